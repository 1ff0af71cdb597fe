export { createStudy, loadStudy, type StudyOptions } from './create-study.ts';
export {
  categorical,
  float,
  int,
  type CategoricalDistribution,
  type Distribution,
  type FloatDistribution,
  type FloatOptions,
  type IntDistribution,
  type IntOptions,
  type ParamsOf,
  type ParamValue,
  type Space,
  type ValueOf,
} from './distribution.ts';
export type { Attributes, Direction, FrozenStudy, FrozenTrial, Json, TrialState } from './frozen-trial.ts';
export { JournalStorage } from './journal/journal-storage.ts';
export { journalText } from './journal/journal-text.ts';
export type { Journal, Operation } from './journal/operation.ts';
export { memoryStorage } from './memory-storage.ts';
export type { Narrowed } from './narrowed.ts';
export type { Objective, OptimizeOptions } from './optimize.ts';
export { ashaPruner, type AshaOptions } from './pruners/asha-pruner.ts';
export { AshaScheduler, type AshaDecision, type AshaJob, type AshaSchedulerOptions } from './pruners/asha-scheduler.ts';
export { hyperbandBrackets, type Bracket, type HyperbandOptions } from './pruners/hyperband-brackets.ts';
export { hyperbandPruner } from './pruners/hyperband-pruner.ts';
export { medianPruner } from './pruners/median-pruner.ts';
export { noPruner } from './pruners/no-pruner.ts';
export { patiencePruner, type PatienceOptions } from './pruners/patience-pruner.ts';
export { percentilePruner, type PercentileOptions } from './pruners/percentile-pruner.ts';
export type { PruneDecision, Pruner } from './pruners/pruner.ts';
export type { RungDecision } from './pruners/rungs.ts';
export { evenGrid } from './samplers/even-grid.ts';
export { gridSampler, type Grid } from './samplers/grid-sampler.ts';
export { qmcSampler } from './samplers/qmc-sampler.ts';
export { randomSampler } from './samplers/random-sampler.ts';
export type { Sampler, SampleRequest } from './samplers/sampler.ts';
export { tpeSampler, type TpeOptions } from './samplers/tpe-sampler.ts';
export { staleTrials } from './stale-trials.ts';
export type { Storage, TrialTemplate } from './storage.ts';
export type { Study, TellOptions } from './study.ts';
export { Trial, TrialPruned } from './trial.ts';
export type { StudyView } from './view.ts';
export { localRunner } from './workers/local-runner.ts';
export type { ObjectiveSource } from './workers/objective-source.ts';
export {
  defineObjective,
  type Running,
  type SearchObjective,
  type Stage,
  type StageReport,
  type StageResult,
} from './workers/search-objective.ts';
export type { StageOrder, StageOutcome, StageRunner, StageWatch } from './workers/stage-runner.ts';
export { workOn, type WorkEvent, type WorkOptions } from './workers/work-on.ts';
