import { Arena, Params, reference, ShapeError, Tensor, vectorReference } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { Momentum } from './momentum.ts';
import { SGD } from './sgd.ts';

const sgd = (lr = 0.5) => new SGD({ lr });
const networkOf = (shapes: [string, number[]][]) => {
  const params = new Params(new Arena(vectorReference('float64')), shapes);
  return { params, grads: params.like() };
};

describe('plain parameters', () => {
  it('are updated in place, whatever they are', () => {
    const [list, doubles, floats] = [[1, 2], Float64Array.of(1, 2), Float32Array.of(1, 2)];
    const tensor = new Tensor(Float64Array.of(1, 2), [2, 1]);
    const params = { list, doubles, floats, tensor };
    sgd().update(params, {
      list: [1, 2],
      doubles: [1, 2],
      floats: new Int32Array([1, 2]),
      tensor: Float32Array.of(1, 2),
    });
    expect(list).toEqual([0.5, 1]);
    expect(doubles).toEqual(Float64Array.of(0.5, 1));
    expect(floats).toEqual(Float32Array.of(0.5, 1));
    expect(tensor.toArray()).toEqual([[0.5], [1]]);
  });
  it('are computed in float32 only when all of them are', () => {
    const third = 1 / 3;
    const [alone, beside] = [Float32Array.of(0), Float32Array.of(0)];
    const one = new Momentum({ lr: third });
    const other = new Momentum({ lr: third });
    one.update({ alone }, { alone: [third] });
    other.update({ beside, list: [0] }, { beside: [third], list: [0] });
    expect(one.slots.get('v')!.flat.dtype).toBe('float32');
    expect(other.slots.get('v')!.flat.dtype).toBe('float64');
    expect(other.slots.get('v')!.get('beside').data[0]).toBe(-third * third);
  });
  it('may be changed between updates, or come in another object with the same arrays', () => {
    const optimizer = sgd();
    const params: { x: number[] } = { x: [4] };
    optimizer.update(params, { x: [2] });
    params.x[0] = 10;
    optimizer.update({ x: params.x }, { x: [2] });
    expect(params.x).toEqual([9]);
    params.x = [20];
    optimizer.update(params, { x: [2] });
    expect(params.x).toEqual([19]);
  });
  it('belong to one optimizer', () => {
    const optimizer = new Momentum();
    const params = { W1: [1], b1: [1], W2: [1] };
    optimizer.update(params, params);
    const error = new Error(
      'this Momentum already updates another set of parameters (W1, b1, …); create one optimizer per network',
    );
    for (const other of [{ W1: [1], b1: [1], W2: [1] }, { ...params, b2: [1] }, { W1: params.W1 }, {}])
      expect(() => optimizer.update(other, params)).toThrow(error);
    Object.assign(params, { b2: [1] });
    expect(() => optimizer.update(params, params)).toThrow(error);
  });
  it('are not a network, once a network was updated', () => {
    const { params, grads } = networkOf([['W', [2]]]);
    const optimizer = sgd();
    optimizer.update(params, grads);
    const error = new Error('this SGD already updates another set of parameters (W); create one optimizer per network');
    expect(() => optimizer.update({ W: params.get('W') }, grads)).toThrow(error);
    const plain = sgd();
    plain.update({ W: params.get('W') }, grads);
    expect(() => plain.update(params, grads)).toThrow(error);
  });
  it('must be there', () => {
    expect(() => sgd().update({}, {})).toThrow(new RangeError('SGD: there are no parameters to update'));
    expect(() => sgd().update({ x: [] }, { x: [] })).toThrow(new RangeError('SGD: there are no parameters to update'));
  });
  it('must hold numbers', () => {
    const held = (value: unknown) => () => sgd().update({ x: value } as never, { x: [1] });
    for (const [value, got] of [
      [3, 'number'],
      [null, 'null'],
      [undefined, 'undefined'],
      [{ length: 1 }, 'object'],
    ] as const)
      expect(held(value)).toThrow(
        new RangeError(`SGD: parameter x must be an array, a typed array or a Tensor, got ${got}`),
      );
    expect(held(new Int32Array(1))).toThrow(
      new RangeError('SGD: parameter x must hold float32 or float64 numbers, got Int32Array'),
    );
    expect(held(new Tensor(new Uint8Array(1), [1]))).toThrow(
      new RangeError('SGD: parameter x must hold float32 or float64 numbers, got uint8'),
    );
  });
  it('must be finite at the first update', () => {
    const optimizer = sgd();
    expect(() => optimizer.update({ x: [1, 2, NaN] }, { x: [1, 1, 1] })).toThrow(
      new RangeError('SGD: parameter x is NaN at index 2, not finite'),
    );
    expect(() => optimizer.update({ x: [[1]] } as never, { x: [1] })).not.toThrow(); // '[1]' is read as 1 by JavaScript
    expect(() => sgd().update({ x: [[1, 2]] } as never, { x: [1] })).toThrow(
      new RangeError('SGD: parameter x is NaN at index 0, not finite'),
    );
    const { params, grads } = networkOf([['W', [2]]]);
    params.set('W', [1, -Infinity]);
    expect(() => sgd().update(params, grads)).toThrow(
      new RangeError('SGD: parameter W is -Infinity at index 1, not finite'),
    );
  });
  it('keep their lengths', () => {
    const optimizer = sgd();
    const params = { x: [1, 2] };
    optimizer.update(params, { x: [0, 0] });
    params.x = [1, 2, 3];
    expect(() => optimizer.update(params, { x: [0, 0, 0] })).toThrow(
      new ShapeError("SGD: parameter x [3] does not fit the parameter's [2]"),
    );
  });
});

