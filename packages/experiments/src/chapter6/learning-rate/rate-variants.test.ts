import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import { learningRate } from './learning-rate.ts';
import { rateVariantsOf, scheduleKeys, scheduleOf } from './rate-variants.ts';

const config = resolveConfig(learningRate, { iterations: 1000 });

describe('scheduleOf', () => {
  const rate = (key: (typeof scheduleKeys)[number], step: number): number => scheduleOf(key, config)(step);

  it.each([
    ['constant', 0.3, 0.3, 0.3],
    ['step', 0.3, 0.3 * 0.1 ** (2 / 3), 0.03],
    ['exponential', 0.3, 0.3 * 0.1 ** 0.5, 0.3 * 0.1 ** 0.999],
    ['inverse-time', 0.3, 0.3 / 5.5, 0.3 / (1 + 9 * 0.999)],
    ['cosine', 0.3, 0.165, 0.03],
    ['warmup', 0.003, 0.03 + 0.135 * (1 + Math.cos((Math.PI * 400) / 900)), 0.03],
  ] as const)('%s begins, is halfway and ends where it says', (key, first, middle, last) => {
    expect(rate(key, 0)).toBeCloseTo(first, 12);
    expect(rate(key, 500)).toBeCloseTo(middle, 12);
    expect(rate(key, 999)).toBeCloseTo(last, 5);
  });

  it('one-cycle rises first', () => {
    expect(rate('one-cycle', 0)).toBeCloseTo(0.3 / 25, 12);
    expect(rate('one-cycle', 299)).toBeCloseTo(0.3, 12);
    expect(rate('one-cycle', 999)).toBeLessThan(1e-5);
  });

  it('works for the shortest run', () => {
    for (const key of scheduleKeys) expect(scheduleOf(key, { ...config, iterations: 1 })(0)).toBeGreaterThan(0);
  });
});

describe('rateVariantsOf', () => {
  it('gives what is asked for, each with its own length and rate', () => {
    const given = {
      rates: ['large'],
      schedules: ['cosine'],
      longRun: ['rmsprop'],
      iterations: 700,
      largeLr: 3,
      adaptiveLr: 0.01,
    };
    const variants = rateVariantsOf(resolveConfig(learningRate, given));
    expect(variants.map(({ variant, iterations, make }) => [variant, iterations, make().rate])).toEqual([
      ['rate-large', 700, 3],
      ['decay-cosine', 700, 0.3],
      ['long-rmsprop', 2000, 0.01],
    ]);
    expect(variants.map(({ label }) => label.ko)).toEqual(['학습률 3', '코사인', 'RMSProp']);
  });
});
