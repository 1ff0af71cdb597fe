import { afterEach, describe, expect, it, vi } from 'vitest';
import { Arena } from '../arena.ts';
import { relaxedSimdSupported } from './simd/features.ts';
import { blockSize } from './simd/matmul.ts';
import { simd, simdSupported } from './simd.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('simd', () => {
  it('is supported by every engine the tests run on', () => expect(simdSupported()).toBe(true));

  it('takes the fastest variant, or the deterministic one on request', () => {
    expect(simd().name).toBe(relaxedSimdSupported() ? 'relaxed' : 'simd');
    expect(simd({ deterministic: true }).name).toBe('simd');
    expect(simd().dtype).toBe('float32');
  });

  it('takes the strict variant where relaxed instructions are missing', () => {
    const { Module } = WebAssembly;
    vi.stubGlobal('WebAssembly', {
      ...{ Memory: WebAssembly.Memory, Instance: WebAssembly.Instance },
      Module: function (bytes: Uint8Array<ArrayBuffer>) {
        if (bytes.includes(0x80) && bytes.length < 60) throw new WebAssembly.CompileError('invalid opcode');
        return new Module(bytes);
      },
    });
    expect(simd().name).toBe('simd');
  });

  it.each([
    ['WebAssembly is missing', undefined],
    [
      'a policy forbids it',
      {
        Module: function () {
          throw new EvalError('refused by content security policy');
        },
      },
    ],
  ])('says so where %s', (_, global) => {
    vi.stubGlobal('WebAssembly', global);
    expect(simdSupported()).toBe(false);
    expect(() => simd()).toThrow(
      new Error("simd: this engine has no WebAssembly SIMD, or forbids WebAssembly; use reference('float32')"),
    );
  });

  it('gives every arena its own memory', () => {
    const [one, other] = [new Arena(simd()), new Arena(simd())];
    const [x, y] = [one.tensor([4]), other.tensor([4])];
    expect(x.ptr).toBe(y.ptr);
    one.kernels.fill(4, 1, x.ptr);
    other.kernels.fill(4, 2, y.ptr);
    expect([...x.data]).toEqual([1, 1, 1, 1]);
  });

  it('keeps its constants below the arena', () => {
    const { heapBase, kernels, memory } = simd().instantiate(() => 1024);
    expect(heapBase).toBeGreaterThan(0);
    new Uint8Array(memory.buffer, heapBase).fill(0xff);
    new Float32Array(memory.buffer, 4096, 3).set([1, 2, 3]);
    kernels.softmax(1, 3, 4096, 8192);
    expect(new Float32Array(memory.buffer, 8192, 3)[2]).toBeCloseTo(0.66524, 5);
  });

  it('works while a product makes the memory grow', () => {
    const arena = new Arena(simd());
    const [a, b, c] = [arena.tensor([300, 100], 'uint8'), arena.tensor([300, 8]), arena.tensor([100, 8])];
    a.data.fill(255);
    b.data.fill(2);
    const before = arena.byteLength;
    arena.kernels.sparseMatmulBytes(100, 8, 300, a.ptr, true, 255, b.ptr, c.ptr, 0, false);
    expect([...c.data]).toEqual(Array.from({ length: 800 }, () => 600));
    arena.kernels.matmul(8, 8, 300, b.ptr, true, b.ptr, false, c.ptr, 0, false, 0);
    expect(c.data[0]).toBe(1200);
    expect(arena.byteLength).toBeGreaterThan(before);
  });
});

describe('blockSize', () => {
  it('divides evenly, in multiples, and never by 0', () => {
    expect(blockSize(784, 256, 4)).toBe(196);
    expect(blockSize(256, 256, 4)).toBe(256);
    expect(blockSize(257, 256, 4)).toBe(132);
    expect(blockSize(5, 128, 6)).toBe(6);
    expect(blockSize(0, 128, 6)).toBe(6);
  });
});
