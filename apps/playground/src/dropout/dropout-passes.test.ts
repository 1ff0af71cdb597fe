import { expect, it } from 'vitest';
import { DropoutPasses, testSignal } from './dropout-passes.ts';

it('drops other units in every pass, as many as the ratio says, and the same ones for the same seed', () => {
  const passes = new DropoutPasses(16, 0.3, 1);
  const masks = Array.from({ length: 500 }, () => passes.next());
  const share = masks.flat().filter(Boolean).length / 8000;
  // Five standard deviations of a share of 8,000 draws.
  expect(Math.abs(share - 0.3)).toBeLessThan(5 * Math.sqrt((0.3 * 0.7) / 8000));
  expect(new Set(masks.map(String)).size).toBeGreaterThan(400);
  expect(new DropoutPasses(16, 0.3, 1).next()).toEqual(masks[0]);
  expect(new DropoutPasses(16, 0.3, 2).next()).not.toEqual(masks[0]);
});

it('drops nothing at ratio 0', () => expect(new DropoutPasses(4, 0, 1).next()).not.toContain(true));

it.each([
  ['inverted', 1],
  ['book', 0.75],
  ['deleted', 0.25],
] as const)('%s scaling gives on %d at test time', (scaling, signal) =>
  expect(testSignal(0.25, scaling)).toBeCloseTo(signal, 6),
);
