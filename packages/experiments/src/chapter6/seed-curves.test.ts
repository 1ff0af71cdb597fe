import { expect, it } from 'vitest';
import { inBoth } from '../text.ts';
import { seedCurves } from './seed-curves.ts';

const label = inBoth('plain');

it('draws one seed as a line, from epoch 0', () =>
  expect(seedCurves('plain', label, [[3, 2]], { markEvery: 2 })).toEqual({
    bands: [],
    line: { kind: 'line', series: 'plain', label, x: [0, 1], y: [3, 2], markEvery: 2 },
  }));

it('draws several seeds as their mean in their range, and what there is of one that ended early', () =>
  expect(seedCurves('plain', label, [[3, 2, 1], [5]])).toEqual({
    bands: [{ kind: 'band', series: 'plain', x: [0, 1, 2], low: [3, 2, 1], high: [5, 2, 1] }],
    line: { kind: 'line', series: 'plain', label, x: [0, 1, 2], y: [4, 2, 1] },
  }));

it('draws nothing where there is nothing', () =>
  expect(seedCurves('plain', label, [[]])).toEqual({
    bands: [],
    line: { kind: 'line', series: 'plain', label, x: [], y: [] },
  }));
