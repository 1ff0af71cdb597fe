import { describe, expect, it } from 'vitest';
import { asymmetry, isBell, mean, spreadRatio } from './histogram-measures.ts';

const of = (...counts: readonly number[]) => ({ counts, edges: [] });

it('means and ratios', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(spreadRatio([0.5, 1, 0.25])).toBe(4);
});

describe('asymmetry', () => {
  it('is 0 for an even histogram and 1 for one on one side', () => {
    expect(asymmetry(of(1, 2, 2, 1))).toBe(0);
    expect(asymmetry(of(3, 1, 0, 0))).toBe(1);
    expect(asymmetry(of(3, 0, 0, 1))).toBe(0.5);
  });
});

describe('isBell', () => {
  it.each([
    ['a bell', [1, 4, 9, 9, 4, 1], true],
    ['two peaks at the ends', [9, 4, 1, 1, 4, 9], false],
    ['flat', [5, 5, 5, 5, 5, 5], false],
    ['lopsided', [1, 2, 9, 6, 4, 1], false],
  ])('%s', (_name, counts, bell) => expect(isBell(of(...counts))).toBe(bell));
});
