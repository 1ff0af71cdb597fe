import { describe, expect, it } from 'vitest';
import { Arena, type ArenaTensor } from '../arena.ts';
import { reference } from './reference/reference.ts';
import { simd } from './simd.ts';

const backends = [reference('float32'), reference('float64'), simd({ deterministic: true }), simd()];

describe.each(backends.map((backend) => [`${backend.name} ${backend.dtype}`, backend] as const))('%s', (_, backend) => {
  const arena = new Arena(backend);
  const { kernels } = arena;
  const matrix = (...rows: number[][]): ArenaTensor => {
    const t = arena.tensor([rows.length, rows[0]!.length]);
    t.data.set(rows.flat());
    return t;
  };
  const [NOT, INF] = [NaN, Infinity];

  it('matmul passes NaN and infinities on', () => {
    const [a, b, c] = [matrix([0, 1], [1, 1]), matrix([NOT, INF, 1], [2, 3, INF]), matrix([0, 0, 0], [0, 0, 0])];
    kernels.matmul(2, 3, 2, a.ptr, false, b.ptr, false, c.ptr, 0, false, 0);
    expect([...c.data]).toEqual([NOT, NOT, INF, NOT, INF, INF]); // 0·∞ is NaN
  });

  it('sparseMatmul skips what stands against a zero', () => {
    const [a, b, c] = [matrix([0, 1], [-0, NOT]), matrix([NOT, INF, 1], [2, 3, INF]), matrix([0, 0, 0], [0, 0, 0])];
    kernels.sparseMatmul(2, 3, 2, a.ptr, false, b.ptr, false, c.ptr, 0, false, 0);
    expect([...c.data]).toEqual([2, 3, INF, NOT, NOT, NOT]);
  });

  it('sparseMatmulBytes skips what stands against a zero', () => {
    const [a, b, c] = [arena.tensor([1, 2], 'uint8'), matrix([NOT, INF, 1], [2, 3, INF]), matrix([0, 0, 0])];
    a.data.set([0, 255]);
    kernels.sparseMatmulBytes(1, 3, 2, a.ptr, false, 255, b.ptr, c.ptr, 0, false);
    expect([...c.data]).toEqual([2, 3, INF]);
  });

  it.each(['matmul', 'sparseMatmul'] as const)(
    'the epilogue of %s keeps NaN in ReLU and drops it in the mask',
    (name) => {
      const [a, b, c] = [matrix([1]), matrix([NOT, -1, 5, 6, NOT]), matrix([9, 9, 9, 9, 9])];
      const [bias, mask] = [matrix([0, 0, 1, 1, 0]), matrix([1, 1, -0, NOT, -1])];
      kernels[name](1, 5, 1, a.ptr, false, b.ptr, false, c.ptr, bias.ptr, true, 0);
      expect([...c.data]).toEqual([NOT, 0, 6, 7, NOT]);
      kernels[name](1, 5, 1, a.ptr, false, b.ptr, false, c.ptr, bias.ptr, true, mask.ptr);
      expect([...c.data]).toEqual([NOT, 0, 0, 0, 0]);
    },
  );

  it('sums pass NaN and infinities on', () => {
    const [x, y] = [matrix([1, INF, INF, NOT], [2, 3, -INF, 4], [0, 0, 0, 0]), matrix([0, 0, 0, 0])];
    kernels.columnSums(3, 4, x.ptr, y.ptr);
    expect([...y.data]).toEqual([3, INF, NOT, NOT]);
    expect([kernels.sum(2, x.ptr), kernels.sum(4, x.ptr)]).toEqual([INF, NOT]);
    expect([kernels.maxAbs(3, x.ptr), kernels.maxAbs(4, x.ptr)]).toEqual([INF, NOT]);
  });

  it('softmax of −∞ is 0, of NaN or +∞ a row of NaN', () => {
    const [x, y] = [matrix([-INF, 0, 0], [INF, 0, 0], [NOT, 0, 0]), matrix([0, 0, 0], [0, 0, 0], [0, 0, 0])];
    kernels.softmax(3, 3, x.ptr, y.ptr);
    expect([...y.data]).toEqual([0, 0.5, 0.5, NOT, NOT, NOT, NOT, NOT, NOT]);
  });

  it('gelu and its derivative have their limits', () => {
    const [x, dy, y] = [matrix([-INF, INF, NOT, -1e30, 1e30]), matrix([1, 1, 1, 1, 1]), matrix([0, 0, 0, 0, 0])];
    kernels.gelu(5, x.ptr, y.ptr);
    expect(Array.from(y.data, (v) => v + 0)).toEqual([0, INF, NOT, 0, x.data[4]]);
    kernels.geluGrad(5, x.ptr, dy.ptr, y.ptr);
    expect(Array.from(y.data, (v) => v + 0)).toEqual([0, 1, NOT, 0, 1]);
  });
});
