import { Rng } from '@downhill/tensor';
import { hyperbandBrackets, type HyperbandOptions } from './hyperband-brackets.ts';
import type { Pruner } from './pruner.ts';
import { passRungs } from './rungs.ts';

/** Kept with the trial: how often its bracket halves. */
const bracketKey = 'downhill:bracket';

/**
 * Hyperband: successive halving in several brackets at a time, from one that is very strict early on to one that never
 * prunes, for nobody knows how soon a good trial can be told.
 *
 * A trial's bracket is drawn in proportion to the numbers of trials with which {@link hyperbandBrackets} begins, and
 * depends on the study's seed and the trial's number only. Within its bracket it is treated as by {@link ashaPruner}.
 *
 * Conventions: asynchronous, as in section 3.2 of Li et al. (2020), and as in Optuna, whose brackets go by budget.
 *
 * Li et al., "Hyperband", JMLR 18 (2018).
 *
 * @throws RangeError for options that are not whole numbers, or a maximum below the minimum.
 *
 * @example
 * const trial = createStudy({ pruner: hyperbandPruner({ maxResource: 81 }) }).ask();
 * trial.report(0.5, 1);
 * trial.shouldPrune(); // false
 */
export function hyperbandPruner(options: HyperbandOptions): Pruner {
  const brackets = hyperbandBrackets(options);
  const { reductionFactor = 3 } = options;
  const total = brackets.reduce((sum, { rungs }) => sum + rungs[0]!.trials, 0);

  // Drawn once: it is asked for all trials at every report.
  const known = new Map<string, number>();
  const bracketOf = (seed: number | string, trial: number): number => {
    const key = `${trial} ${seed}`;
    const bracket = known.get(key) ?? drawBracket(seed, trial);
    known.set(key, bracket);
    return bracket;
  };
  const drawBracket = (seed: number | string, trial: number): number => {
    let rest = new Rng(seed).fork('hyperband').fork(`trial-${trial}`).int(total);
    let bracket = 0;
    while (rest >= brackets[bracket]!.rungs[0]!.trials) rest -= brackets[bracket++]!.rungs[0]!.trials;
    return bracket;
  };

  return {
    name: 'hyperband',
    decide(trial, { trials, directions, seed }) {
      const bracket = bracketOf(seed, trial.number);
      const rivals = trials.filter(({ number }) => bracketOf(seed, number) === bracket);
      const { rungs } = brackets[bracket]!;
      // The last rung is a whole trial: there is nothing left to prune.
      const resource = (rung: number): number | undefined =>
        rung < rungs.length - 1 ? rungs[rung]!.resource : undefined;
      const { prune, log } = passRungs(trial, rivals, directions[0]!, reductionFactor, resource);
      const written = bracketKey in trial.systemAttrs;
      return { prune, log: { ...(written ? {} : { [bracketKey]: brackets[bracket]!.halvings }), ...log } };
    },
  };
}
