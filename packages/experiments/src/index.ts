export { bookPlan } from './training/book-plan.ts';
export {
  encodeCheckpoint,
  restoreCheckpoint,
  type CheckpointNotes,
  type Trained,
} from './training/checkpoint-bytes.ts';
export { checkpoint, type Checkpoint } from './training/checkpoint.ts';
export { csv } from './training/csv.ts';
export { earlyStopping, type Restorable } from './training/early-stopping.ts';
export type { TrainEvent } from './training/event.ts';
export { jsonl } from './training/jsonl.ts';
export { pipe, type Callback } from './training/pipe.ts';
export type { EvaluationPlan, Plan } from './training/plan.ts';
export { trackPosition, type TrainingPosition } from './training/position.ts';
export { progress, type TrainingProgress } from './training/progress.ts';
export { reduceRateOnPlateau } from './training/reduce-rate-on-plateau.ts';
export type { Evaluation, Samples, Session, Trainable, Updater } from './training/session.ts';
export { train } from './training/train.ts';
export type { Watched } from './training/watched.ts';

export {
  defaultsOf,
  defineExperiment,
  type Claim,
  type ConfigOf,
  type Context,
  type Experiment,
  type Field,
  type Live,
  type NumberField,
  type Progress,
  type Reference,
  type Schema,
  type Task,
  type Verdict,
} from './experiment.ts';
export { resolveConfig } from './resolve-config.ts';
export type { Language, Text } from './text.ts';

export * from './figures/index.ts';

export { activationHistograms, type Histograms } from './chapter6/activation-histograms/activation-histograms.ts';
export type { BatchNormRun } from './chapter6/batch-norm/batch-norm-run.ts';
export { batchNormScales } from './chapter6/batch-norm/batch-norm-scales.ts';
export { batchNorm } from './chapter6/batch-norm/batch-norm.ts';
export { bowl, bowlGradient } from './chapter6/optimizer-paths/bowl.ts';
export { dropout, type DropoutRun } from './chapter6/overfitting/dropout.ts';
export type { GapRun } from './chapter6/overfitting/gap-run.ts';
export { hyperparameterSearch } from './chapter6/search/hyperparameter-search.ts';
export type { Hyperparameters, SearchSpace } from './chapter6/search/search-ranges.ts';
export { initComparison, type InitRace } from './chapter6/init-comparison/init-comparison.ts';
export { learningRate } from './chapter6/learning-rate/learning-rate.ts';
export { optimizerComparison } from './chapter6/optimizer-comparison/optimizer-comparison.ts';
export { optimizerPaths, type Path } from './chapter6/optimizer-paths/optimizer-paths.ts';
export { overfitting } from './chapter6/overfitting/overfitting.ts';
export type { Race } from './chapter6/race/race.ts';
export { racerKeys, racers, rateOf, type Racer, type RacerKey } from './chapter6/racers.ts';
export type { RateRun } from './chapter6/learning-rate/rate-run.ts';
export { experiments, findExperiment } from './chapter6/registry.ts';
export { smoothCurve } from './chapter6/smooth-curve.ts';
export { studyOfSearch } from './chapter6/search/study-of-search.ts';
export type { Trial } from './chapter6/search/trial.ts';
export type { UnitDifferences } from './chapter6/zero-init/unit-differences.ts';
export { weightDecay } from './chapter6/overfitting/weight-decay.ts';
export { zeroInit, type ZeroInitRace } from './chapter6/zero-init/zero-init.ts';

export { judgeClaim, judgeReference } from './runner/judge.ts';
export type { ClaimResult, ReferenceResult, Result, SeedVerdict, TaskFailure } from './runner/result.ts';
export type { RunEvent, RunProgress } from './runner/run-event.ts';
export { runExperiment } from './runner/run-experiment-web.ts';
export type { RunExperiment, RunOptions } from './runner/run-experiment.ts';
export { runExperiments } from './runner/run-experiments-web.ts';
export type { JobOutcome, RunExperiments, RunJob } from './runner/run-experiments.ts';
export { webWorker, type WebWorkerLike } from './runner/start-web-worker.ts';
export type { StartWorker, WorkerHandle, WorkerListener } from './runner/worker-message.ts';
