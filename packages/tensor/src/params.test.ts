import { describe, expect, it } from 'vitest';
import { Arena } from './arena.ts';
import { tensor } from './create.ts';
import { ShapeError } from './errors.ts';
import { vectorReference } from './kernels/reference/vector-reference.ts';
import { Params } from './params.ts';

const shapes = [
  ['W1', [2, 3]],
  ['b1', [3]],
  ['W2', [3, 7]],
] as const;
const make = () => new Params(new Arena(vectorReference('float32')), shapes);

describe('Params', () => {
  it('iterates over names and tensors in the order given', () => {
    const params = make();
    expect(params.names).toEqual(['W1', 'b1', 'W2']);
    expect([...params].map(([name, { shape }]) => [name, shape])).toEqual(shapes);
    expect([params.has('b1'), params.has('b2')]).toEqual([true, false]);
  });

  it('lays them out in one vector, each at a multiple of 16 elements, with zeros between', () => {
    const params = make();
    expect(params.flat.shape).toEqual([16 + 16 + 32]);
    for (const [, p] of params) p.data.fill(1);
    const at = (start: number, end: number): number[] => [...params.flat.data.subarray(start, end)];
    const onesThenZeros = (ones: number, zeros: number): number[] =>
      Array.from({ length: ones + zeros }, (_, i) => (i < ones ? 1 : 0));
    expect(at(0, 16)).toEqual(onesThenZeros(6, 10));
    expect(at(16, 32)).toEqual(onesThenZeros(3, 13));
    expect(at(32, 64)).toEqual(onesThenZeros(21, 11));
  });

  it('gives live views', () => {
    const params = make();
    params.flat.data[16] = 5;
    expect(params.get('b1').data[0]).toBe(5);
  });

  it('makes equal layouts of zeros for gradients and slots', () => {
    const params = make();
    params.flat.data.fill(1);
    const grads = params.like();
    expect(grads.names).toEqual(params.names);
    expect(grads.flat.shape).toEqual(params.flat.shape);
    expect(grads.flat.data.every((g) => g === 0)).toBe(true);
    for (const [name, g] of grads) expect(g.ptr - grads.flat.ptr).toBe(params.get(name).ptr - params.flat.ptr);
    grads.flat.data.fill(2);
    expect(params.get('W1').data[0]).toBe(1);
  });

  it('sets values from tensors and arrays', () => {
    const params = make();
    params.set('b1', [1, 2, 3]);
    params.set('W1', tensor([[1, 2, 3], [4, 5, 6]])); // prettier-ignore
    expect([...params.get('b1').data]).toEqual([1, 2, 3]);
    expect([...params.get('W1').data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('names what is wrong', () => {
    const params = make();
    expect(() => params.get('b2')).toThrow(new RangeError('Params: no parameter b2; there are W1, b1, W2'));
    expect(() => params.set('b1', [1, 2])).toThrow(new ShapeError('Params: b1 [3] needs 3 values, got 2'));
    expect(
      () =>
        new Params(params.arena, [
          ['W', [1]],
          ['W', [2]],
        ]),
    ).toThrow(
      // prettier-ignore
      new RangeError('Params: the name W is used twice'),
    );
  });
});
