import { tensor } from '@downhill/tensor';
import { expect, it } from 'vitest';
import { divergence } from './divergence.ts';

const x = tensor([[0, 1]]);

it('names step, loss, parameter and the usual cause', () => {
  expect(divergence(41, NaN, { params: {}, firstNonFinite: () => 'W3' }, { rate: 1.5 }, x)).toEqual({
    parameter: 'W3',
    message:
      'diverged at step 41: loss is NaN; first non-finite parameter W3. A learning rate of 1.5 is the usual cause',
  });
});

it('says where the largest number is when every parameter is finite', () => {
  const params = { W1: tensor([[1, -2]]), b1: [-3.25e20], W2: Float32Array.of(7) };
  expect(divergence(1, Infinity, { params, firstNonFinite: () => undefined }, { rate: 0.1 }, x)).toEqual({
    message:
      'diverged at step 1: loss is Infinity; every parameter is finite (the largest is 3.3e+20, in b1), so a layer overflows. A learning rate of 0.1 is the usual cause',
  });
});

it('says so when it is the data that are not finite', () => {
  const batch = tensor([
    [0, 1],
    [2, NaN],
  ]);
  expect(divergence(1, NaN, { params: { W1: [1] }, firstNonFinite: () => undefined }, { rate: 0.1 }, batch)).toEqual({
    message: 'diverged at step 1: loss is NaN; the data are not finite: row 1 of the batch holds NaN',
  });
});
