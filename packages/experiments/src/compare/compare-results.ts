import type { ClaimResult, ReferenceResult, Result } from '../runner/result.ts';
import type { FigureSpec } from '../figures/spec.ts';
import { overlayFigures } from './overlay-figures.ts';

/** Something that both runs may have: undefined where a run's options leave it out. */
export interface Pair<T> {
  readonly id: string;
  readonly a: T | undefined;
  readonly b: T | undefined;
}

/** Two runs of one experiment, side by side. */
export interface Comparison {
  readonly experiment: string;
  readonly names: readonly [string, string];
  readonly seeds: readonly [readonly number[], readonly number[]];
  /** Options with different values. */
  readonly differences: readonly Pair<unknown>[];
  readonly claims: readonly Pair<ClaimResult>[];
  readonly references: readonly Pair<ReferenceResult>[];
  readonly figures: readonly FigureSpec[];
}

/** Pairs two lists by id, in the order of the first. */
function pairs<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): Pair<T>[] {
  const ids = [...new Set([...a, ...b].map(({ id }) => id))];
  const of = (list: readonly T[], id: string): T | undefined => list.find((one) => one.id === id);
  return ids.map((id) => ({ id, a: of(a, id), b: of(b, id) }));
}

/**
 * Puts two runs of one experiment side by side: options that differ, claims, outcomes of the book's scripts, and figures
 * with the curves of both.
 *
 * @throws RangeError when they are of different experiments.
 */
export function compareResults(a: Result, b: Result, names: readonly [string, string]): Comparison {
  if (a.experiment !== b.experiment)
    throw new RangeError(
      `${names[0]} is a run of ${a.experiment}, ${names[1]} of ${b.experiment}: only runs of one experiment can be compared`,
    );
  const options = [...new Set([...Object.keys(a.config), ...Object.keys(b.config)])];
  const differences = options
    .map((id): Pair<unknown> => ({ id, a: a.config[id], b: b.config[id] }))
    .filter((pair) => JSON.stringify(pair.a) !== JSON.stringify(pair.b));
  return {
    experiment: a.experiment,
    names,
    seeds: [a.seeds, b.seeds],
    differences,
    claims: pairs(a.claims, b.claims),
    references: pairs(a.references, b.references),
    figures: overlayFigures(a.figures, b.figures, names),
  };
}
