import type { Experiment } from '../../experiment.ts';
import type { RunEvent } from '../../runner/run-event.ts';
import type { Language } from '../../text.ts';

/** Shows several experiments that run together. `stop` leaves the terminal as it was; it may come at any time, and twice. */
export interface ReproduceView {
  show(index: number, event: RunEvent): void;
  stop(): void;
}

/** What a view shows. */
export interface Shown {
  /** The folder of the report. */
  readonly out: string;
  readonly experiments: readonly Experiment[];
  readonly language: Language;
  readonly workers: number;
  /** How many tasks of each experiment an earlier run has finished. */
  readonly finished: readonly number[];
  /** Milliseconds since any moment. */
  readonly now: () => number;
}
