import { expect, it } from 'vitest';
import { figureTable } from './figure-table.ts';
import type { FigureSpec, Mark } from './spec.ts';

const figure = (...marks: Mark[]): FigureSpec => ({
  id: '6-9',
  title: { en: 'Progress', ko: '진도' },
  caption: { en: '', ko: '' },
  columns: 1,
  panels: [{ x: { label: { en: 'iterations', ko: '반복' } }, y: {}, marks }],
});
const grid = {
  x: [0, 1],
  y: [5, 6],
  z: [
    [1, 2],
    [3, 4],
  ],
};

it('puts curves over the same x side by side, named by their labels', () => {
  const label = { en: 'Momentum', ko: '모멘텀' };
  const spec = figure(
    { kind: 'band', series: 'momentum', x: [1, 2], low: [0, 1], high: [4, 5] },
    { kind: 'line', series: 'momentum', label, x: [1, 2], y: [2, NaN] },
    { kind: 'line', series: 'sgd', x: [1, 2], y: [1 / 3, 9] },
    { kind: 'points', series: 'sgd', x: [7], y: [8] },
  );
  expect(figureTable(spec, 'ko')).toEqual([
    {
      panel: 0,
      kind: 'line',
      title: '진도',
      columns: ['반복', '모멘텀: 하한', '모멘텀: 상한', '모멘텀', 'sgd'],
      rows: [
        [1, 0, 4, 2, 1 / 3],
        [2, 1, 5, NaN, 9],
      ],
    },
    { panel: 0, kind: 'line', title: '진도', columns: ['반복', 'sgd'], rows: [[7, 8]] },
  ]);
});

it.each<[Mark, string, readonly string[], readonly (readonly number[])[]]>([
  [
    { kind: 'path', series: 'adam', x: [-7, -6], y: [2, 1] },
    'Progress: adam',
    ['step', 'iterations', 'y'],
    [
      [0, -7, 2],
      [1, -6, 1],
    ],
  ],
  [
    { kind: 'histogram', series: 'relu', edges: [0, 1, 2], counts: [3, 0] },
    'Progress: relu',
    ['from', 'to', 'count'],
    [
      [0, 1, 3],
      [1, 2, 0],
    ],
  ],
  [
    { kind: 'field', x: [1], y: [2], u: [3], v: [4], scale: 1 },
    'Progress',
    ['iterations', 'y', 'u', 'v'],
    [[1, 2, 3, 4]],
  ],
  [
    { kind: 'contour', ...grid, levels: [] },
    'Progress',
    ['iterations', 'y', 'z'],
    [
      [0, 5, 1],
      [1, 5, 2],
      [0, 6, 3],
      [1, 6, 4],
    ],
  ],
  [
    { kind: 'surface', ...grid },
    'Progress',
    ['iterations', 'y', 'z'],
    [
      [0, 5, 1],
      [1, 5, 2],
      [0, 6, 3],
      [1, 6, 4],
    ],
  ],
])('gives %j a table of its own', (mark, title, columns, rows) => {
  expect(figureTable(figure(mark), 'en')).toEqual([{ panel: 0, kind: mark.kind, title, columns, rows }]);
});

it('titles a table with its panel, and has none for rules and words', () => {
  const spec = figure({ kind: 'rule', axis: 'x', at: 1 }, { kind: 'text', x: 0, y: 0, text: { en: 'a', ko: '가' } });
  expect(figureTable(spec, 'en')).toEqual([]);
  const line: Mark = { kind: 'line', series: 'a', x: [1], y: [1] };
  const panels = ['one', 'two'].map((en) => ({ title: { en, ko: '' }, x: {}, y: {}, marks: [line] }));
  expect(figureTable({ ...spec, panels }, 'en').map(({ panel, title }) => [panel, title])).toEqual([
    [0, 'one'],
    [1, 'two'],
  ]);
});

it('refuses what could not be drawn either', () => {
  expect(() => figureTable(figure({ kind: 'line', series: 'a', x: [1], y: [] }), 'en')).toThrow(
    'figure 6-9, panel 1, line "a": x has 1 values, y has 0',
  );
});
