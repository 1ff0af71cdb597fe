import type { Tensor } from '@downhill/tensor';
import { beforeAll, describe, expect, test } from 'vitest';
import { rawBytes } from '../../test/raw-bytes.ts';
import type { MnistData } from '../load-set.ts';
import { loadMnist } from './load-mnist.ts';

const counts = (t: Tensor): number[] => {
  const result = Array.from({ length: 10 }, () => 0);
  for (const label of t.data) result[label]! += 1;
  return result;
};
const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
};

describe('the complete MNIST', () => {
  let mnist: MnistData;
  beforeAll(async () => {
    mnist = await loadMnist();
  });

  test('has 60,000 and 10,000 images of 784 pixels, kept as bytes', () => {
    const { train, test } = mnist;
    expect([train.x.shape, train.t.shape, test.x.shape, test.t.shape]).toEqual([
      [60000, 784],
      [60000],
      [10000, 784],
      [10000],
    ]);
    expect([train.x.dtype, train.t.dtype]).toEqual(['float32', 'uint8']);
    expect(rawBytes(train.x)).toHaveLength(60000 * 784);
    expect(rawBytes(test.x)).toHaveLength(10000 * 784);
  });

  test('begins with the well-known labels', () => {
    expect([...mnist.train.t.data.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    expect([...mnist.test.t.data.subarray(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
  });

  test('has the well-known number of images of each class', () => {
    expect(counts(mnist.train.t)).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
    expect(counts(mnist.test.t)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  });

  test('has the well-known mean, deviation and share of zeros', () => {
    const bytes = rawBytes(mnist.train.x);
    const mean = sum(bytes) / bytes.length / 255;
    let squares = 0;
    let zeros = 0;
    for (const byte of bytes) {
      squares += byte * byte;
      if (byte === 0) zeros++;
    }
    // 0.1307 and 0.3081 are the numbers everybody normalises with.
    expect(mean).toBeCloseTo(0.13066, 5);
    expect(Math.sqrt(squares / bytes.length / 255 ** 2 - mean ** 2)).toBeCloseTo(0.30811, 5);
    expect(zeros / bytes.length).toBeCloseTo(0.809, 3);
    expect(sum(rawBytes(mnist.test.x)) / 7_840_000 / 255).toBeCloseTo(0.13251, 5);
  });

  test('shows a five first', () => {
    const row = (y: number): string =>
      Array.from(rawBytes(mnist.train.x).subarray(28 * y, 28 * y + 28), (p) => (p > 127 ? '#' : '.')).join('');
    expect(Array.from({ length: 28 }, (_, y) => row(y)).slice(5, 25)).toEqual(FIVE);
  });
});

// prettier-ignore
const FIVE = [
  '.................##.###.....',
  '...........############.....',
  '........##########..........',
  '........##########..........',
  '.........#.###...#..........',
  '...........##...............',
  '...........###..............',
  '............##..............',
  '.............###............',
  '..............###...........',
  '...............####.........',
  '.................###........',
  '.................###........',
  '...............#####........',
  '.............#######........',
  '............######..........',
  '..........######............',
  '.......#######..............',
  '.....########...............',
  '....#######.................',
];

describe('options', () => {
  test('normalize: floats are pixel / 255, rounded once', async () => {
    const [floats, bytes] = await Promise.all([loadMnist({ limit: 10 }), loadMnist({ limit: 10, normalize: false })]);
    expect(bytes.train.x.dtype).toBe('uint8');
    expect(Math.max(...bytes.train.x.data)).toBe(255);
    expect(floats.train.x.data).toEqual(Float32Array.from(bytes.train.x.data, (p) => p / 255));
  });

  test('flatten: false keeps height and width', async () => {
    const { train, test } = await loadMnist({ limit: 3, flatten: false });
    expect([train.x.shape, test.x.shape]).toEqual([
      [3, 1, 28, 28],
      [3, 1, 28, 28],
    ]);
  });

  test('oneHot', async () => {
    const { train } = await loadMnist({ limit: 2, oneHot: true });
    expect(train.t.dtype).toBe('float32');
    expect(train.t.toArray()).toEqual([
      [0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  test('limit holds for each of the two sets', async () => {
    const { train, test } = await loadMnist({ limit: 20_000 });
    expect([train.t.size, test.t.size]).toEqual([20_000, 10_000]);
  });

  test.each([0, -1, 1.5, NaN, Infinity])('limit %d is refused', async (limit) => {
    await expect(loadMnist({ limit })).rejects.toThrow(
      new RangeError(`loadMnist: limit must be a whole number of 1 or more, got ${limit}`),
    );
  });

  test('an aborted signal stops it, with the reason of the signal', async () => {
    const reason = new Error('no longer needed');
    await expect(loadMnist({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const loading = loadMnist({ signal: controller.signal });
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
  });
});

test('two loads share no memory', async () => {
  const [a, b] = await Promise.all([loadMnist({ limit: 2 }), loadMnist()]);
  const c = await loadMnist();
  b.train.t.data.fill(0);
  rawBytes(b.train.x).fill(0);
  expect([...a.train.t.data]).toEqual([5, 0]);
  expect([...c.train.t.data.subarray(0, 5)]).toEqual([5, 0, 4, 1, 9]);
  expect(sum(rawBytes(c.train.x).subarray(0, 784))).toBe(27525);
});
