import { describe, expect, it } from 'vitest';
import { expectTensor } from '../../test/expect-tensor.ts';
import { numpyCases } from '../../test/numpy.ts';
import { allClose, equal, greater, greaterEqual, less, lessEqual, notEqual } from './compare.ts';
import { ones, tensor, zeros } from '../create.ts';
import { ShapeError } from '../errors.ts';
import type { Operand } from './promote.ts';

describe.each(Object.entries({ equal, notEqual, less, lessEqual, greater, greaterEqual }))(
  '%s, as NumPy',
  (name, f) => {
    it.each(numpyCases<[Operand, Operand]>(name as 'equal'))('$title', ({ args, expected }) => {
      expectTensor(f(...args), expected);
    });
    it('broadcasts or says why not', () => {
      expect(() => f(ones([2]), ones([3]))).toThrow(
        new ShapeError(`${name}: shapes [2] and [3] do not broadcast: axis -1 has sizes 2 and 3`),
      );
    });
  },
);

describe('allClose', () => {
  it('is |a − b| ≤ atol + rtol·|b|, with b as the reference', () => {
    expect(allClose(100, 101, { rtol: 0.01, atol: 0 })).toBe(true);
    expect(allClose(101, 100, { rtol: 0.01, atol: 0 })).toBe(true);
    expect(allClose(101.005, 100, { rtol: 0.01, atol: 0 })).toBe(false);
    expect(allClose(100, 101.005, { rtol: 0.01, atol: 0 })).toBe(true);
    expect(allClose(1e-8, 0)).toBe(true);
    expect(allClose(1.1e-8, 0)).toBe(false);
    expect(allClose(1 + 1.1e-5, 1)).toBe(false);
  });
  it('wants all, with broadcasting', () => {
    expect(allClose(tensor([[1, 2], [1, 2]]), tensor([1, 2]))).toBe(true); // prettier-ignore
    expect(allClose(tensor([[1, 2], [1, 3]]), tensor([1, 2]))).toBe(false); // prettier-ignore
    expect(allClose(zeros([0, 3]), ones([3]))).toBe(true);
    expect(() => allClose(ones([2]), ones([3]))).toThrow(
      new ShapeError('allClose: shapes [2] and [3] do not broadcast: axis -1 has sizes 2 and 3'),
    );
  });
  it('treats infinities and NaN as NumPy does', () => {
    expect(allClose(Infinity, Infinity)).toBe(true);
    expect(allClose(Infinity, -Infinity)).toBe(false);
    expect(allClose(1, Infinity)).toBe(false);
    expect(allClose(Infinity, 1)).toBe(false);
    expect(allClose(NaN, NaN)).toBe(false);
    expect(allClose(NaN, NaN, { equalNaN: true })).toBe(true);
    expect(allClose(NaN, 1, { equalNaN: true })).toBe(false);
  });
});
