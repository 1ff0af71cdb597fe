import { Rng, scaledBytes, Tensor } from '@downhill/tensor';
import { describe, expect, test } from 'vitest';
import { numbered, rowsOf } from '../test/numbered.ts';
import { rawBytes } from '../test/raw-bytes.ts';
import { batches, type BatchOptions } from './batches.ts';

const sorted = (rows: readonly number[]): number[] => rows.toSorted((a, b) => a - b);
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** All batches, as the rows they hold. Checks on the way that x, t and `rows` agree. */
const rowsIn = (n: number, options: BatchOptions): number[][] =>
  [...batches(numbered(n), options)].map((batch) => {
    expect(rowsOf(batch)).toEqual([...batch.rows]);
    return rowsOf(batch);
  });

describe('sequential', () => {
  test('goes from the first to the last sample; the last batch is what is left', () => {
    expect(rowsIn(5, { batchSize: 2, sampling: 'sequential' })).toEqual([[0, 1], [2, 3], [4]]);
  });

  test('dropLast drops only a partial batch', () => {
    expect(rowsIn(5, { batchSize: 2, sampling: 'sequential', dropLast: true })).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(rowsIn(4, { batchSize: 2, sampling: 'sequential', dropLast: true })).toHaveLength(2);
  });

  test('a batch larger than the data set is the data set', () => {
    expect(rowsIn(3, { batchSize: 8, sampling: 'sequential' })).toEqual([[0, 1, 2]]);
  });
});

describe('shuffle', () => {
  test('is the default: every sample once an epoch, in the order of the generator, a new one each epoch', () => {
    const rows = rowsIn(10, { batchSize: 4, rng: new Rng(1), epochs: 2 });
    expect(rows.map(({ length }) => length)).toEqual([4, 4, 2, 4, 4, 2]);
    const rng = new Rng(1);
    expect(rows.slice(0, 3).flat()).toEqual([...rng.permutation(10)]);
    expect(rows.slice(3).flat()).toEqual([...rng.permutation(10)]);
    expect(rows.slice(0, 3)).not.toEqual(rows.slice(3));
  });

  test('dropLast leaves out other samples each epoch', () => {
    const rows = rowsIn(10, { batchSize: 4, rng: new Rng(1), epochs: 50, dropLast: true });
    expect(rows.every(({ length }) => length === 4)).toBe(true);
    expect(rows).toHaveLength(100);
    expect(sorted([...new Set(rows.flat())])).toEqual(range(10));
  });
});

describe('replacement', () => {
  test('each batch is drawn on its own, as NumPy draws in the book', () => {
    const rng = new Rng(2);
    const rows = rowsIn(10, { batchSize: 4, sampling: 'replacement', rng: new Rng(2), count: 5 });
    expect(rows).toEqual(range(5).map(() => [...rng.choice(10, 4)]));
  });

  test('an epoch is a whole number of full batches', () => {
    const sizes = (options: Partial<BatchOptions>): number[] =>
      rowsIn(10, { batchSize: 4, sampling: 'replacement', rng: new Rng(2), ...options }).map(({ length }) => length);
    expect(sizes({})).toEqual([4, 4, 4]);
    expect(sizes({ dropLast: true })).toEqual([4, 4]);
    expect(sizes({ dropLast: true, batchSize: 16 })).toEqual([16]);
  });

  test('an epoch touches 1 − (1 − 1/N)^N of the samples, about 63 %', () => {
    const n = 10_000;
    const touched = new Set(rowsIn(n, { batchSize: 100, sampling: 'replacement', rng: new Rng(3) }).flat()).size / n;
    // The deviation of the share is √((1/e − 2/e²)/N) = 0.0031.
    expect(Math.abs(touched - (1 - Math.exp(-1)))).toBeLessThan(5 * 0.0031);
  });
});

