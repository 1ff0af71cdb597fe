import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { tensor, zeros } from '../create.ts';
import { ShapeError } from '../errors.ts';
import { meshgrid } from './meshgrid.ts';
import type { Tensor } from '../tensor.ts';

describe('meshgrid', () => {
  it.each(numpyCases<Tensor[], Tensor[]>('meshgrid'))('as NumPy: $title', ({ args, expected }) => {
    const grids = meshgrid(...args);
    expect(grids).toHaveLength(expected.length);
    grids.forEach((grid, i) => expectTensor(grid, expected[i]!));
  });
  it('keeps each type, and nothing is something', () => {
    const [x, y] = meshgrid(tensor(Uint8Array.of(1, 2)), tensor(Float32Array.of(3)));
    expect([x.dtype, y.dtype]).toEqual(['uint8', 'float32']);
    expect(meshgrid()).toEqual([]);
  });
  it('refuses more axes', () => {
    expect(() => meshgrid(zeros([2]), zeros([2, 2]))).toThrow(
      new ShapeError('meshgrid: coordinates must have one axis, got shape [2, 2]'),
    );
  });
});
