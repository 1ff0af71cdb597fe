import type { Direction, FrozenTrial } from './frozen-trial.ts';
import { failReasonKey } from './storage.ts';

/** The value for which small is good. */
export const lossOf = (value: number, direction: Direction): number => (direction === 'minimize' ? value : -value);

const completed = (trials: readonly FrozenTrial[]): FrozenTrial[] =>
  trials.filter(({ state, values }) => state === 'complete' && values !== null);

/** Completed trials, the best first, of equals the earlier one. */
export const rankedTrials = (trials: readonly FrozenTrial[], direction: Direction): FrozenTrial[] =>
  completed(trials).sort((a, b) => compare(lossOf(a.values![0]!, direction), lossOf(b.values![0]!, direction)));

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

export function bestOf(trials: readonly FrozenTrial[], directions: readonly Direction[], study: string): FrozenTrial {
  if (directions.length > 1)
    throw new Error(`bestTrial: the study "${study}" has ${directions.length} directions; ask for bestTrials`);
  const best = rankedTrials(trials, directions[0]!)[0];
  if (best !== undefined) return best;
  const failed = trials.filter(({ state }) => state === 'fail');
  const reason = failed.at(-1)?.systemAttrs[failReasonKey];
  throw new Error(
    `bestTrial: no trial of the study "${study}" is complete` +
      (failed.length === 0
        ? ''
        : `; ${failed.length} failed, the last one: ${typeof reason === 'string' ? reason : 'for no reason given'}`),
  );
}

/** The completed trials that no other one is as good as in everything and better than in something. */
export function paretoFront(trials: readonly FrozenTrial[], directions: readonly Direction[]): readonly FrozenTrial[] {
  const rows = completed(trials).map((trial) => ({
    trial,
    losses: trial.values!.map((value, i) => lossOf(value, directions[i]!)),
  }));
  const beats = (a: readonly number[], b: readonly number[]): boolean =>
    a.every((loss, i) => loss <= b[i]!) && a.some((loss, i) => loss < b[i]!);
  return rows.filter(({ losses }) => !rows.some((other) => beats(other.losses, losses))).map(({ trial }) => trial);
}
