export { bookPlan } from './training/book-plan.ts';
export { checkpoint, type Checkpoint } from './training/checkpoint.ts';
export { csv } from './training/csv.ts';
export { earlyStopping } from './training/early-stopping.ts';
export type { TrainEvent } from './training/event.ts';
export { pipe, type Callback } from './training/pipe.ts';
export type { EvaluationPlan, Plan } from './training/plan.ts';
export { progress, type TrainingProgress } from './training/progress.ts';
export type { Evaluation, Samples, Session, Trainable, Updater } from './training/session.ts';
export { train } from './training/train.ts';

export {
  defaultsOf,
  defineExperiment,
  type Claim,
  type ConfigOf,
  type Context,
  type Experiment,
  type Field,
  type Progress,
  type Reference,
  type Schema,
  type Task,
  type Verdict,
} from './experiment.ts';
export { resolveConfig } from './resolve-config.ts';
export type { Language, Text } from './text.ts';

export * from './figures/index.ts';

export { activationHistograms, type Histograms } from './chapter6/activation-histograms.ts';
export { bowl, bowlGradient } from './chapter6/bowl.ts';
export { initComparison, type InitRace } from './chapter6/init-comparison.ts';
export { optimizerComparison } from './chapter6/optimizer-comparison.ts';
export { optimizerPaths, type Path } from './chapter6/optimizer-paths.ts';
export type { Race } from './chapter6/race.ts';
export { racerKeys, racers, rateOf, type RacerKey } from './chapter6/racers.ts';
export { experiments, findExperiment } from './chapter6/registry.ts';
export { smoothCurve } from './chapter6/smooth-curve.ts';

export type { ClaimResult, ReferenceResult, Result, SeedVerdict, TaskFailure } from './runner/result.ts';
export type { RunEvent, RunProgress } from './runner/run-event.ts';
export { runExperiment } from './runner/run-experiment-web.ts';
export type { RunExperiment, RunOptions } from './runner/run-experiment.ts';
export { webWorker, type WebWorkerLike } from './runner/start-web-worker.ts';
export type { StartWorker, WorkerHandle, WorkerListener } from './runner/worker-message.ts';
