import { ShapeError, Tensor, reference, tensor, type FloatType } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import golden from '../../../../fixtures/golden.json' with { type: 'json' };
import { relativeError } from '../../test/relative-error.ts';
import { LeakyRelu, Sequential, Softmax } from '../index.ts';

const TOLERANCE = golden.meta.suggested_tolerance;

/** The loss alone: scores in, nothing before it. */
const lossOf = (classes: number, dtype: FloatType = 'float64'): Sequential =>
  new Sequential([new LeakyRelu(1)], { inputShape: [classes], dtype });

describe.each(golden.softmax_ce)('the oracle: $name', ({ logits, t, softmax, loss, grad }) => {
  const classes = logits[0]!.length;
  const x = tensor(logits);
  const oneHot = tensor(t.map((label) => Array.from({ length: classes }, (_, k) => +(k === label))));
  // Probabilities that are not quite one-hot take the other road; 2⁻⁶⁰ changes nothing that can be seen.
  const soft = new Tensor(
    oneHot.data.map((p) => (p === 0 ? 2 ** -60 : p)),
    oneHot.shape,
  );

  it.each(['float64', 'float32'] as const)('%s: loss, gradient, softmax', (dtype) => {
    const net = lossOf(classes, dtype);
    for (const targets of [tensor(t), tensor(Int32Array.from(t)), tensor(Uint8Array.from(t)), oneHot, soft]) {
      const expected = TOLERANCE[dtype] * Math.max(1, loss);
      expect(Math.abs(net.loss(x, targets) - loss)).toBeLessThan(expected);
      expect(Math.abs(net.gradient(x, targets) - loss)).toBeLessThan(expected);
      expect(relativeError(net.inputGradient(x, targets).data, grad.flat())).toBeLessThan(TOLERANCE[dtype]);
    }
    const probabilities = new Sequential([new Softmax()], { inputShape: [classes], dtype }).predict(x);
    expect(relativeError(probabilities.data, softmax.flat())).toBeLessThan(TOLERANCE[dtype]);
  });
});

it('soft targets: the entropy where softmax equals them, and the gradient is 0 there', () => {
  const p = [0.1, 0.2, 0.7];
  const x = tensor([p.map(Math.log), p.map((v) => Math.log(v) + 5)]);
  const t = tensor([p, p]);
  const entropy = -p.reduce((sum, v) => sum + v * Math.log(v), 0);
  expect(lossOf(3).loss(x, t)).toBeCloseTo(entropy, 14);
  expect(relativeError(lossOf(3).inputGradient(x, t).data, new Float64Array(6))).toBeLessThan(1e-15);
});

it('a probability of 0 costs nothing at a score of −∞', () => {
  expect(lossOf(3).loss(tensor([[0, 0, -Infinity]]), tensor([[0.5, 0.5, 0]]))).toBeCloseTo(Math.LN2, 15);
});

it('accuracy counts the first of equal scores, and follows the largest probability', () => {
  const x = tensor([
    [1, 1, 0],
    [0, 1, 1],
    [3, 2, 1],
  ]);
  expect(lossOf(3).accuracy(x, tensor([0, 1, 0]))).toBe(1);
  expect(lossOf(3).accuracy(x, tensor([1, 2, 0]))).toBe(1 / 3);
  const soft = tensor([
    [0.6, 0.4, 0],
    [0.1, 0.1, 0.8],
    [0.9, 0.1, 0],
  ]);
  expect(lossOf(3).accuracy(x, soft)).toBe(2 / 3);
});

it('the log Σ eᶻ of scores of any size stays finite; NaN in the data makes the loss NaN', () => {
  for (const backend of [reference('float64'), reference('float32')]) {
    const net = new Sequential([new LeakyRelu(1)], { inputShape: [2], backend });
    expect(net.loss(tensor([[1e30, -1e30]]), tensor([0]))).toBe(0);
    expect(net.loss(tensor([[NaN, 0]]), tensor([0]))).toBeNaN();
    expect(net.gradient(tensor([[NaN, 0]]), tensor([1]))).toBeNaN();
  }
});

describe('messages', () => {
  const x = tensor([
    [0, 0, 0],
    [0, 0, 0],
  ]);
  it.each([
    [[0, 3], 'label 3 at row 1 is not one of the 3 classes, 0…2'],
    [[-1, 0], 'label -1 at row 0 is not one of the 3 classes, 0…2'],
    [[0, 1.5], 'label 1.5 at row 1 is not one of the 3 classes, 0…2'],
    [[NaN, 0], 'label NaN at row 0 is not one of the 3 classes, 0…2'],
  ])('labels %j', (labels, message) => {
    const error = new RangeError(`SoftmaxCrossEntropy: ${message}`);
    expect(() => lossOf(3).gradient(x, tensor(labels))).toThrow(error);
    expect(() => lossOf(3).evaluate(x, tensor(labels))).toThrow(error);
  });

  it('a bad label far into a large evaluation is named by its own row', () => {
    const labels = new Int32Array(3000);
    labels[2999] = 9;
    expect(() => lossOf(3).evaluate(new Tensor(new Float32Array(9000), [3000, 3]), tensor(labels))).toThrow(
      new RangeError('SoftmaxCrossEntropy: label 9 at row 2999 is not one of the 3 classes, 0…2'),
    );
  });

  it.each([
    [[0.5, 0.5, 0.5], 'sums to 1.5; probabilities sum to 1'],
    [[0, 0, 0], 'sums to 0; probabilities sum to 1'],
    [[1.5, -0.5, 0], 'holds -0.5; probabilities are at least 0'],
    [[NaN, 0, 1], 'holds NaN; probabilities are at least 0'],
  ])('probabilities %j', (row, message) => {
    expect(() => lossOf(3).gradient(x, tensor([[1, 0, 0], row]))).toThrow(
      new RangeError(`SoftmaxCrossEntropy: row 1 of the targets ${message}`),
    );
  });

  it('targets and outputs of other shapes', () => {
    const expected = 'do not fit 3 outputs: expected labels [N] or probabilities [N, 3]';
    expect(() => lossOf(3).loss(x, tensor([[0], [1]]))).toThrow(
      new ShapeError(`SoftmaxCrossEntropy: targets [2, 1] ${expected}`),
    );
    expect(() => lossOf(3).loss(x, tensor([[[0]], [[1]]]))).toThrow(
      new ShapeError(`SoftmaxCrossEntropy: targets [2, 1, 1] ${expected}`),
    );
    const sequence = new Sequential([new LeakyRelu(1)], { inputShape: [2, 3] });
    expect(() =>
      sequence.loss(
        tensor([
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
        ]),
        tensor([0]),
      ),
    ).toThrow(new ShapeError('SoftmaxCrossEntropy: outputs must be [N, K], got [1, 2, 3]'));
  });
});
