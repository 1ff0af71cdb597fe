import type { Text } from '../text.ts';
import type { FigureSpec } from '../figures/spec.ts';

/** A claim, judged for one seed. */
export interface SeedVerdict {
  readonly seed: number;
  readonly holds: boolean;
  /** The numbers it was decided by. */
  readonly measured: Text;
}

/** A sentence of the chapter, judged over all seeds. */
export interface ClaimResult {
  readonly id: string;
  readonly sentence: Text;
  readonly section: string;
  readonly remark?: Text;
  /** True when it holds for every seed. */
  readonly holds: boolean;
  /** False where the sentence is known not to hold (`remark` says why). */
  readonly expected: boolean;
  /** Whether the outcome is the expected one for every seed: what a command's exit code goes by. */
  readonly passes: boolean;
  /** For how many of the seeds it holds. */
  readonly holdsFor: number;
  readonly verdicts: readonly SeedVerdict[];
}

/** An outcome of the book's own scripts, beside ours over all seeds. */
export interface ReferenceResult {
  readonly id: string;
  readonly quantity: Text;
  readonly section: string;
  /** The range of the book's scripts. */
  readonly low: number;
  readonly high: number;
  /** Our value for each seed. */
  readonly values: readonly { readonly seed: number; readonly value: number }[];
  /** How many of our values lie within low…high. */
  readonly inside: number;
  /** Whether ours and theirs can have the same mean; see {@link judgeReference}. */
  readonly passes: boolean;
}

/** A task that gave no output, and why. */
export interface TaskFailure {
  readonly task: string;
  readonly message: string;
  /** Whether it was a worker that died (twice), rather than an error of the experiment. */
  readonly crashed: boolean;
}

/** What a run has found. All of it is plain data but the maps in `outputs`. */
export interface Result<Out = unknown> {
  readonly experiment: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly seeds: readonly number[];
  /** By seed, then by variant, in the order of the tasks. */
  readonly outputs: ReadonlyMap<number, ReadonlyMap<string, Out>>;
  readonly claims: readonly ClaimResult[];
  readonly references: readonly ReferenceResult[];
  readonly figures: readonly FigureSpec[];
  /** Tasks without an output; their seeds are left out of claims, references and figures. */
  readonly failures: readonly TaskFailure[];
  /** True when every claim and reference came out as expected and no task failed. */
  readonly passes: boolean;
  readonly elapsedMs: number;
}
