import { isFinished, type FrozenTrial } from '../../study/frozen-trial.ts';
import { rankedTrials } from '../../study/ranking.ts';
import { failReasonKey } from '../../study/storage.ts';
import type { Study } from '../../study/study.ts';
import type { ParamValue } from '../../study/distribution.ts';
import { formatDuration } from '../duration.ts';

/** A number for a table: at most four digits that count. */
export const short = (value: ParamValue | undefined): string => {
  if (typeof value !== 'number') return value === undefined ? '' : String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return String(value);
  return Math.abs(value) < 1e-3 ? value.toExponential(2) : value.toPrecision(4);
};

/** `lr 0.00912, weightDecay 3.10e-6` */
export const describeParams = (params: Readonly<Record<string, ParamValue>>): string =>
  Object.entries(params)
    .map(([name, value]) => `${name} ${short(value)}`)
    .join(', ');

const stateNames = ['complete', 'pruned', 'fail', 'running', 'waiting'] as const;
const words = { complete: 'complete', pruned: 'pruned', fail: 'failed', running: 'running', waiting: 'waiting' };

/** `42 complete, 1 failed, 57 waiting` */
export function describeStates(trials: readonly FrozenTrial[]): string {
  const parts = stateNames
    .map((state) => [trials.filter((trial) => trial.state === state).length, words[state]] as const)
    .filter(([count]) => count > 0);
  return parts.length === 0 ? 'no trials' : parts.map(([count, word]) => `${count} ${word}`).join(', ');
}

/** `best 0.84, trial 17: lr 0.00912, weightDecay 3.10e-6` */
export function describeBest(study: Study): string {
  if (study.directions.length > 1) return `${study.bestTrials.length} trials that no other one beats`;
  const best = rankedTrials(study.trials, study.directions[0]!)[0];
  if (best === undefined) return 'no trial is complete yet';
  return `best ${short(best.values![0])}, trial ${best.number}: ${describeParams(best.params)}`;
}

/** `43 of 100 trials (42 complete, 1 failed, …), 3.2 a second, 12 s`, and while it runs `, about 18 s left` */
export function describeSearch(study: Study, finishedBefore: number, elapsedMs: number, running = true): string {
  const { trials } = study;
  const finished = trials.filter(({ state }) => isFinished(state)).length;
  const rate = elapsedMs > 0 ? (finished - finishedBefore) / elapsedMs : 0;
  const left = trials.length - finished;
  const estimate = running && rate > 0 && left > 0 ? `, about ${formatDuration(left / rate)} left` : '';
  const speed = rate > 0 ? `, ${short(1000 * rate)} a second` : '';
  return `${finished} of ${trials.length} trials (${describeStates(trials)})${speed}, ${formatDuration(elapsedMs)}${estimate}`;
}

/** Why a trial has failed. */
export function reasonOf({ systemAttrs }: FrozenTrial): string {
  const reason = systemAttrs[failReasonKey];
  return typeof reason === 'string' ? reason : 'no reason is known';
}
