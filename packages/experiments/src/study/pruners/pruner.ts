import type { FrozenTrial, Json } from '../frozen-trial.ts';
import type { StudyView } from '../view.ts';

/** What a pruner says of a trial. */
export interface PruneDecision {
  readonly prune: boolean;
  /** What is written with the trial as system attributes, so that the decision can be explained and replayed. */
  readonly log?: Readonly<Record<string, Json>>;
}

/** Ends trials that are not worth going on with. Only for studies with one direction. */
export interface Pruner {
  readonly name: string;
  /** Asked after a report; `trial` is part of `study.trials` and holds the report. */
  decide(trial: FrozenTrial, study: StudyView): PruneDecision;
}
