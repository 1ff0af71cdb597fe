import { expect, it } from 'vitest';
import { givenTo, numberOf, roundOf, trialsOf } from './search-rounds.ts';
import type { Trial } from './trial.ts';

const params = [
  { lr: 0.1, weightDecay: 1e-5 },
  { lr: 0.2, weightDecay: 1e-6 },
];

it('names the tasks of a round by their trials', () => {
  expect(roundOf('trial', params, { seed: 3 })).toEqual([
    {
      id: 'seed-3/trial-0',
      seed: 3,
      variant: 'trial-0',
      label: { en: 'trial 0', ko: '시도 0' },
      given: { trial: 0, params: params[0] },
    },
    {
      id: 'seed-3/trial-1',
      seed: 3,
      variant: 'trial-1',
      label: { en: 'trial 1', ko: '시도 1' },
      given: { trial: 1, params: params[1] },
    },
  ]);
  const [narrowed] = roundOf('narrowed', params, { seed: 0, from: 100 });
  expect(narrowed).toMatchObject({
    variant: 'narrowed-100',
    label: { en: 'trial 100, narrowed', ko: '좁힌 범위의 시도 100' },
  });
  expect(givenTo(narrowed!)).toEqual({ trial: 100, params: params[0] });
  expect(roundOf('narrowed', [], { seed: 0, from: 100 })).toEqual([]);
});

it('finds the trials of a round again, in the order of their numbers', () => {
  const trial = (lr: number): Trial => ({ lr, weightDecay: 0, train: [], validation: [] });
  const outputs = new Map([
    ['trial-10', trial(4)],
    ['narrowed-11', trial(2)],
    ['trial-2', trial(3)],
    ['trial-1', trial(1)],
  ]);
  expect(trialsOf(outputs, 'trial').map(({ lr }) => lr)).toEqual([1, 3, 4]);
  expect(trialsOf(outputs, 'narrowed').map(({ lr }) => lr)).toEqual([2]);
  expect(numberOf('narrowed-11')).toBe(11);
});
