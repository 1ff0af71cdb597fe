import { Rng } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { sameMean } from './same-mean.ts';

/** How often a hundred sets of three values and `n` others, `shift` deviations away, are said to have the same mean. */
function accepted(n: number, shift: number): number {
  const rng = new Rng(`same-mean ${n} ${shift}`);
  let count = 0;
  for (let i = 0; i < 1000; i++) {
    const book = [rng.normal(), rng.normal(), rng.normal()];
    const ours = Array.from({ length: n }, () => rng.normal() + shift);
    if (sameMean(ours, Math.min(...book), Math.max(...book))) count += 1;
  }
  return count / 1000;
}

describe('sameMean', () => {
  it.each([1, 2, 3, 5, 12, 40])('hardly ever rejects like against like: %i seeds', (n) =>
    expect(accepted(n, 0)).toBeGreaterThan(0.99),
  );

  it('rejects what is far away, the sooner the more seeds there are', () => {
    expect(accepted(1, 100)).toBeLessThan(0.2);
    expect(accepted(3, 20)).toBeLessThan(0.1);
    expect(accepted(5, 10)).toBeLessThan(0.05);
    expect(accepted(40, 4)).toBeLessThan(0.1);
  });

  it('knows values that never vary', () => {
    expect(sameMean([1, 1], 1, 1)).toBe(true);
    expect(sameMean([1], 1, 1)).toBe(true);
    expect(sameMean([0.9, 0.9], 1, 1)).toBe(false);
  });

  it('is false for what is no number', () => {
    expect(sameMean([NaN], 1, 2)).toBe(false);
    expect(sameMean([1.5, Infinity], 1, 2)).toBe(false);
  });
});
