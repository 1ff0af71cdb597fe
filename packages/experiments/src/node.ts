export { renderPng } from './figures/render-png.ts';
export { openRecord, type RecordOptions, type RunRecord } from './records/open-record.ts';
export { readConfig, type SavedConfig } from './records/read-config.ts';
export { readRecord, type SavedOutput, type SavedRun } from './records/read-record.ts';
export { runExperiment } from './runner/run-experiment-node.ts';
export { runExperiments } from './runner/run-experiments-node.ts';
export { nodeWorker } from './runner/start-node-worker.ts';