describe('where it ends', () => {
  const labelled = (options: Partial<BatchOptions>): string[] =>
    [...batches(numbered(5), { batchSize: 2, sampling: 'sequential', ...options })].map(
      ({ index, epoch, t }) => `${index}/${epoch}/${t.size}`,
    );

  test('after one epoch by default', () => {
    expect(labelled({})).toEqual(['0/0/2', '1/0/2', '2/0/1']);
  });

  test('after `epochs`; index counts over all, epoch counts epochs', () => {
    expect(labelled({ epochs: 2 })).toEqual(['0/0/2', '1/0/2', '2/0/1', '3/1/2', '4/1/2', '5/1/1']);
  });

  test('after `count`, over as many epochs as that takes', () => {
    expect(labelled({ count: 4 })).toEqual(['0/0/2', '1/0/2', '2/0/1', '3/1/2']);
    expect(labelled({ count: 3 })).toHaveLength(3);
  });

  test('after whichever of both comes first', () => {
    expect(labelled({ epochs: 1, count: 100 })).toHaveLength(3);
    expect(labelled({ epochs: 100, count: 2 })).toHaveLength(2);
  });

  test.each(['shuffle', 'replacement', 'sequential'] as const)('and begins behind `skip` batches: %s', (sampling) => {
    const pull = (skip?: number) =>
      [...batches(numbered(5), { batchSize: 2, sampling, rng: new Rng(1), count: 8, skip })].map(
        ({ index, epoch, rows }) => ({ index, epoch, rows }),
      );
    for (const skip of [0, 1, 4, 7, 8, 9]) expect(pull(skip)).toEqual(pull().slice(skip));
  });

  test('at once, for none', () => {
    expect(labelled({ count: 0 })).toEqual([]);
    expect(labelled({ epochs: 0 })).toEqual([]);
  });

  test('when nobody pulls any more', () => {
    let pulled = 0;
    for (const { index } of batches(numbered(5), { batchSize: 2, sampling: 'sequential', epochs: Infinity })) {
      pulled = index;
      if (index === 1000) break;
    }
    expect(pulled).toBe(1000);
  });

  test('the generator draws nothing for a batch that is not pulled', () => {
    const rng = new Rng(1);
    const before = rng.state;
    const drawn = batches(numbered(5), { batchSize: 2, rng, sampling: 'replacement', count: 1 });
    expect(rng.state).toEqual(before);
    expect([...drawn]).toHaveLength(1);
    const twin = new Rng(1);
    twin.choice(5, 2);
    expect(rng.state).toEqual(twin.state);
  });
});

test('equal seeds see equal batches', () => {
  const options = (seed: number): BatchOptions => ({ batchSize: 3, rng: new Rng(seed).fork('batches'), epochs: 3 });
  expect(rowsIn(20, options(1))).toEqual(rowsIn(20, options(1)));
  expect(rowsIn(20, options(1))).not.toEqual(rowsIn(20, options(2)));
});

test('a batch is a copy that later batches leave alone, with bytes as bytes', () => {
  const bytes = Uint8Array.of(0, 1, 2, 3, 4, 5);
  const data = { x: scaledBytes(bytes, [3, 2], 10), t: new Tensor(Uint8Array.of(0, 1, 2), [3]) };
  const [first, second] = [...batches(data, { batchSize: 2, sampling: 'sequential' })];
  expect(rawBytes(first!.x)).toEqual(Uint8Array.of(0, 1, 2, 3));
  first!.x.data.fill(7);
  first!.t.data.fill(7);
  expect(bytes).toEqual(Uint8Array.of(0, 1, 2, 3, 4, 5));
  expect(data.t.data).toEqual(Uint8Array.of(0, 1, 2));
  expect(second!.x.data).toEqual(Float32Array.of(0.4, 0.5));
  expect(rawBytes(data.x)).toBe(bytes);
});

test('images [N, 1, H, W] and one-hot targets keep their axes', () => {
  const data = { x: new Tensor(new Float32Array(24), [3, 1, 2, 4]), t: new Tensor(new Float32Array(30), [3, 10]) };
  const [batch] = batches(data, { batchSize: 2, sampling: 'sequential' });
  expect(batch!.x.shape).toEqual([2, 1, 2, 4]);
  expect(batch!.t.shape).toEqual([2, 10]);
});

describe('errors, before the first batch', () => {
  const wrong = (options: object, n = 5): (() => unknown) => {
    return () => batches(numbered(n), { batchSize: 2, sampling: 'sequential', ...options });
  };

  test('an empty data set', () => {
    expect(wrong({}, 0)).toThrow(new RangeError('batches: the data set is empty'));
  });

  test.each([0, -1, 1.5, NaN, Infinity])('batchSize %d', (batchSize) => {
    expect(wrong({ batchSize })).toThrow(
      new RangeError(`batches: batchSize must be a whole number of 1 or more, got ${batchSize}`),
    );
  });

  test.each(['count', 'epochs', 'skip'])('%s', (name) => {
    for (const value of [-1, 468.75, NaN, -Infinity])
      expect(wrong({ [name]: value })).toThrow(
        new RangeError(`batches: ${name} must be a whole number of 0 or more, got ${value}`),
      );
  });

  test('a sampling there is not', () => {
    expect(wrong({ sampling: 'random' })).toThrow(
      new RangeError('batches: unknown sampling "random"; known: shuffle, replacement, sequential'),
    );
  });

  test.each(['shuffle', 'replacement'])('%s without a generator', (sampling) => {
    expect(wrong({ sampling })).toThrow(
      new RangeError(`batches: sampling "${sampling}" needs an rng, for example new Rng(seed).fork('batches')`),
    );
  });

  test('dropLast that drops everything', () => {
    expect(wrong({ batchSize: 8, dropLast: true })).toThrow(
      new RangeError('batches: dropLast leaves nothing: batchSize 8 of 5 samples'),
    );
  });

  test('x and t of different lengths', () => {
    const { x } = numbered(5);
    const { t } = numbered(4);
    expect(() => batches({ x, t }, { batchSize: 2 })).toThrow(
      expect.objectContaining({
        name: 'ShapeError',
        message: 'batches: x [5, 2] and t [4] differ in the number of samples (5 ≠ 4)',
      }),
    );
  });
});
