import { Rng } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { owenScramble, scrambledSobol, SOBOL_DIMENSIONS, sobolBits } from './sobol.ts';

/** SciPy numbers the points by Gray code: the same nets in another order. */
const scipyPoint = (index: number, dimension: number): number => sobolBits(index ^ (index >> 1), dimension) / 2 ** 32;

describe('the Sobol sequence', () => {
  it("is that of SciPy's qmc.Sobol(64, scramble=False)", () => {
    const rows = Array.from({ length: 6 }, (_, i) => Array.from({ length: 5 }, (_d, d) => scipyPoint(i, d)));
    expect(rows).toEqual([
      [0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375],
      [0.875, 0.875, 0.125, 0.375, 0.875],
    ]);
    expect([2, 9, 31, 63].map((d) => scipyPoint(13, d))).toEqual([0.8125, 0.4375, 0.4375, 0.0625]);
    expect([2, 9, 31, 63].map((d) => scipyPoint(1000, d))).toEqual([
      0.5185546875, 0.0693359375, 0.1455078125, 0.4462890625,
    ]);
  });
});

describe('scrambled', () => {
  const points = (n: number, dimensions: number, seed: number): number[][] =>
    Array.from({ length: n }, (_, i) =>
      Array.from({ length: dimensions }, (_d, d) => scrambledSobol(i, d, new Rng(seed))),
    );

  it('fills each of 2ᵐ equal parts of every axis once', () => {
    for (const m of [1, 4, 7])
      for (let d = 0; d < SOBOL_DIMENSIONS; d++) {
        const rng = new Rng(5);
        const cells = Array.from({ length: 2 ** m }, (_, i) => Math.floor(scrambledSobol(i, d, rng) * 2 ** m));
        expect(cells.sort((a, b) => a - b)).toEqual(Array.from({ length: 2 ** m }, (_, i) => i));
      }
  });

  it('is a (0, m, 2)-net: every rectangle of area 2⁻ᵐ has one of 2ᵐ points', () => {
    const m = 6;
    for (const seed of [1, 2, 3])
      for (let k = 0; k <= m; k++) {
        const cells = points(2 ** m, 2, seed).map(
          ([x, y]) => Math.floor(x! * 2 ** k) * 2 ** (m - k) + Math.floor(y! * 2 ** (m - k)),
        );
        expect(new Set(cells).size).toBe(2 ** m);
      }
  });

  it('keeps common first digits common, and changes no digit for the ones before it', () => {
    const rng = new Rng(4);
    for (let i = 0; i < 200; i++) {
      const [a, seed, k] = [rng.uint32(), rng.uint32(), 1 + rng.int(31)];
      const b = ((a >>> (32 - k)) << (32 - k)) | (rng.uint32() >>> k);
      const shared = (x: number): number => x >>> (32 - k);
      expect(shared(owenScramble(a, seed))).toBe(shared(owenScramble(b >>> 0, seed)));
    }
  });

  it('moves the points with the seed', () => expect(points(4, 2, 1)).not.toEqual(points(4, 2, 2)));

  /**
   * The squared L2 star discrepancy, by Warnock's formula:
   *
   *     3⁻ᵈ − 2^(1−d)/N Σᵢ Πₖ (1 − xᵢₖ²) + 1/N² Σᵢⱼ Πₖ (1 − max(xᵢₖ, xⱼₖ))
   */
  function discrepancy(x: readonly (readonly number[])[]): number {
    const [n, d] = [x.length, x[0]!.length];
    let single = 0;
    let pairs = 0;
    for (const a of x) {
      single += a.reduce((product, v) => product * (1 - v * v), 1);
      for (const b of x) pairs += a.reduce((product, v, k) => product * (1 - Math.max(v, b[k]!)), 1);
    }
    return 3 ** -d - (2 ** (1 - d) / n) * single + pairs / n ** 2;
  }

  it.each([1, 2, 4, 8])('has a discrepancy far below that of random points, in %d dimensions', (d) => {
    const n = 128;
    // The expected squared discrepancy of random points, exactly.
    const random = (2 ** -d - 3 ** -d) / n;
    const found = Array.from({ length: 10 }, (_, seed) => discrepancy(points(n, d, seed)));
    const mean = found.reduce((a, b) => a + b, 0) / found.length;
    expect(Math.max(...found)).toBeLessThan(random);
    // With more dimensions it takes more points to gain.
    expect(mean).toBeLessThan(random / { 1: 50, 2: 20, 4: 5, 8: 1.5 }[d]!);
    // The formula itself, on random points: within 50 % of the expectation, averaged over 40 sets.
    const rng = new Rng(d);
    const sets = Array.from({ length: 40 }, () =>
      discrepancy(Array.from({ length: n }, () => Array.from({ length: d }, () => rng.uniform()))),
    );
    expect(Math.abs(sets.reduce((a, b) => a + b, 0) / sets.length / random - 1)).toBeLessThan(0.5);
  });
});
