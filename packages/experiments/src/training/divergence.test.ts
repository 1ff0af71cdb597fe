import { tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
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

describe('the layer', () => {
  const output = (name: string, ...values: number[]) => ({ name, value: tensor([values]) });
  const told = (activations: () => ReturnType<typeof output>[], parameter?: string) =>
    divergence(3, NaN, { params: { W1: [8] }, firstNonFinite: () => parameter, activations }, { rate: 2 }, x);
  const outputs = [output('relu1', 0, 1), output('relu2', 7, Infinity), output('relu3', NaN, 1)];

  it('is the first whose output is not finite', () => {
    expect(told(() => outputs, 'W2')).toEqual({
      parameter: 'W2',
      layer: 'relu2',
      message:
        'diverged at step 3: loss is NaN; first non-finite parameter W2. A learning rate of 2 is the usual cause; the first output that is not finite is that of relu2',
    });
    expect(told(() => outputs)).toEqual({
      layer: 'relu2',
      message:
        'diverged at step 3: loss is NaN; every parameter is finite (the largest is 8.0, in W1), so a layer overflows. A learning rate of 2 is the usual cause; the first output that is not finite is that of relu2',
    });
  });

  it('is the last one when all hidden ones are finite', () =>
    expect(told(() => outputs.slice(0, 1), 'W3')).toEqual({
      parameter: 'W3',
      layer: 'output',
      message:
        'diverged at step 3: loss is NaN; first non-finite parameter W3. A learning rate of 2 is the usual cause; the outputs of all hidden layers are finite, those of the last layer are not',
    }));

  it('is not named when the network has not kept its outputs', () => {
    const lost = (): never => {
      throw new Error('activations: the last pass ran more than 1024 rows in pieces');
    };
    expect(told(lost, 'W2')).toEqual({
      parameter: 'W2',
      message:
        'diverged at step 3: loss is NaN; first non-finite parameter W2. A learning rate of 2 is the usual cause',
    });
  });

  it('is not blamed for data that are not finite', () => {
    const network = { params: { W1: [1] }, firstNonFinite: () => undefined, activations: () => outputs };
    expect(divergence(1, NaN, network, { rate: 0.1 }, tensor([[NaN]]))).toEqual({
      message: 'diverged at step 1: loss is NaN; the data are not finite: row 0 of the batch holds NaN',
    });
  });
});
