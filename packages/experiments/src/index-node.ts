export * from './index.ts';
// Takes the place of the one for browsers.
export { runExperiment } from './runner/run-experiment-node.ts';
