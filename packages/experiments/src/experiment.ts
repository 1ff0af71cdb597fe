import type { FigureSpec } from './figures/spec.ts';
import type { Text } from './text.ts';

/** A number from `min` to `max`, both included; whole where `integer` says so. */
export interface NumberField {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly scale?: 'linear' | 'log';
  readonly integer?: boolean;
  readonly label: Text;
}
interface BooleanField {
  readonly kind: 'boolean';
  readonly default: boolean;
  readonly label: Text;
}
/** One of `options`. */
interface ChoiceField {
  readonly kind: 'choice';
  readonly default: string;
  readonly options: readonly string[];
  /** What the options are called, by their keys; one without a name is called by its key. */
  readonly names?: Readonly<Record<string, Text>>;
  readonly label: Text;
}
/** One or more of `options`, each once. */
interface ChoicesField {
  readonly kind: 'choices';
  readonly default: readonly string[];
  readonly options: readonly string[];
  /** What the options are called, by their keys; one without a name is called by its key. */
  readonly names?: Readonly<Record<string, Text>>;
  readonly label: Text;
}

/** One option of an experiment: its control in the playground, its flag on the command line, its check at the edge. */
export type Field = NumberField | BooleanField | ChoiceField | ChoicesField;

/** The options of an experiment, by name. */
export type Schema = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F extends NumberField
  ? number
  : F extends BooleanField
    ? boolean
    : F extends ChoiceField
      ? string
      : readonly string[];

/** The values of a schema: numbers, booleans, strings, lists of strings. */
export type ConfigOf<S extends Schema> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** A unit of work that can run anywhere, in any order, with the same result: plain data. */
export interface Task {
  /** Unique within a run and stable: `seed-0/sgd`. */
  readonly id: string;
  readonly seed: number;
  readonly label: Text;
  /** Which of the experiment's independent runs this is (racer, scale, trial). */
  readonly variant: string;
  /** What a follow-up task has been given of the first ones' outputs. Plain data. */
  readonly given?: unknown;
}

/** What a running task reports: a step of its work, to be shown and recorded. Plain data. */
export interface Progress {
  readonly task: string;
  /** Finished share of the task, 0…1. */
  readonly done: number;
  /** Metrics of this moment, recorded as a line of JSON: `{ step: 100, loss: 0.31 }`. */
  readonly metrics?: Readonly<Record<string, number>>;
}

/** A claim, judged for one seed. */
export interface Verdict {
  /** Whether the sentence holds for this seed. */
  readonly holds: boolean;
  /** The numbers it was decided by: `SGD 0.203 > Adam 0.041`. */
  readonly measured: Text;
}

/** A sentence of the chapter (or of SPEC) as a predicate over the outputs of one seed. */
export interface Claim<Out> {
  readonly id: string;
  readonly sentence: Text;
  /** Where the chapter says it: `6.1.8`. */
  readonly section: string;
  /** `false` where the sentence is known not to hold; `remark` then says why. A run in which it does hold is a surprise. */
  readonly expected?: false;
  /** Said with the verdict where the book is wrong, lucky or depends on the horizon. */
  readonly remark?: Text;
  /** Judges one seed by its outputs, by variant. */
  check(outputs: ReadonlyMap<string, Out>): Verdict;
}

/** A number that the book's own scripts produce, and the range it had over their seeds. */
export interface Reference<Out> {
  readonly id: string;
  /** What is measured: `SGD: mean loss of the last 100 iterations`. */
  readonly quantity: Text;
  readonly section: string;
  readonly low: number;
  readonly high: number;
  /** The quantity in the outputs of one seed, by variant. */
  measure(outputs: ReadonlyMap<string, Out>): number;
}

/** What somebody who watches a task wants of it. Read anew at every step, so it may change while the task runs. */
export interface Live {
  /** Iterations between two reports; the experiment's own number when absent. */
  readonly reportEvery?: number;
  /** Multiplies the learning rate from now on; 1 when absent. A run in which it changes is not the experiment's. */
  readonly rateFactor?: number;
}

/** What a running task is given beside itself. */
export interface Context<S extends Schema> {
  readonly config: ConfigOf<S>;
  /** For experiments that can be steered; others run as if it were absent. */
  readonly live?: Live;
  /** Where the browser build of `@downhill/data-mnist` finds its files; not used in Node. */
  readonly mnistUrl?: string;
  readonly signal?: AbortSignal;
}

/** An experiment: data, a generator, sentences that must hold, and a figure described as data. */
export interface Experiment<S extends Schema = Schema, Out = unknown> {
  readonly id: string;
  readonly title: Text;
  /** One or two sentences: what is run and what to look at. */
  readonly summary: Text;
  /** Figure numbers of the chapter. */
  readonly figures: readonly string[];
  readonly section: string;
  readonly schema: S;
  /** Values that make a run of seconds, for CI and first looks. */
  readonly quick: Partial<ConfigOf<S>>;
  /** True when no random number is drawn: one seed is then run, whatever number is asked for. */
  readonly deterministic?: true;
  /** The tasks of one seed. */
  tasks(config: ConfigOf<S>, seed: number): Task[];
  /**
   * The tasks that depend on what the first ones have found (a search's second, narrower round), for one seed; run when
   * those of {@link tasks} are finished. `outputs` are by variant.
   */
  followUp?(config: ConfigOf<S>, seed: number, outputs: ReadonlyMap<string, Out>): Task[];
  /** Runs one task, yielding progress; the returned output is plain data (JSON and structured clone). */
  run(task: Task, context: Context<S>): AsyncGenerator<Progress, Out> | Generator<Progress, Out>;
  /** The sentences that can be judged with this config; each is judged for every seed: outputs by variant. */
  claims(config: ConfigOf<S>): readonly Claim<Out>[];
  /** The outcomes of the book's scripts that this config must reproduce; none when it differs from theirs. */
  references?(config: ConfigOf<S>): readonly Reference<Out>[];
  /** The figures from the outputs of all seeds: by seed, then by variant. */
  figure(results: ReadonlyMap<number, ReadonlyMap<string, Out>>, config: ConfigOf<S>): FigureSpec[];
}

/** Keeps the types of an experiment's parts together. */
export const defineExperiment = <const S extends Schema, Out>(experiment: Experiment<S, Out>): Experiment<S, Out> =>
  experiment;

/** The values a run uses when none are given. */
export function defaultsOf<S extends Schema>(schema: S): ConfigOf<S> {
  return Object.fromEntries(Object.entries(schema).map(([name, field]) => [name, field.default])) as ConfigOf<S>;
}
