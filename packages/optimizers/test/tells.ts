import { expect, it } from 'vitest';
import type { Optimizer } from '../src/optimizer.ts';
import { followsRun, followsWalk } from './checks.ts';
import { peerRuns, runs, walks } from './golden.ts';

export type Class<O> = new (options: O) => Optimizer;

/** The good one passes the check, the bad one does not. */
export function tells<T>(what: string, good: T, bad: T, check: (subject: T) => void): void {
  it(what, () => {
    check(good);
    expect(() => check(bad)).toThrow();
  });
}

export const pathOf = (from: readonly { name: string; path: readonly (readonly number[])[] }[], name: string) =>
  from.find((run) => run.name === name)!.path;
/** Follows the golden run of this name. */
export const run =
  <O>(name: string, options: O) =>
  (optimizer: Class<O>): void =>
    followsRun(() => new optimizer(options), pathOf([...runs, ...peerRuns], name));
/** Follows the golden walk of this name. */
export const walk =
  <O>(name: string, options: O) =>
  (optimizer: Class<O>): void =>
    followsWalk(() => new optimizer(options), pathOf(walks, name));
