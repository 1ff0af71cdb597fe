export { coordinateSearch, type CoordinateOptions, type CoordinatorEvent } from './coordinate-search.ts';
export type { QueueConnection } from './stage-job.ts';
export {
  startStageWorkers,
  type StageWorkerEvent,
  type StageWorkerOptions,
  type StageWorkers,
} from './stage-worker.ts';
export { threadRunner } from '../workers/thread-runner.ts';
