import { SGD, stepDecay } from '@downhill/optimizers';
import { expect, test } from 'vitest';
import { steered } from './steered.ts';

/** How far each of two updates with a gradient of 1 goes, the factor being changed between them. */
function strides(optimizer: SGD, factor: number): number[] {
  const live: { rateFactor?: number } = {};
  const updater = steered(optimizer, live);
  const params = { p: [0] };
  updater.update(params, { p: [1] });
  const first = -params.p[0]!;
  live.rateFactor = factor;
  updater.update(params, { p: [1] });
  return [first, -params.p[0]! - first];
}

test('a factor holds from the next update on', () => {
  expect(strides(new SGD({ lr: 0.5 }), 0.25)).toEqual([0.5, 0.125]);
});

test('a schedule is multiplied, not replaced', () => {
  const lr = stepDecay({ lr: 1, every: 1, factor: 0.5 });
  expect(strides(new SGD({ lr }), 4)).toEqual([1, 2]);
});

test('the rate that is told is the one of the next update', () => {
  const live = { rateFactor: 10 };
  const updater = steered(new SGD({ lr: 0.125 }), live);
  expect(updater.rate).toBe(1.25);
  live.rateFactor = 1;
  expect(updater.rate).toBe(0.125);
});

test('without a watcher it is the optimizer itself', () => {
  const optimizer = new SGD();
  expect(steered(optimizer, undefined)).toBe(optimizer);
});
