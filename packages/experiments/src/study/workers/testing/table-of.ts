import type { FrozenTrial } from '../../frozen-trial.ts';

/** What must be the same whoever ran the trials, and when. */
export const tableOf = (trials: readonly FrozenTrial[]) =>
  trials.map(({ number, state, values, params, intermediateValues }) => ({
    number,
    state,
    values,
    params,
    reports: [...intermediateValues].sort(([a], [b]) => a - b),
  }));
