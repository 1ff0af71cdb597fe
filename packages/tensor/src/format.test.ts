import { describe, expect, it } from 'vitest';
import { numpyCases } from '../test/numpy.ts';
import { tensor } from './create.ts';
import { formatTensor } from './format.ts';
import type { Tensor } from './tensor.ts';

describe('formatTensor', () => {
  it.each(numpyCases<[Tensor], string>('toString'))('as NumPy prints: $title', ({ args, expected }) => {
    expect(formatTensor(...args)).toBe(expected);
  });

  it('aligns columns', () => {
    expect(formatTensor(tensor([[1, -20.5], [300, 4]]))).toBe('[[  1.  -20.5]\n [300.    4. ]]'); // prettier-ignore
  });
});
