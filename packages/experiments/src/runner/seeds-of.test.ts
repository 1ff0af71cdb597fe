import { describe, expect, it } from 'vitest';
import { seedsOf } from './seeds-of.ts';

const race = { id: 'race' };

describe('seedsOf', () => {
  it('counts from 0, or takes the seeds themselves', () => {
    expect(seedsOf(race, 3)).toEqual([0, 1, 2]);
    expect(seedsOf(race, [7, -1])).toEqual([7, -1]);
  });

  it('needs one seed where none is used', () => expect(seedsOf({ ...race, deterministic: true }, [4, 5])).toEqual([4]));

  it.each([
    [0, '0'],
    [1.5, '1.5'],
    [NaN, 'NaN'],
    [[], '[]'],
    [[1, 1], '[1,1]'],
    [[0.5], '[0.5]'],
  ])('refuses %j', (seeds, shown) =>
    expect(() => seedsOf(race, seeds)).toThrow(
      new RangeError(`race: seeds must be a number of seeds or a list of different whole numbers, got ${shown}`),
    ),
  );
});
