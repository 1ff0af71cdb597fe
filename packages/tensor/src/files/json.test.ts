import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { randn, tensor, zeros } from '../create.ts';
import type { DType } from '../dtype.ts';
import { ShapeError } from '../errors.ts';
import { fromJSON, type TensorJson } from './json.ts';
import { Rng } from '../random/rng.ts';
import type { Tensor } from '../tensor.ts';

describe('fromJSON', () => {
  const rng = new Rng(1);
  it.each<Tensor>([
    randn([2, 3], { rng }),
    randn([5], { rng, dtype: 'float32' }),
    tensor(Int32Array.of(-1, 2 ** 31 - 1)),
    tensor(Uint8Array.of(0, 255), { shape: [2, 1] }),
    tensor(5e-324),
    zeros([0, 3]),
  ])('gives back every bit: %s', (x) => {
    expectTensor(fromJSON(JSON.parse(JSON.stringify(x)) as TensorJson), x);
  });

  it('refuses what JSON has lost, and what does not fit', () => {
    const lost = JSON.parse(JSON.stringify(tensor([1, NaN]))) as TensorJson;
    expect(() => fromJSON(lost)).toThrow(
      new RangeError('fromJSON: element 1 is null, expected a number (JSON has no NaN and no infinities)'),
    );
    const { dtype, shape } = lost;
    expect(() => fromJSON({ dtype, shape, data: [1] })).toThrow(
      new ShapeError('fromJSON: shape [2] needs 2 elements, got 1'),
    );
    expect(() => fromJSON({ dtype, shape: [-1], data: [1] })).toThrow(
      new ShapeError('fromJSON: sizes must be whole numbers of 0 or more, got [-1]'),
    );
    expect(() => fromJSON({ dtype: 'uint8', shape: [1], data: [256] })).toThrow(
      new RangeError('fromJSON: element 0 is 256, which uint8 (0…255) cannot hold'),
    );
    expect(() => fromJSON({ dtype: 'int64' as DType, shape: [1], data: [1] })).toThrow(
      new RangeError('unknown dtype "int64"; known: float32, float64, int32, uint8'),
    );
  });
});
