import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import { batchNorm } from './batch-norm.ts';
import type { BatchNormRun } from './batch-norm-run.ts';
import { scalesOf } from './batch-norm-scale.ts';
import { batchNormScales } from './batch-norm-scales.ts';

/** A network whose accuracy rises evenly to `last` within 20 epochs. */
const run = (last: number, more: Partial<BatchNormRun> = {}): BatchNormRun => ({
  trainAccuracy: Array.from({ length: 20 }, (_, epoch) => 0.1 + ((last - 0.1) * epoch) / 19),
  trainLoss: Array<number>(20).fill(1),
  layerStd: [0.58, 0.58, 0.57, 0.59, 0.58],
  learned: { gamma: 0.01, beta: 0.01 },
  ...more,
});
const diverged: BatchNormRun = { ...run(0.1), trainAccuracy: [0.1], diverged: 'why' };

describe('the claims of batch-norm', () => {
  const config = resolveConfig(batchNorm);
  const plain = run(0.3, { layerStd: [0.49, 0.29, 0.15, 0.08, 0.04] });
  const failed = (norm: BatchNormRun, without: BatchNormRun): string[] =>
    batchNorm.claims(config).flatMap(({ id, check }) =>
      check(
        new Map([
          ['batch-norm', norm],
          ['plain', without],
        ]),
      ).holds
        ? []
        : [id],
    );
  const ids = (changed: Partial<typeof config>): string[] =>
    batchNorm.claims({ ...config, ...changed }).map(({ id }) => id);

  it('hold for curves like those of the figure', () => expect(failed(run(0.9), plain)).toEqual([]));

  it.each<[string, BatchNormRun, BatchNormRun, readonly string[]]>([
    ['batch norm learns no faster', run(0.3), plain, ['faster']],
    ['batch norm passes the other too late', run(0.5), plain, ['faster']],
    ['batch norm diverges', { ...diverged, learned: { gamma: 0.01, beta: 0.01 } }, plain, ['faster']],
    ['the layers of the one are not alike', run(0.9, { layerStd: [0.6, 0.4] }), plain, ['activations-spread']],
    ['the layers of the other are', run(0.9), run(0.3), ['activations-spread']],
    ['γ stays', run(0.9, { learned: { gamma: 0, beta: 0.01 } }), plain, ['gamma-beta-adapt']],
    ['β stays', run(0.9, { learned: { gamma: 0.01, beta: 0 } }), plain, ['gamma-beta-adapt']],
  ])('fail when %s', (_, norm, without, expected) => expect(failed(norm, without)).toEqual(expected));

  it('are made only of runs that can show them', () => {
    const always = ['mean-0-variance-1', 'graph'];
    expect(ids({})).toEqual([...always, 'activations-spread', 'gamma-beta-adapt', 'faster']);
    expect(ids({ std: 0.15 })).toEqual(always);
    expect(ids({ std: 0.001 })).toEqual(always);
    expect(ids({ hiddenLayers: 2 })).toEqual(always);
    expect(ids({ epochs: 5 })).toEqual([...always, 'activations-spread']);
    expect(ids({ lr: 0.1 })).toEqual([...always, 'activations-spread']);
  });

  it('compare with the book at its own scale only', () => {
    const references = batchNorm.references!(config);
    expect(references.map(({ low, high }) => [low, high])).toEqual([
      [0.857, 0.919],
      [0.144, 0.344],
    ]);
    const outputs = new Map([
      ['batch-norm', run(0.9)],
      ['plain', diverged],
    ]);
    expect(references.map(({ measure }) => measure(outputs))).toEqual([0.9, 0]);
    expect(batchNorm.references!({ ...config, std: 0.1 })).toEqual([]);
  });
});

describe('the claims of batch-norm-scales', () => {
  const config = resolveConfig(batchNormScales);
  const scales = scalesOf(config);
  /** The last accuracies with and without, by deviation; the plain network diverges where there is none. */
  const failed = (norm: (std: number) => number, plain: (std: number) => number | undefined): string[] => {
    const outputs = new Map(
      scales.flatMap(({ std, variants }) => {
        const last = plain(std);
        return [
          [variants['batch-norm'], run(norm(std))] as const,
          [variants.plain, last === undefined ? diverged : run(last)] as const,
        ];
      }),
    );
    return batchNormScales.claims(config).flatMap(({ id, check }) => (check(outputs).holds ? [] : [id]));
  };
  const plain = (std: number): number | undefined => (std > 0.5 ? undefined : std > 0.1 ? 0.95 : 0.117);

  it('hold for curves like those of the figure', () => expect(failed(() => 0.8, plain)).toEqual([]));

  it.each<[string, (std: number) => number, (std: number) => number | undefined, readonly string[]]>([
    [
      'the plain net wins in many places',
      () => 0.8,
      (std) => (std > 0.5 ? undefined : std > 0.02 ? 0.95 : 0.117),
      ['faster-nearly-everywhere', 'plain-can-win'],
    ],
    ['the plain net always learns', () => 0.8, () => 0.7, ['plain-stays-at-chance', 'less-dependent', 'plain-can-win']],
    [
      'it fails by overflow alone',
      () => 0.8,
      (std) => (std > 0.5 ? undefined : 0.5),
      ['plain-stays-at-chance', 'less-dependent', 'plain-can-win'],
    ],
    [
      'batch norm does not learn everywhere',
      (std) => (std < 2e-4 ? 0.13 : 0.8),
      plain,
      ['plain-stays-at-chance', 'less-dependent'],
    ],
    ['the plain net never wins', () => 0.97, plain, ['plain-can-win']],
    ['it wins far from the ideal', () => 0.8, (std) => (std < 2e-4 ? 0.9 : 0.117), ['plain-can-win']],
  ])('fail when %s', (_, norm, without, expected) => expect(failed(norm, without)).toEqual(expected));

  it('are not made of scales that are too few or too close together, or of another training', () => {
    expect(batchNormScales.claims(resolveConfig(batchNormScales, batchNormScales.quick))).toHaveLength(4);
    expect(batchNormScales.claims({ ...config, scales: 5 })).toEqual([]);
    expect(batchNormScales.claims({ ...config, largest: 0.1 })).toEqual([]);
    expect(batchNormScales.claims({ ...config, smallest: 0.01 })).toEqual([]);
    expect(batchNormScales.claims({ ...config, epochs: 10 })).toEqual([]);
  });
});
