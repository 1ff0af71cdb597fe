import { contains, type ParamValue } from '../distribution.ts';
import type { Sampler } from './sampler.ts';

/** The values to try, by hyperparameter. */
export type Grid = Readonly<Record<string, readonly ParamValue[]>>;

/**
 * Grid search: every combination of the given values once, the last hyperparameter changing fastest.
 *
 * Trial n is combination n, so the table is the same for any number of workers; `optimize` ends after the last one.
 *
 * Conventions: in order, where Optuna's `GridSampler` shuffles. A trial beyond the last combination begins anew.
 *
 * @throws RangeError for a grid without values; and in a trial, for a hyperparameter that the grid does not have, or whose
 * range does not hold the value.
 *
 * @example
 * const study = createStudy({ sampler: gridSampler({ lr: [0.1, 0.01], units: [50, 100, 200] }) });
 * await study.optimize((trial) => {
 *   const lr = trial.suggestFloat('lr', { low: 0.001, high: 1, log: true });
 *   return lr * trial.suggestInt('units', { low: 1, high: 1000 });
 * });
 * study.trials.length; // 6
 * study.bestValue; // 0.5
 */
export function gridSampler(grid: Grid): Sampler {
  const names = Object.keys(grid);
  for (const name of names) if (grid[name]!.length === 0) throw new RangeError(`grid: "${name}" has no values`);
  const size = names.reduce((product, name) => product * grid[name]!.length, 1);
  return {
    name: 'grid',
    size,
    sample({ name, distribution, number }) {
      const at = names.indexOf(name);
      if (at < 0) throw new RangeError(`grid: no values for "${name}"; the grid has ${names.join(', ') || 'none'}`);
      const stride = names.slice(at + 1).reduce((product, later) => product * grid[later]!.length, 1);
      const values = grid[name]!;
      const value = values[Math.floor((number % size) / stride) % values.length]!;
      if (!contains(distribution, value))
        throw new RangeError(`grid: ${JSON.stringify(value)} is not among what the trial allows for "${name}"`);
      return value;
    },
  };
}
