import { describe, expect, it } from 'vitest';
import { Arena } from './arena.ts';
import { ShapeError } from './errors.ts';
import type { Backend, VectorKernels } from './kernels/interface.ts';
import { vectorReference } from './kernels/reference/vector-reference.ts';

const make = (dtype: 'float32' | 'float64' = 'float32') => new Arena(vectorReference(dtype));
/** What a kernel that needs temporary memory would call. */
const withScratch = () => {
  const backend = vectorReference('float32');
  let scratch: (bytes: number) => number = () => 0;
  const spy: Backend<VectorKernels> = { ...backend, instantiate: (ask) => backend.instantiate((scratch = ask)) };
  return { arena: new Arena(spy), scratch: (bytes: number) => scratch(bytes) };
};

describe('Arena', () => {
  it('gives zeroed tensors of its type or another, at addresses divisible by 64 and never 0', () => {
    const arena = make('float64');
    const x = arena.tensor([2, 3]);
    const t = arena.tensor([5], 'int32');
    expect([x.dtype, x.size, t.dtype, t.size]).toEqual(['float64', 6, 'int32', 5]);
    expect([...x.data, ...t.data]).toEqual(Array(11).fill(0));
    for (const { ptr } of [x, t]) {
      expect(ptr % 64).toBe(0);
      expect(ptr).toBeGreaterThan(0);
    }
    expect([arena.backend, arena.dtype, arena.bytes(3)]).toEqual(['reference', 'float64', 24]);
  });

  it('keeps a padding of 64 bytes after each block', () => {
    const arena = make();
    const [a, b] = [arena.allocate(64), arena.allocate(1)];
    expect(b - a).toBeGreaterThanOrEqual(64 + 64);
  });

  it('keeps tensors valid while the memory grows', () => {
    const arena = make();
    const x = arena.tensor([3]);
    x.data.set([1, 2, 3]);
    const before = x.data;
    const elements = arena.elements;
    arena.tensor([2 ** 20]);
    expect(arena.byteLength).toBeGreaterThan(4 * 2 ** 20);
    expect(before.length).toBe(0);
    expect([...x.data]).toEqual([1, 2, 3]);
    expect(x.data).toBe(x.data);
    expect(elements.length).toBe(0);
    expect(arena.elements[x.ptr / 4 + 2]).toBe(3);
  });

  it('has views of the same memory', () => {
    const arena = make();
    const x = arena.tensor([2, 3]);
    arena.view(x.ptr + arena.bytes(3), [3]).data.set([4, 5, 6]);
    expect(x.toArray()).toEqual([
      [0, 0, 0],
      [4, 5, 6],
    ]);
  });

  it('zeroes released memory before it is used again', () => {
    const arena = make();
    const x = arena.tensor([100]);
    x.data.fill(7);
    arena.release(x.ptr, 400);
    const y = arena.tensor([100]);
    expect(y.ptr).toBe(x.ptr);
    expect([...y.data]).toEqual(Array(100).fill(0));
  });

  it('does not grow when sizes alternate, whatever the order', () => {
    const arena = make();
    const sizes = [200, 100, 128, 1000, 44, 128, 7, 1000];
    const round = (): void => {
      for (const n of sizes) {
        const a = arena.allocate(4 * n);
        const b = arena.allocate(2 * n);
        arena.release(a, 4 * n);
        arena.release(b, 2 * n);
      }
    };
    round();
    const before = arena.allocate(0);
    arena.release(before, 0);
    for (let i = 0; i < 50; i++) round();
    const highest = arena.allocate(8192);
    expect(highest).toBeLessThanOrEqual(before + 8192);
  });

  it('takes the smallest gap that fits and leaves the rest of it', () => {
    const arena = make();
    const [large, , small] = [arena.allocate(1000), arena.allocate(0), arena.allocate(192), arena.allocate(0)];
    arena.release(large, 1000);
    arena.release(small, 192);
    expect(arena.allocate(150)).toBe(small);
    expect(arena.allocate(192)).toBe(large);
    expect(arena.allocate(192)).toBe(large + 256);
  });

  it('lends scratch memory that stays where it is until more is asked for', () => {
    const { arena, scratch } = withScratch();
    const first = scratch(100);
    expect(scratch(50)).toBe(first);
    expect(scratch(100)).toBe(first);
    const block = arena.allocate(100);
    expect(Math.abs(block - first)).toBeGreaterThanOrEqual(128);
    const larger = scratch(4000);
    expect(larger).not.toBe(first);
    expect(arena.allocate(100)).toBe(first);
  });

  it('refuses what it cannot do', () => {
    const arena = make();
    expect(() => arena.tensor([2, -1])).toThrow(
      new ShapeError('arena: sizes must be whole numbers of 0 or more, got [2, -1]'),
    );
    expect(() => arena.tensor([2 ** 36])).toThrow(
      new RangeError('arena: cannot grow to 262145 MB (this engine refuses); use a smaller batch or network'),
    );
    const ptr = arena.allocate(10);
    arena.release(ptr, 10);
    expect(() => arena.release(ptr, 10)).toThrow(new Error(`arena: the block at ${ptr} has been released already`));
  });
});
