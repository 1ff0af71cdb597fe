import { describe, expect, it } from 'vitest';
import type { Experiment, Progress } from '../../experiment.ts';
import { resolveConfig } from '../../resolve-config.ts';
import { batchNorm } from './batch-norm.ts';
import { lastAccuracy, progressOf, type BatchNormRun } from './batch-norm-run.ts';
import { scalesOf } from './batch-norm-scale.ts';
import { batchNormScales } from './batch-norm-scales.ts';

/** Runs the tasks of seed 0, and tells their progress. */
async function run(experiment: Experiment, given: Record<string, unknown>) {
  const config = resolveConfig(experiment, {
    images: 60,
    hiddenLayers: 2,
    units: 8,
    batchSize: 20,
    epochs: 4,
    ...given,
  });
  const outputs = new Map<string, BatchNormRun>();
  const progress: Progress[] = [];
  for (const task of experiment.tasks(config, 0)) {
    const steps = experiment.run(task, { config });
    for (;;) {
      const next = await steps.next();
      if (next.done === true) {
        outputs.set(task.variant, next.value as BatchNormRun);
        break;
      }
      progress.push(next.value);
    }
  }
  return { config, outputs, progress };
}

describe('batch-norm', () => {
  it('trains both networks and keeps what they know after the first update of each epoch', async () => {
    const { outputs, progress } = await run(batchNorm, { lr: 0.1 });
    expect([...outputs.keys()]).toEqual(['batch-norm', 'plain']);
    for (const { trainAccuracy, trainLoss, layerStd, diverged } of outputs.values()) {
      expect([trainAccuracy.length, trainLoss.length, layerStd.length, diverged]).toEqual([4, 4, 2, undefined]);
      expect(trainAccuracy.every((accuracy) => accuracy >= 0 && accuracy <= 1)).toBe(true);
    }
    expect(outputs.get('plain')!.learned).toBeUndefined();
    expect(outputs.get('batch-norm')!.learned!.gamma).toBeGreaterThan(0);
    expect(structuredClone(outputs)).toEqual(outputs);
    // Three batches an epoch, so the updates that are followed by an evaluation are 1, 4, 7 and 10.
    expect(progress.map(({ metrics, done }) => [metrics!['epoch'], metrics!['step'], done]).slice(0, 4)).toEqual([
      [1, 1, 0.25],
      [2, 4, 0.5],
      [3, 7, 0.75],
      [4, 10, 1],
    ]);
  });

  it('gives the activations of every layer the same spread, whatever the scale of the weights', async () => {
    const spread = async (std: number): Promise<number[][]> =>
      [...(await run(batchNorm, { std, hiddenLayers: 4, units: 50, epochs: 1 })).outputs.values()].map((one) => [
        ...one.layerStd,
      ]);
    for (const std of [0.03, 1]) {
      const [norm, plain] = await spread(std);
      // ReLU of a standard normal number deviates by √(1/2 − 1/2π) = 0.584.
      for (const value of norm!) expect(Math.abs(value - 0.584)).toBeLessThan(0.1);
      expect(Math.max(...plain!) / Math.min(...plain!)).toBeGreaterThan(5);
    }
  });

  it('ends a network that diverges, and says why', async () => {
    const { outputs } = await run(batchNorm, { std: 1, hiddenLayers: 5, units: 100, batchSize: 20 });
    const plain = outputs.get('plain')!;
    expect(plain.diverged).toMatch(/^diverged at step \d+: loss is NaN/);
    expect(plain.trainAccuracy.length).toBeLessThan(4);
    expect(lastAccuracy(plain)).toBe(0);
  });

  it('draws its three figures', async () => {
    const { outputs, config } = await run(batchNorm, {});
    const figures = batchNorm.figure(new Map([[0, outputs]]), config as Parameters<typeof batchNorm.figure>[1]);
    expect(figures.map(({ id }) => id)).toEqual(['6-16', '6-17', '6-18']);
  });
});

describe('batch-norm-scales', () => {
  it('runs every scale with and without', async () => {
    const { outputs, config } = await run(batchNormScales, { scales: 3, smallest: 0.01, epochs: 2 });
    expect([...outputs.keys()]).toEqual([
      'batch-norm-1.00000',
      'plain-1.00000',
      'batch-norm-0.100000',
      'plain-0.100000',
      'batch-norm-0.0100000',
      'plain-0.0100000',
    ]);
    const learned = [...outputs.values()].map((one) => one.learned !== undefined);
    expect(learned).toEqual([true, false, true, false, true, false]);
    const [figure] = batchNormScales.figure(
      new Map([[0, outputs]]),
      config as Parameters<typeof batchNormScales.figure>[1],
    );
    expect([figure!.id, figure!.panels.length, figure!.columns]).toEqual(['6-19', 3, 4]);
  });

  it('has the scales of the book, and none twice', () => {
    const scales = scalesOf(resolveConfig(batchNormScales));
    expect(scales).toHaveLength(16);
    scales.forEach(({ std }, i) => expect(Math.abs(std * 10 ** ((4 * i) / 15) - 1)).toBeLessThan(1e-14));
    expect(scales.map(({ name }) => name)[4]).toBe('std = 0.0858');
    expect(scalesOf({ scales: 4, largest: 0.1, smallest: 0.1 }).map(({ name }) => name)).toEqual(['std = 0.1']);
  });
});

describe('what is made of a run', () => {
  const curve: BatchNormRun = { trainAccuracy: [0.1, 0.5, 0.9], trainLoss: [], layerStd: [] };

  it('counts epochs that were not reached as 0', () => {
    expect(progressOf(curve, 3)).toBeCloseTo(0.5, 15);
    expect(progressOf(curve, 6)).toBeCloseTo(0.25, 15);
    expect(lastAccuracy(curve)).toBe(0.9);
  });
});
