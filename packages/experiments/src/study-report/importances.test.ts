import { describe, expect, it } from 'vitest';
import { createStudy } from '../study/create-study.ts';
import { noPruner } from '../study/pruners/no-pruner.ts';
import { randomSampler } from '../study/samplers/random-sampler.ts';
import type { Trial } from '../study/trial.ts';
import { importances } from './importances.ts';

async function searched(objective: (trial: Trial) => number, trials = 80) {
  const study = createStudy({ sampler: randomSampler(), pruner: noPruner(), seed: 2 });
  await study.optimize(objective, { trials });
  return study.trials;
}
const three = (trial: Trial) => ({
  lr: trial.suggestFloat('lr', { low: 1e-6, high: 1, log: true }),
  x: trial.suggestFloat('x', { low: -1, high: 1 }),
  kind: trial.suggestCategorical('kind', ['a', 'b', 'c']),
});

describe('importances', () => {
  it('finds the one that matters, whatever its scale', async () => {
    const trials = await searched((trial) => {
      const { lr } = three(trial);
      return (Math.log10(lr) + 3) ** 2;
    });
    const [first, ...others] = importances(trials);
    expect(first!.name).toBe('lr');
    expect(first!.share).toBeGreaterThan(0.9);
    expect(others.map(({ name }) => name).sort()).toEqual(['kind', 'x']);
  });

  it('orders them by how much they matter, choices among them', async () => {
    const trials = await searched((trial) => {
      const { x, kind } = three(trial);
      return (kind === 'b' ? 3 : 0) + x;
    }, 150);
    const found = importances(trials);
    expect(found.map(({ name }) => name)).toEqual(['kind', 'x', 'lr']);
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(found[1]!.share).toBeGreaterThan(5 * found[2]!.share);
  });

  it('gives the same shares for the same trials', async () => {
    const trials = await searched((trial) => three(trial).x, 30);
    expect(importances(trials)).toEqual(importances(trials));
  });

  it('says nothing about few trials, or when nothing matters', async () => {
    expect(importances(await searched((trial) => three(trial).x, 7))).toEqual([]);
    expect(importances(await searched((trial) => three(trial).x * 0, 30))).toEqual([]);
  });
});
