import { Rng } from '@downhill/tensor';
import type { FrozenTrial } from '../study/frozen-trial.ts';
import { columnsOf } from './columns.ts';
import { growForest } from './regression-forest.ts';

/** How much a hyperparameter matters for the value. */
export interface Importance {
  readonly name: string;
  /** Its share of all importances, 0…1. */
  readonly share: number;
}

/** Fewer trials say nothing. */
const FEWEST_TRIALS = 8;

/**
 * How much each hyperparameter matters: how much worse a random forest foretells the values of trials that it has not seen when
 * the hyperparameter's values are permuted among them.
 *
 *     I_j = mean over trees of  [ MSE(unseen, x_j permuted) − MSE(unseen) ],  share = max(I_j, 0) / Σ max(I, 0)
 *
 * Conventions: the values enter by their ranks, so that a few very bad trials do not drown the rest. Every permutation is
 * drawn from the same seed: the same trials give the same shares. Shares say nothing about the direction, and hyperparameters
 * that only matter together are both counted. Optuna's default is fANOVA, which uses the same kind of forest.
 *
 * Breiman, "Random forests", Machine Learning 45 (2001), section 10; Hutter, Hoos & Leyton-Brown, ICML (2014) for fANOVA.
 *
 * Empty with fewer than 8 completed trials, or when all have the same value.
 */
export function importances(trials: readonly FrozenTrial[], repeats = 3): Importance[] {
  const complete = trials.filter(({ state, values }) => state === 'complete' && values !== null);
  if (complete.length < FEWEST_TRIALS) return [];
  const columns = columnsOf(complete);
  // A trial that was not asked for a hyperparameter stands apart from all that were.
  const x = complete.map((_, i) => columns.map(({ values }) => (Number.isNaN(values[i]!) ? -1e300 : values[i]!)));
  const y = ranks(complete.map(({ values }) => values![0]!));
  const rng = new Rng(0).fork('importance');
  const raw = columns.map(() => 0);
  for (const [t, tree] of growForest(x, y, { rng }).entries()) {
    const error = (of: (row: number) => readonly number[]): number =>
      tree.unseen.reduce((sum, row) => sum + (tree.predict(of(row)) - y[row]!) ** 2, 0) / tree.unseen.length;
    if (tree.unseen.length === 0) continue;
    const usual = error((row) => x[row]!);
    columns.forEach(({ name }, j) => {
      for (let repeat = 0; repeat < repeats; repeat++) {
        const order = rng.fork(`permute-${t}-${name}-${repeat}`).permutation(tree.unseen.length);
        const other = new Map(tree.unseen.map((row, i) => [row, x[tree.unseen[order[i]!]!]![j]!]));
        raw[j]! += error((row) => x[row]!.map((value, k) => (k === j ? other.get(row)! : value))) - usual;
      }
    });
  }
  const total = raw.reduce((sum, value) => sum + Math.max(value, 0), 0);
  if (total === 0) return [];
  return columns
    .map(({ name }, j) => ({ name, share: Math.max(raw[j]!, 0) / total }))
    .sort((a, b) => b.share - a.share);
}

/** Places 0…1 in order, of equals the mean. */
function ranks(values: readonly number[]): number[] {
  const sorted = values
    .map((value, i) => ({ value, i }))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const result = Array<number>(values.length);
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1]!.value === sorted[from]!.value) to++;
    for (let k = from; k <= to; k++) result[sorted[k]!.i] = (from + to) / 2 / Math.max(1, sorted.length - 1);
    from = to + 1;
  }
  return result;
}
