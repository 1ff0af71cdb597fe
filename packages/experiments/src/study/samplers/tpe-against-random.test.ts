import { describe, expect, it } from 'vitest';
import { createStudy } from '../create-study.ts';
import type { Trial } from '../trial.ts';
import { qmcSampler } from './qmc-sampler.ts';
import { randomSampler } from './random-sampler.ts';
import type { Sampler } from './sampler.ts';
import { tpeSampler } from './tpe-sampler.ts';

const SEEDS = 24;
const TRIALS = 60;
const box = (trial: Trial, low: number, high: number, n: number): number[] =>
  Array.from({ length: n }, (_, i) => trial.suggestFloat(`x${i}`, { low, high }));

/** Standard test functions, to be minimised. */
const functions: Record<string, (trial: Trial) => number> = {
  'sphere, 4 dimensions': (trial) => box(trial, -5, 5, 4).reduce((sum, x) => sum + x * x, 0),
  'Branin (1972)': (trial) => {
    const x = trial.suggestFloat('x', { low: -5, high: 10 });
    const y = trial.suggestFloat('y', { low: 0, high: 15 });
    const b = y - (5.1 / (4 * Math.PI ** 2)) * x * x + (5 / Math.PI) * x - 6;
    return b * b + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
  },
  'Ackley (1987), 3 dimensions': (trial) => {
    const x = box(trial, -20, 20, 3);
    const square = x.reduce((sum, v) => sum + v * v, 0) / 3;
    const waves = x.reduce((sum, v) => sum + Math.cos(2 * Math.PI * v), 0) / 3;
    return -20 * Math.exp(-0.2 * Math.sqrt(square)) - Math.exp(waves) + 20 + Math.E;
  },
  'learning rate, layers and activation, like a network': (trial) => {
    const lr = trial.suggestFloat('lr', { low: 1e-6, high: 1, log: true });
    const layers = trial.suggestInt('layers', { low: 1, high: 12 });
    const activation = trial.suggestCategorical('activation', ['a', 'b', 'c', 'd']);
    return (Math.log10(lr) + 2.5) ** 2 + (layers - 4) ** 2 / 4 + 'bcad'.indexOf(activation);
  },
};

async function best(sampler: Sampler, seed: number, objective: (trial: Trial) => number): Promise<number> {
  const study = createStudy({ sampler, seed });
  await study.optimize(objective, { trials: TRIALS });
  return study.bestValue;
}

/**
 * Wilcoxon's signed-rank test, one-sided: the chance of a sum of positive ranks at least this large if neither is better.
 * Exact, by counting the subsets of 1…n with each sum. Differences of 0 are left out; ties do not occur with real numbers.
 */
function wilcoxon(differences: readonly number[]): number {
  const sorted = differences.filter((d) => d !== 0).sort((a, b) => Math.abs(a) - Math.abs(b));
  const n = sorted.length;
  const positive = sorted.reduce((sum, d, i) => sum + (d > 0 ? i + 1 : 0), 0);
  const largest = (n * (n + 1)) / 2;
  const counts = [1, ...Array<number>(largest).fill(0)];
  for (let rank = 1; rank <= n; rank++) for (let sum = largest; sum >= rank; sum--) counts[sum]! += counts[sum - rank]!;
  return counts.slice(positive).reduce((a, b) => a + b, 0) / 2 ** n;
}

it('the test itself: tables have W⁺ ≥ 27 of 28 for n = 7 at 1.6 %', () => {
  expect(wilcoxon([1, 2, 3, 4, 5, 6, 7])).toBe(1 / 128);
  expect(wilcoxon([-1, 2, 3, 4, 5, 6, 7])).toBe(2 / 128);
  expect(wilcoxon([1, -2, 3, -4])).toBeGreaterThan(0.5);
});

describe(`TPE beats random search in ${TRIALS} trials, over ${SEEDS} seeds`, () => {
  it.each(Object.entries(functions))('%s', { timeout: 60_000 }, async (_name, objective) => {
    const gains: number[] = [];
    for (let seed = 0; seed < SEEDS; seed++)
      gains.push((await best(randomSampler(), seed, objective)) - (await best(tpeSampler(), seed, objective)));
    expect(wilcoxon(gains)).toBeLessThan(0.01);
  });

  it('and nothing beats anything where the value does not depend on the choice', async () => {
    const noise = (trial: Trial): number =>
      trial.rng.fork('noise').uniform() + 0 * trial.suggestFloat('x', { low: 0, high: 1 });
    const gains: number[] = [];
    for (let seed = 0; seed < 8; seed++)
      gains.push((await best(randomSampler(), seed, noise)) - (await best(qmcSampler(), seed, noise)));
    expect(wilcoxon(gains)).toBe(1);
  });
});
