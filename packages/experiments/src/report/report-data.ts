import type { Experiment } from '../experiment.ts';
import type { Result } from '../runner/result.ts';
import type { Text } from '../text.ts';

/** One experiment of a report, in whatever state it is. */
export interface ReportEntry {
  readonly experiment: Experiment;
  /** Undefined while it is not finished. */
  readonly result?: Result;
  /** Why it has no result. */
  readonly failure?: string;
  /** The times of its tasks together. */
  readonly workMs: number;
}

/** Everything that a report shows. Times and machine stand here and nowhere else: all other files are without. */
export interface ReportData {
  readonly entries: readonly ReportEntry[];
  /** What was run: `full` the defaults, `quick` the small values, `book` what the book's scripts compute. */
  readonly mode: 'full' | 'quick' | 'book';
  /** Whether all experiments of the mode are in it. */
  readonly whole: boolean;
  readonly seeds: readonly number[];
  /** The time of this call, and whether an earlier one had done a part. */
  readonly elapsedMs: number;
  readonly resumed: boolean;
  readonly workers: number;
  /** When it was written, `2026-11-23 09:45 UTC`. */
  readonly date: string;
  /** What a report about a result should name: packages, Node, processor. */
  readonly versions: Readonly<Record<string, string>>;
  readonly machine: readonly (readonly [Text, string])[];
  /** Whether there are pictures as PNG; why not, otherwise. */
  readonly png: true | string;
}
