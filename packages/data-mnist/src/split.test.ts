import { Rng, Tensor } from '@downhill/tensor';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { numbered, rowsOf } from '../test/numbered.ts';
import type { Dataset } from './dataset.ts';
import { split } from './split.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('sizes', () => {
  test('a fraction gives that share and the rest, in order', () => {
    const parts = split(numbered(10), { fraction: 0.2 });
    expectTypeOf(parts).toEqualTypeOf<[Dataset, Dataset]>();
    expect(parts.map((part) => rowsOf(part))).toEqual([
      [0, 1],
      [2, 3, 4, 5, 6, 7, 8, 9],
    ]);
  });

  test('a share is rounded, not cut off by the error of the product', () => {
    expect(0.29 * 100).toBeLessThan(29);
    expect(split(numbered(100), { fraction: 0.29 }).map(({ t }) => t.size)).toEqual([29, 71]);
  });

  test('counts give parts of exactly those sizes and leave the rest', () => {
    const parts = split(numbered(10), { counts: [3, 1, 4] });
    expectTypeOf(parts).toEqualTypeOf<[Dataset, Dataset, Dataset]>();
    expect(parts.map((part) => rowsOf(part))).toEqual([[0, 1, 2], [3], [4, 5, 6, 7]]);
  });
});

test('with a generator the samples are shuffled first, and still no two parts share one', () => {
  const parts = split(numbered(100), { fraction: 0.2, rng: new Rng(1) }).map((part) => rowsOf(part));
  expect(parts.flat()).toEqual([...new Rng(1).permutation(100)]);
  expect(parts[0]).toHaveLength(20);
});

test('the parts are copies', () => {
  const data = numbered(4);
  for (const part of split(data, { fraction: 0.5 })) part.x.data.fill(7);
  expect(rowsOf(data)).toEqual([0, 1, 2, 3]);
});

describe('stratified', () => {
  /** 9 classes of very different sizes: class k has (k + 1)² samples of the 285, mixed. */
  const labels = range(9).flatMap((k) => Array.from({ length: (k + 1) ** 2 }, () => k));
  const order = new Rng('mixed').permutation(labels.length);
  const t = new Tensor(
    Uint8Array.from(order, (i) => labels[i]!),
    [labels.length],
  );
  const mixed: Dataset = {
    x: new Tensor(
      Float32Array.from(labels, (_, i) => i),
      [labels.length],
    ),
    t,
  };

  const countsOf = (part: Dataset): number[] => {
    const counts = range(9).map(() => 0);
    for (const label of part.t.data) counts[label]! += 1;
    return counts;
  };

  test.each([0.1, 0.2, 0.5, 0.77])('each class has its share of fraction %d, give or take one', (fraction) => {
    const sizes = [Math.round(fraction * 285), 285 - Math.round(fraction * 285)];
    split(mixed, { fraction, stratified: true, rng: new Rng(3) }).forEach((part, i) => {
      expect(part.t.size).toBe(sizes[i]);
      countsOf(part).forEach((count, k) => {
        expect(Math.abs(count - ((k + 1) ** 2 * sizes[i]!) / 285)).toBeLessThanOrEqual(1);
      });
    });
  });

  test('also in many parts with a rest, and exact sizes', () => {
    const counts = [100, 50, 30, 7, 60];
    split(mixed, { counts, stratified: true, rng: new Rng(4) }).forEach((part, i) => {
      expect(part.t.size).toBe(counts[i]);
      countsOf(part).forEach((count, k) => {
        expect(Math.abs(count - ((k + 1) ** 2 * counts[i]!) / 285)).toBeLessThanOrEqual(2);
      });
    });
  });

  test('every sample comes once, in the order of the data set or of the generator, not class by class', () => {
    const parts = (rng?: Rng): number[][] =>
      split(mixed, { fraction: 0.3, stratified: true, rng }).map(({ x }) => [...x.data]);
    for (const part of parts()) expect(part).toEqual(part.toSorted((a, b) => a - b));
    const position = new Map([...new Rng(1).permutation(285)].map((row, i) => [row, i]));
    for (const part of parts(new Rng(1))) {
      const positions = part.map((row) => position.get(row)!);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    }
    expect(parts(new Rng(1)).flat().toSorted((a, b) => a - b)).toEqual(range(285)); // prettier-ignore
  });

  test('which samples of a class a part gets depends on the generator', () => {
    const first = (seed: number): number[] => [
      ...split(mixed, { fraction: 0.3, stratified: true, rng: new Rng(seed) })[0].x.data,
    ];
    expect(new Set(first(1))).not.toEqual(new Set(first(2)));
  });

  test('one-hot targets have classes too', () => {
    const oneHot = new Tensor(new Float32Array(285 * 9), [285, 9]);
    t.data.forEach((label, i) => (oneHot.data[9 * i + label] = 1));
    const options = { fraction: 0.3, stratified: true } as const;
    expect(split({ x: mixed.x, t: oneHot }, options)[0].x.data).toEqual(split(mixed, options)[0].x.data);
  });
});

describe('errors', () => {
  const wrong = (options: object): (() => unknown) => {
    return () => split(numbered(10), options as { fraction: number });
  };

  test('sizes in two ways, or in none', () => {
    const error = new RangeError('split: give either fraction or counts');
    expect(wrong({})).toThrow(error);
    expect(wrong({ fraction: 0.5, counts: [5, 5] })).toThrow(error);
  });

  test.each([0, 1, 1.5, -0.1, NaN])('fraction %d', (fraction) => {
    expect(wrong({ fraction })).toThrow(new RangeError(`split: fraction must lie between 0 and 1, got ${fraction}`));
  });

  test.each([0.01, 0.99])('fraction %d leaves nothing for a part', (fraction) => {
    expect(wrong({ fraction })).toThrow(
      new RangeError(`split: fraction ${fraction} of 10 samples leaves a part empty`),
    );
  });

  test.each([[[]], [[3, 0]], [[1.5]], [[-1]]])('counts %j', (counts) => {
    expect(wrong({ counts })).toThrow(
      new RangeError(`split: counts must be whole numbers of 1 or more, got [${counts.join(', ')}]`),
    );
  });

  test('counts that are too many', () => {
    expect(wrong({ counts: [8, 3] })).toThrow(
      new RangeError('split: counts [8, 3] add up to 11, but there are 10 samples'),
    );
  });
});
