import { Rng, Tensor, full, ones, randn, tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { relativeError } from '../../test/relative-error.ts';
import { Dropout, LeakyRelu, MeanSquaredError, Sequential, type DropoutOptions } from '../index.ts';

const SIZE = 400;
const ROWS = 100;
const N = SIZE * ROWS;

/** The layer with a slope of 1 behind it changes nothing and lists its output. */
const visible = (ratio: number, options: DropoutOptions = {}, seed = 0): Sequential =>
  new Sequential([new Dropout(ratio, options), new LeakyRelu(1)], {
    inputShape: [SIZE],
    loss: new MeanSquaredError(),
    seed,
    dtype: 'float64',
  });

/** Output and input gradient of one training pass over ones, for dL/dy = 1. */
function trainingPass(net: Sequential): { y: number[]; dx: number[] } {
  const x = ones([ROWS, SIZE]);
  net.loss(x, x, { training: true });
  const y = Array.from(net.activations()[0]!.value.data);
  // dL/dy = 2 (y − t)/N = 1 for t = y − N/2
  const t = new Tensor(
    Float64Array.from(y, (v) => v - N / 2),
    x.shape,
  );
  const dx = Array.from(net.inputGradient(x, t).data);
  expect(Array.from(net.activations()[0]!.value.data)).toEqual(y); // the mask that `loss` has shown
  return { y, dx };
}

describe.each([0.15, 0.5, 0.9])('ratio %d', (ratio) => {
  it('drops its share of the elements, independently of each other', () => {
    const { y } = trainingPass(visible(ratio));
    const k = 5;
    const dropped = y.filter((v) => v === 0).length / N;
    expect(Math.abs(dropped - ratio)).toBeLessThan(k * Math.sqrt((ratio * (1 - ratio)) / N));
    // Neighbours in a row and in a column: the share of pairs dropped together is r².
    for (const step of [1, SIZE]) {
      const pairs = N - step;
      const both = y.filter((v, i) => i < pairs && v === 0 && y[i + step] === 0).length / pairs;
      const p = ratio ** 2;
      expect(Math.abs(both - p)).toBeLessThan(k * Math.sqrt((3 * p * (1 - p)) / pairs)); // overlapping pairs: ×3 is ample
    }
  });

  it('inverted: kept elements are divided by 1 − r, the gradient likewise, evaluation is the identity', () => {
    const net = visible(ratio);
    const { y, dx } = trainingPass(net);
    const scale = 1 / (1 - ratio);
    expect(y.filter((v) => v !== 0 && v !== scale)).toEqual([]);
    expect(relativeError(dx, y)).toBeLessThan(N * 2 ** -50);
    const x = randn([3, SIZE], { rng: new Rng(1) });
    expect(net.predict(x).data).toEqual(x.data);
  });

  it('book: kept elements stay, evaluation multiplies by 1 − r; deleted: by r', () => {
    const { y, dx } = trainingPass(visible(ratio, { scaling: 'book' }));
    expect(y.filter((v) => v !== 0 && v !== 1)).toEqual([]);
    expect(relativeError(dx, y)).toBeLessThan(N * 2 ** -50);
    const x = full([2, SIZE], 2);
    expect(visible(ratio, { scaling: 'book' }).predict(x).data).toEqual(full([2, SIZE], 2 * (1 - ratio)).data);
    expect(visible(ratio, { scaling: 'deleted' }).predict(x).data).toEqual(full([2, SIZE], 2 * ratio).data);
  });
});

it('draws a new mask for every training pass, the same for the same seed, another for another', () => {
  const [a, b, c] = [visible(0.5, {}, 1), visible(0.5, {}, 1), visible(0.5, {}, 2)];
  const [first, second] = [trainingPass(a).y, trainingPass(a).y];
  expect(second).not.toEqual(first);
  expect(trainingPass(b).y).toEqual(first);
  expect(trainingPass(b).y).toEqual(second);
  expect(trainingPass(c).y).not.toEqual(first);
});

it('evaluation draws nothing', () => {
  const [a, b] = [visible(0.5), visible(0.5)];
  const x = ones([2, SIZE]);
  a.predict(x);
  a.evaluate(x, x);
  a.loss(x, x);
  expect(trainingPass(a).y).toEqual(trainingPass(b).y);
});

it('ratio 0 changes nothing and draws nothing', () => {
  const net = visible(0);
  const before = net.rng.state;
  const { y, dx } = trainingPass(net);
  expect(y.every((v) => v === 1)).toBe(true);
  expect(relativeError(dx, y)).toBeLessThan(N * 2 ** -50);
  expect(net.rng.state).toEqual(before);
});

it('takes masks from elsewhere', () => {
  const mask = tensor([[1, 0, 0, 1]]);
  const net = new Sequential([new Dropout(0.75, { mask: (target) => target.set(mask.data) }), new LeakyRelu(1)], {
    inputShape: [4],
    loss: new MeanSquaredError(),
  });
  net.gradient(tensor([[1, 2, 3, 4]]), mask);
  expect(Array.from(net.activations()[0]!.value.data)).toEqual([4, 0, 0, 16]);
});

it('messages', () => {
  for (const ratio of [-0.1, 1, NaN])
    expect(() => new Dropout(ratio)).toThrow(
      new RangeError(`Dropout: ratio must be at least 0 and below 1, got ${ratio}`),
    );
  expect(() => new Dropout(0.5, { scaling: 'constructor' as 'book' })).toThrow(
    new RangeError('Dropout: unknown scaling "constructor"; known: inverted, book, deleted'),
  );
});