describe('gradients', () => {
  it('have the names of the parameters', () => {
    const params = { W: [1], b: [1] };
    expect(() => sgd().update(params, { W: [1] })).toThrow(
      new RangeError('SGD: no gradient for parameter b; there are W'),
    );
    expect(() => sgd().update(params, { W: [1], b: [1], c: [1] })).toThrow(
      new RangeError('SGD: gradient c has no parameter; there are W, b'),
    );
    expect(() => sgd().update(params, { W: [1], b: 1 } as never)).toThrow(
      new RangeError('SGD: gradient b must be an array, a typed array or a Tensor, got number'),
    );
    expect(params).toEqual({ W: [1], b: [1] });
  });
  it('have the shapes of the parameters', () => {
    const W = new Tensor(new Float64Array(6), [2, 3]);
    const gradient = (shape: number[]) => new Tensor(new Float64Array(shape.reduce((a, b) => a * b)).fill(1), shape);
    expect(() => sgd().update({ W }, { W: gradient([3, 2]) })).toThrow(
      new ShapeError("SGD: gradient W [3, 2] does not fit the parameter's [2, 3]"),
    );
    expect(() => sgd().update({ W }, { W: [1, 1, 1] })).toThrow(
      new ShapeError("SGD: gradient W [3] does not fit the parameter's [2, 3]"),
    );
    sgd().update({ W }, { W: gradient([2, 3]) });
    sgd().update({ W }, { W: gradient([6]) });
    expect(W.toArray()).toEqual([
      [-1, -1, -1],
      [-1, -1, -1],
    ]);
  });
  it('may come in another order, from another arena, or as an object', () => {
    const { params } = networkOf([
      ['W', [2]],
      ['b', [1]],
    ]);
    const optimizer = sgd(1);
    const shuffled = new Params(params.arena, [
      ['b', [1]],
      ['W', [2]],
    ]);
    const elsewhere = new Params(new Arena(reference('float32')), [
      ['W', [2]],
      ['b', [1]],
    ]);
    for (const grads of [shuffled, elsewhere]) {
      grads.set('W', [1, 2]);
      grads.set('b', [3]);
      optimizer.update(params, grads);
    }
    optimizer.update(params, { b: [3], W: Float32Array.of(1, 2) });
    expect([...params.get('W').data, ...params.get('b').data]).toEqual([-3, -6, -9]);
  });
  it('of a network are checked by name too', () => {
    const { params } = networkOf([['W', [2]]]);
    expect(() => sgd().update(params, networkOf([['V', [2]]]).params)).toThrow(
      new RangeError('SGD: no gradient for parameter W; there are V'),
    );
    expect(() => sgd().update(params, networkOf([['W', [3]]]).params)).toThrow(
      new ShapeError("SGD: gradient W [3] does not fit the parameter's [2]"),
    );
  });
  it('that are refused at first do not tie the optimizer to their parameters', () => {
    const optimizer = sgd();
    expect(() => optimizer.update({ x: [1] }, {})).toThrow();
    const params = { y: [1] };
    optimizer.update(params, { y: [1] });
    expect(params.y).toEqual([0.5]);
  });
});
