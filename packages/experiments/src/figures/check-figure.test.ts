import { describe, expect, it } from 'vitest';
import { ShapeError } from '@downhill/tensor';
import { checkFigure } from './check-figure.ts';
import type { Axis, FigureSpec, Mark, Panel } from './spec.ts';

const text = { en: '', ko: '' };
const spec = (panels: readonly Panel[], columns = 1): FigureSpec => ({
  id: '6-9',
  title: text,
  caption: text,
  columns,
  panels,
});
const check =
  (marks: readonly Mark[], x: Axis = {}, y: Axis = {}, more: Partial<Panel> = {}) =>
  () => {
    checkFigure(
      spec([
        { x: {}, y: {}, marks: [] },
        { x, y, marks, ...more },
      ]),
    );
  };
const grid = {
  x: [0, 1, 2],
  y: [0, 1],
  z: [
    [0, 1, 2],
    [3, 4, 5],
  ],
};

describe('checkFigure', () => {
  it('needs panels and a whole number of columns', () => {
    expect(() => {
      checkFigure(spec([]));
    }).toThrow(new RangeError('figure 6-9 has no panels'));
    expect(() => {
      checkFigure(spec([{ x: {}, y: {}, marks: [] }], 1.5));
    }).toThrow(new RangeError('figure 6-9: columns must be a whole number from 1, got 1.5'));
  });

  it.each<[string, Mark, string]>([
    ['a line', { kind: 'line', series: 'adam', x: [1, 2, 3], y: [1, 2] }, 'line "adam": x has 3 values, y has 2'],
    ['a path', { kind: 'path', series: 'sgd', x: [1], y: [] }, 'path "sgd": x has 1 values, y has 0'],
    ['points', { kind: 'points', series: 'a', x: [], y: [1] }, 'points "a": x has 0 values, y has 1'],
    ['a band', { kind: 'band', series: 'a', x: [1], low: [1], high: [1, 2] }, 'band "a": x has 1 values, high has 2'],
    ['a field', { kind: 'field', x: [1], y: [1], u: [1], v: [], scale: 1 }, 'field: x has 1 values, v has 0'],
    [
      'a histogram',
      { kind: 'histogram', series: 'a', edges: [0, 1], counts: [1, 2] },
      'histogram "a": 2 counts need 3 edges, got 2',
    ],
    ['a narrow grid', { kind: 'surface', ...grid, x: [0] }, 'surface: x needs 2 values or more, got 1'],
    [
      'missing rows',
      { kind: 'contour', ...grid, y: [0, 1, 2], levels: [1] },
      'contour: z needs 3 rows, one for each y, got 2',
    ],
    [
      'a short row',
      {
        kind: 'contour',
        ...grid,
        z: [
          [0, 1, 2],
          [3, 4],
        ],
        levels: [1],
      },
      'contour: z[1] needs 3 values, one for each x, got 2',
    ],
  ])('refuses lengths that do not fit: %s', (_, mark, message) => {
    expect(check([mark])).toThrow(new ShapeError(`figure 6-9, panel 2, ${message}`));
  });

  it.each<[string, Mark, string]>([
    [
      'edges',
      { kind: 'histogram', series: 'a', edges: [0, 2, 1], counts: [1, 1] },
      'histogram "a": edges must rise, but 2 is followed by 1',
    ],
    [
      'a NaN edge',
      { kind: 'histogram', series: 'a', edges: [0, NaN], counts: [1] },
      'histogram "a": edges must rise, but 0 is followed by NaN',
    ],
    [
      'counts',
      { kind: 'histogram', series: 'a', edges: [0, 1, 2], counts: [1, NaN] },
      'histogram "a": counts[1] must be 0 or more, got NaN',
    ],
    ['a grid', { kind: 'contour', ...grid, y: [1, 1], levels: [1] }, 'contour: y must rise, but 1 is followed by 1'],
  ])('refuses values out of order: %s', (_, mark, message) => {
    expect(check([mark])).toThrow(new RangeError(`figure 6-9, panel 2, ${message}`));
  });

  it.each<[readonly [number, number], string]>([
    [[3, 3], 'x.domain must be two finite numbers that rise, got [3, 3]'],
    [[1, 0], 'x.domain must be two finite numbers that rise, got [1, 0]'],
    [[0, Infinity], 'x.domain must be two finite numbers that rise, got [0, Infinity]'],
    [[NaN, 1], 'x.domain must be two finite numbers that rise, got [NaN, 1]'],
  ])('refuses the domain %j', (domain, message) => {
    expect(check([], { domain })).toThrow(new RangeError(`figure 6-9, panel 2: ${message}`));
  });

  it('refuses a logarithmic axis that reaches 0', () => {
    expect(check([], {}, { scale: 'log', domain: [0, 1] })).toThrow(
      new RangeError('figure 6-9, panel 2: y.domain of a log axis must be positive, got [0, 1]'),
    );
  });

  it.each<[Mark, 'x' | 'y', string]>([
    [{ kind: 'line', series: 'a', x: [0, 1], y: [1, 1] }, 'x', 'line "a": x[0] = 0'],
    [{ kind: 'band', series: 'a', x: [1, 2], low: [1, -1], high: [2, 2] }, 'y', 'band "a": low[1] = -1'],
    [{ kind: 'histogram', series: 'a', edges: [0, 1], counts: [1] }, 'x', 'histogram "a": edges[0] = 0'],
    [{ kind: 'rule', axis: 'y', at: 0 }, 'y', 'rule: at = 0'],
    [{ kind: 'text', x: -2, y: 1, text }, 'x', 'text: x = -2'],
    [{ kind: 'contour', ...grid, levels: [1] }, 'x', 'contour: x[0] = 0'],
  ])('refuses what has no place on a logarithmic axis: %j', (mark, axis, what) => {
    const log: Axis = { scale: 'log' };
    expect(axis === 'x' ? check([mark], log) : check([mark], {}, log)).toThrow(
      new RangeError(
        `figure 6-9, panel 2, ${what} has no place on the log axis ${axis}; leave it out or use a linear axis`,
      ),
    );
  });

  it('draws empty bins and gaps on a logarithmic axis', () => {
    const histogram: Mark = { kind: 'histogram', series: 'a', edges: [1, 2, 3], counts: [0, 4] };
    const gap: Mark = { kind: 'line', series: 'a', x: [1, 2], y: [NaN, 1] };
    expect(check([histogram, gap], { scale: 'log' }, { scale: 'log' })).not.toThrow();
  });

  it('refuses what needs straight axes on a logarithmic one', () => {
    const field: Mark = { kind: 'field', x: [1], y: [1], u: [1], v: [1], scale: 1 };
    expect(check([field], { scale: 'log' })).toThrow(new RangeError('figure 6-9, panel 2, field needs linear axes'));
    expect(check([], { scale: 'log' }, {}, { equalAspect: true })).toThrow(
      new RangeError('figure 6-9, panel 2: equalAspect needs linear axes'),
    );
  });

  it('leaves a surface alone in its panel', () => {
    const surface: Mark = { kind: 'surface', ...grid };
    const line: Mark = { kind: 'line', series: 'a', x: [1], y: [1] };
    expect(check([surface, line])).toThrow(
      new RangeError('figure 6-9, panel 2: a surface stands alone in its panel; move the line to another one'),
    );
    expect(check([surface, surface])).toThrow(
      new RangeError('figure 6-9, panel 2: a surface stands alone in its panel; move the surface to another one'),
    );
    expect(check([surface])).not.toThrow();
  });
});
