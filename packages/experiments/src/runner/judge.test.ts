import { describe, expect, it } from 'vitest';
import type { Claim, Reference } from '../experiment.ts';
import { inBoth } from '../text.ts';
import { judgeClaim, judgeReference } from './judge.ts';

const outputs = (...values: readonly number[]) =>
  new Map(values.map((value, seed) => [seed, new Map<string, unknown>([['a', value]])]));
const positive: Claim<unknown> = {
  id: 'positive',
  section: '1',
  sentence: inBoth('It is positive.'),
  check: (byVariant) => {
    const value = byVariant.get('a') as number;
    return { holds: value > 0, measured: inBoth(`${value}`) };
  },
};
const number: Reference<unknown> = {
  id: 'number',
  section: '1',
  quantity: inBoth('number'),
  low: 1,
  high: 2,
  measure: (byVariant) => byVariant.get('a') as number,
};

describe('judgeClaim', () => {
  it('holds when it holds for every seed', () => {
    expect(judgeClaim(positive, outputs(1, 2))).toEqual({
      id: 'positive',
      section: '1',
      sentence: inBoth('It is positive.'),
      expected: true,
      holds: true,
      passes: true,
      holdsFor: 2,
      verdicts: [
        { seed: 0, holds: true, measured: inBoth('1') },
        { seed: 1, holds: true, measured: inBoth('2') },
      ],
    });
    expect(judgeClaim(positive, outputs(1, -2))).toMatchObject({ holds: false, passes: false, holdsFor: 1 });
  });

  it('passes a sentence that is known not to hold only when it holds for no seed', () => {
    const wrong: Claim<unknown> = { ...positive, expected: false, remark: inBoth('Never.') };
    expect(judgeClaim(wrong, outputs(-1, -2))).toMatchObject({
      holds: false,
      expected: false,
      passes: true,
      remark: inBoth('Never.'),
    });
    expect(judgeClaim(wrong, outputs(1, -2))).toMatchObject({ holds: false, passes: false });
    expect(judgeClaim(wrong, outputs(1, 2))).toMatchObject({ holds: true, passes: false });
  });
});

describe('judgeReference', () => {
  it.each([
    [[1.5], true, 1],
    [[0.5, 3], true, 0],
    [[1, 2], true, 2],
    [[1, 2, 2.5, 1.2, 1.9], true, 4],
    [[0.4, 0.3, 0.4, 0.5, 0.4], true, 0],
    [[-1.5, -1.4, -1.5, -1.6, -1.4], false, 0],
    [[30], false, 0],
    [[NaN], false, 0],
  ])('compares the means and counts what is inside: %j', (values, passes, inside) =>
    expect(judgeReference(number, outputs(...values))).toMatchObject({ passes, inside }),
  );
});
