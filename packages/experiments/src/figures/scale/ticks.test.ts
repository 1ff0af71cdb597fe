import { describe, expect, it } from 'vitest';
import { linearScale, logScale } from './scale.ts';
import { axisTicks, fittingTicks, minorValues } from './ticks.ts';

const values = (ticks: readonly { value: number }[]): number[] => ticks.map(({ value }) => value);
const log = (low: number, high: number) => logScale([low, high], [0, 400]);

describe('axisTicks', () => {
  it('puts ticks at round numbers', () => {
    expect(values(axisTicks({}, linearScale([0, 2.5], [0, 1]), 6))).toEqual([0, 0.5, 1, 1.5, 2, 2.5]);
  });

  it('keeps the ticks that an axis names and its domain shows', () => {
    expect(values(axisTicks({ ticks: [-1, 0, 1, 7] }, linearScale([0, 2], [0, 1]), 6))).toEqual([0, 1]);
  });

  it('puts logarithmic ticks at exact powers of ten', () => {
    expect(values(axisTicks({}, log(1e-8, 1e-4), 6))).toEqual([1e-8, 1e-7, 1e-6, 1e-5, 1e-4]);
  });

  it('adds 2 and 5 where there is room, and leaves powers out where there is none', () => {
    expect(values(axisTicks({}, log(0.1, 10), 8))).toEqual([0.1, 0.2, 0.5, 1, 2, 5, 10]);
    expect(values(axisTicks({}, log(1e-12, 1), 5))).toEqual([1e-12, 1e-9, 1e-6, 1e-3, 1]);
  });

  it('treats less than a decade as linear', () => {
    expect(values(axisTicks({}, log(2.1, 2.4), 3))).toEqual([2.1, 2.2, 2.3, 2.4]);
  });
});

describe('fittingTicks', () => {
  const scale = linearScale([0, 10000], [0, 100]);

  it('takes as many ticks as stand side by side', () => {
    expect(values(fittingTicks({}, scale, 9, () => 10))).toHaveLength(11);
    expect(values(fittingTicks({}, scale, 9, () => 40))).toEqual([0, 5000, 10000]);
  });

  it('takes the ends where nothing between them fits, and one tick where even they do not', () => {
    expect(values(fittingTicks({}, scale, 9, () => 90))).toEqual([0, 10000]);
    expect(values(fittingTicks({}, linearScale([-0.28, 0.28], [0, 64]), 9, () => 30))).toEqual([-0.2, 0.2]);
    expect(values(fittingTicks({}, scale, 9, () => 101))).toEqual([0]);
  });

  it('thins out ticks that an axis names only where they would overlap', () => {
    const ticks = [0, 2000, 4000, 6000, 8000, 10000];
    expect(values(fittingTicks({ ticks }, scale, 2, () => 10))).toEqual(ticks);
    expect(values(fittingTicks({ ticks }, scale, 2, () => 30))).toEqual([0, 4000, 8000]);
  });
});

describe('minorValues', () => {
  it('stands between the powers of ten of a logarithmic axis', () => {
    expect(minorValues(log(1, 100))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90]);
  });

  it('is empty for a linear axis, and for decades too many to be told apart', () => {
    expect(minorValues(linearScale([1, 100], [0, 1]))).toEqual([]);
    expect(minorValues(log(1e-9, 1))).toEqual([]);
  });
});
