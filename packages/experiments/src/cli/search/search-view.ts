import type { Study } from '../../study/study.ts';
import type { WorkEvent } from '../../study/workers/work-on.ts';

/** How a search that runs is shown. */
export interface SearchView {
  /** What the worker of a number does. */
  show(worker: number, event: WorkEvent): void;
  stop(): void;
}

/** What a view is made of. */
export interface Shown {
  readonly study: Study;
  readonly maxResource: number;
  readonly workers: number;
  readonly now: () => number;
}
