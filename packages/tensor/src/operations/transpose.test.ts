import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { arange, zeros } from '../create.ts';
import { ShapeError } from '../errors.ts';
import { reshape } from './reshape.ts';
import type { Tensor } from '../tensor.ts';
import { transpose } from './transpose.ts';

describe('transpose', () => {
  it.each(numpyCases<[Tensor, number[]?]>('transpose'))('as NumPy: $title', ({ args, expected }) => {
    expectTensor(transpose(...args), expected);
  });
  it('copies', () => {
    const x = arange(3);
    transpose(x).data[0] = 9;
    expect(x.data[0]).toBe(0);
  });
  it('undoes itself on a large matrix', () => {
    const x = reshape(arange(67 * 45), [67, 45]);
    expect(transpose(transpose(x)).data).toEqual(x.data);
  });
  it.each([[[0]], [[0, 0]], [[0, 1, -1]]])('refuses the axes %j of a matrix', (axes) => {
    expect(() => transpose(zeros([2, 3]), axes)).toThrow(
      new ShapeError(`transpose: axes [${axes.join(', ')}] must name each of the 2 axes of [2, 3] once`),
    );
  });
  it('refuses an axis that is not there', () => {
    expect(() => transpose(zeros([2, 3]), [0, 2])).toThrow(
      new ShapeError('transpose: axis 2 is not an axis of [2, 3]; use -2…1'),
    );
  });
});
