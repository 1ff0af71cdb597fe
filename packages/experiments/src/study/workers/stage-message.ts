import type { ObjectiveSource } from './objective-source.ts';
import type { StageReport } from './search-objective.ts';
import type { StageOrder, StageOutcome } from './stage-runner.ts';

/** What a thread that runs stages is told: a stage, then a verdict on each of its reports. */
export type StageRequest =
  | { readonly type: 'run'; readonly source: ObjectiveSource; readonly order: StageOrder }
  | { readonly type: 'verdict'; readonly goOn: boolean };

/** What it answers: that the objective is loaded, reports, then the outcome. */
export type StageAnswer =
  | { readonly type: 'loaded' }
  | { readonly type: 'report'; readonly report: StageReport }
  | { readonly type: 'outcome'; readonly outcome: StageOutcome };
