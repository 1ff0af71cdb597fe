import { describe, expect, it } from 'vitest';
import { Arena } from '../arena.ts';
import { Rng } from '../random/rng.ts';
import { simd } from './simd.ts';

const N = 67;

describe('descendByMoments', () => {
  it.each([simd(), simd({ deterministic: true })].map((backend) => [backend.name, backend] as const))(
    'of %s has the bits of axpby, accumulateSquare and descend',
    (_, backend) => {
      const arena = new Arena(backend);
      const { kernels: k } = arena;
      const vector = (seed: number) => {
        const x = arena.tensor([N]);
        new Rng(seed).fillNormal(x.data as Float32Array);
        return x;
      };
      const [g, m, v, p] = [vector(1), vector(2), vector(3), vector(4)];
      const [m1, v1, p1] = [vector(2), vector(3), vector(4)];
      k.multiply(N, v.ptr, v.ptr, v.ptr);
      k.copy(N, v.ptr, v1.ptr);

      k.descendByMoments(N, 0.1, g.ptr, 0.9, m.ptr, 0.001, 0.999, v.ptr, 0.01, 1.2, 1e-8, p.ptr);

      k.axpby(N, 0.1, g.ptr, 0.9, m1.ptr);
      k.accumulateSquare(N, 0.001, g.ptr, 0.999, v1.ptr);
      k.descend(N, 0.01, m1.ptr, v1.ptr, 1.2, 1e-8, p1.ptr);
      expect([m.data, v.data, p.data]).toEqual([m1.data, v1.data, p1.data]);
      expect(p.data).not.toEqual(vector(4).data);
    },
  );
});
