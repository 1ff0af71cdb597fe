import { describe, expect, it } from 'vitest';
import { Rng } from './rng.ts';

const draw = <T>(n: number, next: () => T): T[] => Array.from({ length: n }, next);
const mean = (x: ArrayLike<number>): number => Array.from(x).reduce((a, b) => a + b, 0) / x.length;
const moment = (x: number[], k: number): number => mean(x.map((v) => v ** k));
const correlation = (x: number[], y: number[]): number => {
  const [mx, my] = [mean(x), mean(y)];
  const covariance = mean(x.map((v, i) => (v - mx) * (y[i]! - my)));
  return covariance / Math.sqrt(mean(x.map((v) => (v - mx) ** 2)) * mean(y.map((v) => (v - my) ** 2)));
};
/** How many deviations Pearson's χ² of equally likely cells lies from its mean. */
const chiSquareZ = (values: Iterable<number>, cells: number): number => {
  const counts = new Array<number>(cells).fill(0);
  let n = 0;
  for (const cell of values) {
    counts[cell]!++;
    n++;
  }
  const chi2 = counts.reduce((sum, c) => sum + (c - n / cells) ** 2 / (n / cells), 0);
  return (chi2 - (cells - 1)) / Math.sqrt(2 * (cells - 1));
};
/** Five standard errors: a correct generator fails one seed in two million, and the seeds here are fixed. */
const SIGMAS = 5;

describe('statistics', () => {
  const n = 200_000;

  it('uniform: mean, variance, cells, serial correlation, the lowest of the 53 bits', () => {
    const rng = new Rng('uniform');
    const u = draw(n, () => rng.uniform());
    expect(Math.min(...u.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(u.every((v) => v >= 0 && v < 1)).toBe(true);
    expect(Math.abs(mean(u) - 1 / 2)).toBeLessThan(SIGMAS * Math.sqrt(1 / 12 / n));
    expect(Math.abs(mean(u.map((v) => (v - 0.5) ** 2)) - 1 / 12)).toBeLessThan(SIGMAS * Math.sqrt(1 / 180 / n));
    expect(
      Math.abs(
        chiSquareZ(
          u.map((v) => Math.floor(256 * v)),
          256,
        ),
      ),
    ).toBeLessThan(SIGMAS);
    expect(
      Math.abs(
        chiSquareZ(
          u.map((v) => (v * 2 ** 53) % 2),
          2,
        ),
      ),
    ).toBeLessThan(SIGMAS);
    for (const lag of [1, 2, 3, 7])
      expect(Math.abs(correlation(u.slice(lag), u.slice(0, -lag)))).toBeLessThan(SIGMAS / Math.sqrt(n));
  });

  it('normal: four moments, tails, serial correlation', () => {
    const rng = new Rng('normal');
    const z = draw(n, () => rng.normal());
    expect(Math.abs(mean(z))).toBeLessThan(SIGMAS / Math.sqrt(n));
    expect(Math.abs(moment(z, 2) - 1)).toBeLessThan(SIGMAS * Math.sqrt(2 / n));
    expect(Math.abs(moment(z, 3))).toBeLessThan(SIGMAS * Math.sqrt(15 / n));
    expect(Math.abs(moment(z, 4) - 3)).toBeLessThan(SIGMAS * Math.sqrt(96 / n));
    for (const [bound, p] of [
      [0.5, 0.3829249225480262],
      [1, 0.6826894921370859],
      [2, 0.9544997361036416],
      [3, 0.9973002039367398],
    ] as const) {
      const share = z.filter((v) => Math.abs(v) < bound).length / n;
      expect(Math.abs(share - p)).toBeLessThan(SIGMAS * Math.sqrt((p * (1 - p)) / n));
    }
    for (const lag of [1, 2, 3])
      expect(Math.abs(correlation(z.slice(lag), z.slice(0, -lag)))).toBeLessThan(SIGMAS / Math.sqrt(n));
  });

  it('int: equally likely, also where a plain remainder would favour small numbers', () => {
    const rng = new Rng('int');
    expect(
      Math.abs(
        chiSquareZ(
          draw(n, () => rng.int(7)),
          7,
        ),
      ),
    ).toBeLessThan(SIGMAS);
    // Of 2³² raw numbers, x mod 3·2³⁰ would put a half, not a third, below 2³⁰.
    expect(
      Math.abs(
        chiSquareZ(
          draw(n, () => Math.floor(rng.int(3 * 2 ** 30) / 2 ** 30)),
          3,
        ),
      ),
    ).toBeLessThan(SIGMAS);
    expect(draw(10, () => rng.int(1))).toEqual(new Array(10).fill(0));
    expect(draw(100, () => rng.int(2 ** 32)).some((x) => x > 2 ** 31)).toBe(true);
  });

  it('permutation: a permutation, every order of four equally likely', () => {
    const rng = new Rng('permutation');
    expect([...rng.permutation(1000)].sort((a, b) => a - b)).toEqual([...new Array(1000).keys()]);
    const codes = draw(48_000, () => {
      const [a, b, c, d] = rng.permutation(4) as unknown as [number, number, number, number];
      const below = (x: number, ...rest: number[]): number => rest.filter((y) => y < x).length;
      return 6 * a + 2 * below(b, c, d) + below(c, d);
    });
    expect(Math.abs(chiSquareZ(codes, 24))).toBeLessThan(SIGMAS);
    expect(rng.permutation(0)).toEqual(new Int32Array(0));
    expect(rng.permutation(1)).toEqual(new Int32Array([0]));
  });

  it('choice: with replacement as separate draws, without it as a part of a permutation', () => {
    const rng = new Rng('choice');
    const repeated = rng.choice(10, 1000);
    expect(Math.abs(chiSquareZ(repeated, 10))).toBeLessThan(SIGMAS);
    const distinct = rng.choice(1000, 600, { replace: false });
    expect(new Set(distinct).size).toBe(600);
    const firsts = draw(20_000, () => rng.choice(5, 2, { replace: false })).flatMap((pair) => [...pair]);
    expect(Math.abs(chiSquareZ(firsts, 5))).toBeLessThan(SIGMAS);
    expect(rng.choice(0, 0)).toEqual(new Int32Array(0));
  });

  it('forks: no correlation with each other or the parent', () => {
    const root = new Rng('forks');
    const streams = [root, root.fork('a'), root.fork('b'), root.fork('a').fork('b')].map((rng) =>
      draw(50_000, () => rng.uniform()),
    );
    streams.forEach((x, i) => {
      for (const y of streams.slice(i + 1))
        for (const lag of [0, 1])
          expect(Math.abs(correlation(x.slice(lag), y.slice(0, y.length - lag)))).toBeLessThan(
            SIGMAS / Math.sqrt(50_000),
          );
    });
  });

  it('gives neighbouring seeds and labels unrelated first numbers', () => {
    const n = 20_000;
    const bySeed = draw(n, () => 0).map((_, i) => new Rng(i).uniform());
    const byLabel = bySeed.map((_, i) => new Rng(0).fork(`trial-${i}`).uniform());
    for (const first of [bySeed, byLabel]) {
      expect(
        Math.abs(
          chiSquareZ(
            first.map((u) => Math.floor(100 * u)),
            100,
          ),
        ),
      ).toBeLessThan(SIGMAS);
      expect(Math.abs(correlation(first.slice(1), first.slice(0, -1)))).toBeLessThan(SIGMAS / Math.sqrt(n));
    }
  });
});
