export * from './index.ts';
// They take the place of those for browsers.
export { runExperiment } from './runner/run-experiment-node.ts';
export { runExperiments } from './runner/run-experiments-node.ts';
