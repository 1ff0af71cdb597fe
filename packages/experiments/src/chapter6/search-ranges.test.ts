import { Rng } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { drawn, rangesOf, spannedBy } from './search-ranges.ts';

const ranges = rangesOf({ lrFrom: 1e-6, lrTo: 1e-2, weightDecayFrom: 1e-4, weightDecayTo: 1e-8 });

describe('rangesOf', () => {
  it('lies between two ends, whichever comes first', () =>
    expect(ranges).toEqual({ lr: [1e-6, 1e-2], weightDecay: [1e-8, 1e-4] }));
});

describe('drawn', () => {
  const draws = Array.from({ length: 4000 }, (_, i) => drawn(ranges, new Rng('search').fork(`trial-${i}`)));

  it('stays in its range', () => {
    const outside = draws.filter(
      ({ lr, weightDecay }) => !(lr >= 1e-6 && lr <= 1e-2 && weightDecay >= 1e-8 && weightDecay <= 1e-4),
    );
    expect(outside).toEqual([]);
  });

  it.each(['lr', 'weightDecay'] as const)('draws each power of ten of %s as often', (name) => {
    const low = ranges[name][0];
    const counts = [0, 0, 0, 0];
    for (const draw of draws) counts[Math.min(3, Math.floor(Math.log10(draw[name] / low)))]! += 1;
    // 1000 each with a deviation of √(4000 · ¼ · ¾) = 27; five of them.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(5 * 27.4);
  });

  it('draws the two independently', () => {
    const both = draws.filter(({ lr, weightDecay }) => lr > 1e-4 && weightDecay > 1e-6).length;
    expect(Math.abs(both - 1000)).toBeLessThan(5 * 27.4);
  });

  it('depends on nothing but the generator', () => {
    expect(drawn(ranges, new Rng(7))).toEqual(drawn(ranges, new Rng(7)));
    expect(drawn(ranges, new Rng(7))).not.toEqual(drawn(ranges, new Rng(8)));
  });

  it('knows a range of one value', () =>
    expect(drawn({ lr: [0.1, 0.1], weightDecay: [1e-5, 1e-5] }, new Rng(1))).toEqual({ lr: 0.1, weightDecay: 1e-5 }));
});

it('spannedBy holds all trials and no more', () =>
  expect(
    spannedBy([
      { lr: 0.002, weightDecay: 1e-7 },
      { lr: 0.009, weightDecay: 1e-8 },
      { lr: 0.004, weightDecay: 1e-5 },
    ]),
  ).toEqual({ lr: [0.002, 0.009], weightDecay: [1e-8, 1e-5] }));
