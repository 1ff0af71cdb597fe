import type { Optimizer } from '@downhill/optimizers';
import { methodOf, type Method } from './method.ts';

/** One walker of the page: a method with its numbers. Plain data. */
export interface Run {
  readonly method: string;
  readonly lr: number;
  /** Values of the options that differ from the method's own. */
  readonly options: Readonly<Record<string, number>>;
}

export const methodOfRun = ({ method }: Run): Method => methodOf(method)!;

/** The value of an option in a run. */
export const optionOf = (run: Run, name: string): number =>
  run.options[name] ?? methodOfRun(run).options.find((option) => option.name === name)!.default;

/** The optimizer of the package that walks for a run. */
export const optimizerOf = (run: Run): Optimizer => methodOfRun(run).entry.create({ lr: run.lr, ...run.options });

/** A run with the method's own numbers. */
export const runOf = (method: Method): Run => ({ method: method.key, lr: method.lr, options: {} });
