import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { tensor, zeros } from '../create.ts';
import { onehot } from './onehot.ts';

describe('onehot', () => {
  it('is a row of an identity matrix for each label', () => {
    expectTensor(onehot(tensor(Uint8Array.of(1, 0, 2)), 4), tensor([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]])); // prettier-ignore
    expect(onehot(tensor([[1], [0]]), 2).toArray()).toEqual([[[0, 1]], [[1, 0]]]);
    expect(onehot(tensor(1), 2).toArray()).toEqual([0, 1]);
  });
  it('counts the classes itself, and takes a type', () => {
    expect(onehot(tensor([2, 0])).shape).toEqual([2, 3]);
    expect(onehot(zeros([0])).shape).toEqual([0, 0]);
    expect(onehot(tensor([0]), 2, { dtype: 'float32' }).dtype).toBe('float32');
  });
  it.each([
    [[0, 10], 10, 'onehot: label 10 at 1 is not a whole number in 0…9'],
    [[-1], 10, 'onehot: label -1 at 0 is not a whole number in 0…9'],
    [[1.5], undefined, 'onehot: label 1.5 at 0 is not a whole number in 0…1'],
    [[0, NaN], 3, 'onehot: label NaN at 1 is not a whole number in 0…2'],
    [[0], 2.5, 'onehot: classes must be a whole number of 0 or more, got 2.5'],
  ])('refuses %j of %s classes', (labels, classes, message) => {
    expect(() => onehot(tensor(labels), classes)).toThrow(new RangeError(message));
  });
});
