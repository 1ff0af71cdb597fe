import { Rng, ScaledBytes, ShapeError, Tensor, randn, scaledBytes, tensor, type DType } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { network, t, x } from '../../test/small-network.ts';
import { Affine, Sequential } from '../index.ts';

describe('data', () => {
  const bytes = Uint8Array.from({ length: 24 }, (_, i) => (i * 37) % 256);
  const make = (dtype: 'float32' | 'float64'): Sequential => new Sequential([new Affine(6, 4)], { dtype });

  it.each(['float32', 'float64'] as const)('of any type enter a %s network as the same numbers', (dtype) => {
    const expected = make(dtype).predict(new Tensor(Float32Array.from(bytes), [4, 6])).data;
    for (const type of ['float64', 'int32', 'uint8'] as DType[])
      expect(make(dtype).predict(tensor(bytes, { shape: [4, 6], dtype: type })).data).toEqual(expected);
  });

  it.each(['float32', 'float64'] as const)(
    'scaled bytes enter a %s network as their floats, and stay bytes',
    (dtype) => {
      const images = scaledBytes(bytes, [4, 6]);
      const y = make(dtype).predict(images).data;
      const storage = images.storage as unknown as { bytes: unknown };
      expect(storage.bytes).toBe(bytes);
      const floats = new Tensor(images.data, [4, 6]);
      expect(storage.bytes).toBeUndefined();
      expect(make(dtype).predict(floats).data).toEqual(y);
      expect(make(dtype).predict(images).data).toEqual(y);
    },
  );

  it.each(['float32', 'float64'] as const)('rows taken of scaled bytes enter a %s network like the rows', (dtype) => {
    const all = new ScaledBytes(Uint8Array.from({ length: 12_000 }, (_, i) => (i * 37) % 256));
    const rows = Int32Array.from({ length: 1500 }, (_, i) => (i * 7) % 2000);
    const copied = Uint8Array.from({ length: 9000 }, (_, i) => all.bytes![6 * rows[Math.floor(i / 6)]! + (i % 6)]!);
    for (const count of [1500, 4]) {
      const taken = new Tensor(all.take(rows.subarray(0, count), 6)!, [count, 6]);
      expect(make(dtype).predict(taken).data).toEqual(
        make(dtype).predict(scaledBytes(copied.subarray(0, 6 * count), [count, 6])).data,
      );
    }
  });

  it('in pieces give what they give at once', () => {
    const many = randn([2500, 6], { rng: new Rng('many') });
    const labels = tensor(Int32Array.from({ length: 2500 }, (_, i) => i % 3));
    const net = network();
    const y = net.predict(many);
    expect(y.shape).toEqual([2500, 3]);
    for (const [from, rows] of [
      [0, 1000],
      [1000, 1000],
      [2000, 500],
    ] as const) {
      const part = new Tensor(many.data.slice(from * 6, (from + rows) * 6), [rows, 6]);
      expect(net.predict(part).data).toEqual(y.data.slice(from * 3, (from + rows) * 3));
    }
    const parts = [0, 1, 2, 3, 4].map((i) =>
      net.evaluate(
        new Tensor(many.data.slice(i * 3000, (i + 1) * 3000), [500, 6]),
        new Tensor(labels.data.slice(i * 500, (i + 1) * 500), [500]),
      ),
    );
    const { loss, accuracy } = net.evaluate(many, labels);
    expect(loss).toBeCloseTo(parts.reduce((sum, part) => sum + part.loss, 0) / 5, 12);
    expect(accuracy).toBeCloseTo(parts.reduce((sum, part) => sum + part.accuracy, 0) / 5, 12);
  });

  it('no rows: predictions of no rows, but no loss', () => {
    const none = new Tensor(new Float64Array(0), [0, 6]);
    expect(network().predict(none).shape).toEqual([0, 3]);
    const message = 'network: input [0, 6] has no rows, and no mean loss';
    expect(() => network().gradient(none, new Tensor(new Int32Array(0), [0]))).toThrow(new ShapeError(message));
    expect(() => network().evaluate(none, new Tensor(new Int32Array(0), [0]))).toThrow(new ShapeError(message));
  });

  it('NaN in the data makes the loss NaN, not an error', () => {
    const bad = new Tensor(x.data.slice(), x.shape);
    bad.data[0] = NaN;
    expect(network().gradient(bad, t)).toBeNaN();
    expect(network().firstNonFinite()).toBeUndefined();
  });
});
