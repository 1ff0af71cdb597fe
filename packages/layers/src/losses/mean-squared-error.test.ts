import { ShapeError, tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { LeakyRelu, MeanSquaredError, Sequential } from '../index.ts';

const lossOf = (...shape: number[]): Sequential =>
  new Sequential([new LeakyRelu(1)], { inputShape: shape, loss: new MeanSquaredError(), dtype: 'float64' });

describe('MeanSquaredError', () => {
  it('is the mean over all elements, its gradient 2 (y − t)/(N K)', () => {
    const x = tensor([
      [1, 2],
      [3, 5],
    ]);
    const t = tensor([
      [0, 2],
      [5, 1],
    ]);
    expect(lossOf(2).loss(x, t)).toBe((1 + 0 + 4 + 16) / 4);
    expect(lossOf(2).gradient(x, t)).toBe(21 / 4);
    expect(lossOf(2).inputGradient(x, t).toArray()).toEqual([
      [0.5, 0],
      [-1, 2],
    ]);
  });

  it('takes [N] for one output and any number of axes', () => {
    expect(lossOf(1).loss(tensor([[1], [2]]), tensor([0, 0]))).toBe(2.5);
    expect(lossOf(1, 2).loss(tensor([[[1, 3]]]), tensor([[[0, 0]]]))).toBe(5);
  });

  it('accuracy compares the largest positions, and is NaN for one output', () => {
    const x = tensor([
      [1, 2],
      [3, 1],
    ]);
    const t = tensor([
      [0, 9],
      [0, 1],
    ]);
    expect(lossOf(2).accuracy(x, t)).toBe(0.5);
    expect(lossOf(1).evaluate(tensor([[1]]), tensor([1]))).toEqual({ loss: 0, accuracy: NaN });
  });

  it('refuses targets of another shape', () => {
    const message = 'do not fit outputs [N, 2]: the shapes must be equal; onehot makes rows of labels';
    expect(() => lossOf(2).loss(tensor([[1, 2]]), tensor([1]))).toThrow(
      new ShapeError(`MeanSquaredError: targets [1] ${message}`),
    );
    expect(() => lossOf(2).gradient(tensor([[1, 2]]), tensor([[1, 2, 3]]))).toThrow(
      new ShapeError(`MeanSquaredError: targets [1, 3] ${message}`),
    );
  });
});
