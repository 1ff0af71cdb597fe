import { expect, it } from 'vitest';
import { roundOf, trialsOf } from './search-rounds.ts';
import type { Trial } from './trial.ts';

it('names the tasks of a round', () => {
  expect(roundOf('trial', 2, 3)).toEqual([
    { id: 'seed-3/trial-1', seed: 3, variant: 'trial-1', label: { en: 'trial 1', ko: '시도 1' } },
    { id: 'seed-3/trial-2', seed: 3, variant: 'trial-2', label: { en: 'trial 2', ko: '시도 2' } },
  ]);
  expect(roundOf('narrowed', 1, 0)[0]).toMatchObject({ variant: 'narrowed-1', label: { ko: '좁힌 범위의 시도 1' } });
  expect(roundOf('narrowed', 0, 0)).toEqual([]);
});

it('finds the trials of a round again, in the order of their numbers', () => {
  const trial = (lr: number): Trial => ({ lr, weightDecay: 0, train: [], validation: [] });
  const outputs = new Map([
    ['trial-10', trial(4)],
    ['narrowed-1', trial(2)],
    ['trial-2', trial(3)],
    ['trial-1', trial(1)],
  ]);
  expect(trialsOf(outputs, 'trial').map(({ lr }) => lr)).toEqual([1, 3, 4]);
  expect(trialsOf(outputs, 'narrowed').map(({ lr }) => lr)).toEqual([2]);
});
