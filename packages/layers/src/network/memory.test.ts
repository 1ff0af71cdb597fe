import { Arena, Rng, type Tensor, randn, reference, tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { Buffers } from './buffers.ts';
import { MultiLayerNet, type Sequential } from '../index.ts';

const data = (rows: number): { x: Tensor; t: Tensor } => ({
  x: randn([rows, 12], { rng: new Rng(rows), dtype: 'float32' }),
  t: tensor(Int32Array.from({ length: rows }, (_, i) => i % 4)),
});

const network = (): MultiLayerNet =>
  new MultiLayerNet({
    inputSize: 12,
    hiddenSizes: [16, 16],
    outputSize: 4,
    batchNorm: true,
    dropoutRatio: 0.2,
    weightDecay: 0.01,
    seed: 1,
  });

const bytes = (net: Sequential): number => net.params.arena.byteLength;

describe('memory of a network', () => {
  it('is planned by the first step of a size, and flat from then on', () => {
    const net = network();
    const { x, t } = data(128);
    net.gradient(x, t);
    const planned = bytes(net);
    const allocate = net.params.arena.allocate.bind(net.params.arena);
    let allocations = 0;
    net.params.arena.allocate = (size) => {
      allocations += 1;
      return allocate(size);
    };
    for (let i = 0; i < 50; i++) net.gradient(x, t);
    expect(bytes(net)).toBe(planned);
    expect(allocations).toBe(0);
    const small = data(44);
    for (let i = 0; i < 20; i++) net.gradient(i % 2 ? x : small.x, i % 2 ? t : small.t);
    expect(allocations).toBe(0);
  });

  it('is still whole after the engine has refused to grow it', () => {
    const net = network();
    const untouched = network();
    const { x, t } = data(32);
    net.evaluate(x, t);
    const { arena } = net.params;
    const allocate = arena.allocate.bind(arena);
    arena.allocate = () => {
      throw new RangeError('arena: cannot grow');
    };
    expect(() => net.gradient(data(128).x, data(128).t)).toThrow(new RangeError('arena: cannot grow'));
    expect(net.evaluate(x, t)).toEqual(untouched.evaluate(x, t));
    arena.allocate = allocate;
    expect(net.gradient(data(128).x, data(128).t)).toBe(untouched.gradient(data(128).x, data(128).t));
  });

  it('does not grow with the amount of data that is evaluated', () => {
    const net = network();
    net.evaluate(data(3000).x, data(3000).t);
    const planned = bytes(net);
    net.evaluate(data(30_000).x, data(30_000).t);
    net.predict(data(12_345).x);
    expect(bytes(net)).toBe(planned);
  });

  it('grows in strides when the batch creeps up, and stays near what the largest needs', () => {
    const net = network();
    for (let rows = 1; rows <= 600; rows++) net.predict(data(rows).x);
    const direct = network();
    direct.predict(data(600).x);
    expect(bytes(net)).toBeLessThan(6 * bytes(direct));
  });

  it('gives the same results for batches of changing size as for each alone', () => {
    const changing = network();
    changing.rng.restore(new Rng(0).state);
    for (const rows of [128, 44, 128, 1000, 7, 1000, 128]) {
      const { x, t } = data(rows);
      const alone = network();
      alone.rng.restore(changing.rng.state);
      expect(changing.gradient(x, t)).toBe(alone.gradient(x, t));
      expect(changing.grads.flat.data).toEqual(alone.grads.flat.data);
      alone.load(changing.toJSON());
      expect(changing.predict(x).data).toEqual(alone.predict(x).data);
    }
  });

  it('live views survive growth', () => {
    const net = network();
    const W = net.params.get('W1');
    const before = Array.from(W.data);
    net.predict(data(1000).x);
    expect(Array.from(W.data)).toEqual(before);
    W.data[0] = 5;
    expect(net.params.get('W1').data[0]).toBe(5);
  });
});

describe('Buffers', () => {
  const arena = (): Arena => new Arena(reference('float64'));

  it('gives the same tensor for the same name and shape, the same memory for another shape', () => {
    const buffers = new Buffers(arena());
    const a = buffers.buffer('a', [4, 3]);
    expect(buffers.buffer('a', [4, 3])).toBe(a);
    expect(buffers.buffer('a', [2, 3]).ptr).toBe(a.ptr);
    expect(buffers.buffer('a', [3, 4])).not.toBe(a);
    expect(buffers.buffer('b', [4, 3]).ptr).not.toBe(a.ptr);
    expect(buffers.buffer('a', [12], 'int32').dtype).toBe('int32');
  });

  it('moves when it has to grow, by half again at least', () => {
    const buffers = new Buffers(arena());
    const small = buffers.buffer('a', [100]);
    const larger = buffers.buffer('a', [101]);
    expect(larger.ptr).not.toBe(small.ptr);
    expect(buffers.buffer('a', [150]).ptr).toBe(larger.ptr);
    const largest = buffers.buffer('a', [151]);
    expect(largest.ptr).not.toBe(larger.ptr);
    expect(buffers.buffer('a', [100]).ptr).toBe(largest.ptr); // no tensor is left in the memory given back
  });

  it('remembers a bounded number of shapes', () => {
    const buffers = new Buffers(arena());
    const first = buffers.buffer('a', [100]);
    for (let rows = 1; rows <= 8; rows++) buffers.buffer('a', [rows]);
    const again = buffers.buffer('a', [100]);
    expect(again).not.toBe(first);
    expect(again.ptr).toBe(first.ptr);
  });

  it('holds empty tensors', () => {
    expect(new Buffers(arena()).buffer('a', [0, 3]).size).toBe(0);
  });
});
