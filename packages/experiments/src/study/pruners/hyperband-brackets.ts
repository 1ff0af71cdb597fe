import { requireWhole } from './require-whole.ts';

/** Options of {@link hyperbandBrackets}. */
export interface HyperbandOptions {
  /** The least that is worth looking at. */
  readonly minResource?: number;
  /** What a whole trial takes, R in the paper. */
  readonly maxResource: number;
  /** η in the paper. */
  readonly reductionFactor?: number;
}

/** How successive halving is done in one bracket. */
export interface Bracket {
  /** s in the paper: how often it halves. */
  readonly halvings: number;
  /** How many trials come to each rung, and what they have used by then. */
  readonly rungs: readonly { readonly trials: number; readonly resource: number }[];
}

/**
 * The brackets of Hyperband, from the one that halves most to the one that does not halve.
 *
 *     s = s_max, …, 0      s_max = ⌊log_η(R / r)⌋
 *     n = ⌊(s_max + 1) / (s + 1)⌋ · η^s trials begin,  ⌊n · η^−i⌋ come to rung i,  where they have used R · η^(i−s)
 *
 * Conventions: this is the n of the paper's table 1 (81, 27, 9, 6, 5 for R = 81, η = 3); the formula in its algorithm,
 * ⌈(s_max + 1) · η^s / (s + 1)⌉, has 81, 34, 15, 8, 5. Resources are rounded to whole numbers.
 *
 * Li et al., "Hyperband: a novel bandit-based approach to hyperparameter optimization", JMLR 18 (2018).
 *
 * @example
 * hyperbandBrackets({ maxResource: 81 }).map(({ rungs }) => rungs.map((rung) => rung.trials).join(' '));
 * // ['81 27 9 3 1', '27 9 3 1', '9 3 1', '6 2', '5']
 */
export function hyperbandBrackets({ minResource = 1, maxResource, reductionFactor = 3 }: HyperbandOptions): Bracket[] {
  requireWhole('hyperband', { minResource, maxResource }, 1);
  requireWhole('hyperband', { reductionFactor }, 2);
  if (maxResource < minResource)
    throw new RangeError(`hyperband: maxResource must be at least minResource ${minResource}, got ${maxResource}`);
  let most = 0;
  while (minResource * reductionFactor ** (most + 1) <= maxResource) most++;
  const brackets = Array.from({ length: most + 1 }, (_, s) => {
    const begin = Math.floor((most + 1) / (s + 1)) * reductionFactor ** s;
    const rungs = Array.from({ length: s + 1 }, (_rung, i) => ({
      trials: Math.floor(begin / reductionFactor ** i),
      resource: Math.round(maxResource / reductionFactor ** (s - i)),
    }));
    return { halvings: s, rungs };
  });
  return brackets.reverse();
}
