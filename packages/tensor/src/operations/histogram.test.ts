import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { randn, tensor } from '../create.ts';
import { histogram, type Histogram } from './histogram.ts';
import { sum } from './reduce.ts';
import { Rng } from '../random/rng.ts';
import type { Tensor } from '../tensor.ts';

describe('histogram', () => {
  it.each(numpyCases<[Tensor], Histogram>('histogram'))('as NumPy: $title', ({ args, options, expected }) => {
    const { counts, edges } = histogram(...args, options);
    expectTensor(counts, expected.counts);
    expectTensor(edges, expected.edges);
  });

  it('counts every value once, the largest in the last bin', () => {
    const x = randn([100, 100], { rng: new Rng(1), dtype: 'float32' });
    const { counts } = histogram(x, { bins: 30 });
    expect(sum(counts).item()).toBe(10_000);
    expect(counts.data[29]).toBeGreaterThan(0);
  });

  it.each<[Tensor, Parameters<typeof histogram>[1], string]>([
    [tensor([1]), { bins: 0 }, 'histogram: bins must be a whole number of 1 or more, got 0'],
    [tensor([1]), { bins: 2.5 }, 'histogram: bins must be a whole number of 1 or more, got 2.5'],
    [tensor([1]), { range: [1, 0] }, 'histogram: range must be finite and ascending, got [1, 0]'],
    [tensor([1]), { range: [0, Infinity] }, 'histogram: range must be finite and ascending, got [0, Infinity]'],
    [tensor([1, NaN]), {}, 'histogram: the range of the values must be finite and ascending, got [NaN, NaN]'],
    [tensor([1, Infinity]), {}, 'histogram: the range of the values must be finite and ascending, got [1, Infinity]'],
    [
      tensor([1]),
      { bins: [0, 2, 1] },
      'histogram: the edges of the bins must be two or more ascending numbers, got [0, 2, 1]',
    ],
    [tensor([1]), { bins: [0] }, 'histogram: the edges of the bins must be two or more ascending numbers, got [0]'],
    [tensor([1]), { bins: [0, 1], range: [0, 1] }, 'histogram: give either range or the edges of the bins, not both'],
  ])('refuses %s with %j', (x, options, message) => {
    expect(() => histogram(x, options)).toThrow(new RangeError(message));
  });
});
