export { renderPng } from './figures/render-png.ts';
export { openRecord, type RecordOptions, type RunRecord } from './records/open-record.ts';
export { runExperiment } from './runner/run-experiment-node.ts';
export { nodeWorker } from './runner/start-node-worker.ts';
