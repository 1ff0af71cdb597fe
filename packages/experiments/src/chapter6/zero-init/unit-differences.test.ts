import { constant } from '@downhill/init';
import { MultiLayerNet } from '@downhill/layers';
import { describe, expect, it } from 'vitest';
import { distinctValues, unitDifferences } from './unit-differences.ts';

const network = (weightInit: ReturnType<typeof constant> | number): MultiLayerNet =>
  new MultiLayerNet({ inputSize: 3, hiddenSizes: [4, 2], outputSize: 5, weightInit, seed: 1 });

describe('unitDifferences', () => {
  it('finds one unit where all weights are equal', () =>
    expect(unitDifferences(network(constant(0.5)).params)).toEqual([
      { units: 4, distinct: 1, spread: 0 },
      { units: 2, distinct: 1, spread: 0 },
    ]));

  it('finds that all differ where weights are random', () =>
    expect(unitDifferences(network(0.1).params)).toMatchObject([{ distinct: 4 }, { distinct: 2 }]));

  it.each([
    ['a weight that leads to a unit', 'W1', 2, [2, 1]],
    ['its bias', 'b1', 3, [2, 1]],
    ['a weight that leaves it', 'W2', 5, [2, 2]],
    ['the last layer', 'W3', 7, [1, 2]],
  ])('sees a difference in %s', (_what, name, at, distinct) => {
    const { params } = network(constant(0.5));
    params.get(name).data[at]! += 0.25;
    const found = unitDifferences(params);
    expect(found.map((layer) => layer.distinct)).toEqual(distinct);
    expect(found.map(({ spread }) => spread)).toEqual(distinct.map((count) => (count === 1 ? 0 : 0.25)));
  });

  it('does not count what all units have in common', () => {
    const { params } = network(constant(0.5));
    // The weights of one input are those of all four units.
    for (let unit = 0; unit < 4; unit++) params.get('W1').data[unit] = 0.75;
    expect(unitDifferences(params)[0]).toEqual({ units: 4, distinct: 1, spread: 0 });
    expect(distinctValues(params)).toEqual([2, 1, 1]);
  });
});
