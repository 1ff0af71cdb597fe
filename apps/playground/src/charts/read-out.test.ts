import type { Panel } from '@downhill/experiments';
import { describe, expect, it } from 'vitest';
import { nearestStop, readable, readOut, stopsOf } from './read-out.ts';

const panel: Panel = {
  x: {},
  y: {},
  marks: [
    { kind: 'line', series: 'sgd', label: { en: 'SGD', ko: '경사 하강' }, x: [1, 2, 4], y: [3, 2, 1] },
    { kind: 'points', series: 'adam', x: [2, Number.NaN], y: [9, 9] },
    { kind: 'histogram', series: 'he', edges: [0, 1, 2], counts: [5, 6] },
    { kind: 'rule', axis: 'x', at: 3 },
  ],
};

describe('reading a plot', () => {
  it('the cursor stops where something is', () => expect(stopsOf(panel)).toEqual([0.5, 1, 1.5, 2, 4]));

  it.each([
    [-9, 0.5],
    [1.7, 1.5],
    [3.1, 4],
    [99, 4],
  ])('the stop nearest to %d is %d', (x, stop) => expect(nearestStop(stopsOf(panel), x)).toBe(stop));

  it('an empty plot has none', () => expect(nearestStop([], 1)).toBeUndefined());

  it('says the value of every series there, by its name', () => {
    expect(readOut(panel, 2, 'ko').values.map(({ name, y }) => [name, y])).toEqual([
      ['경사 하강', 2],
      ['', 9],
    ]);
    expect(readOut(panel, 1.5, 'en').values).toEqual([{ series: 'he', name: 'count', y: 6 }]);
  });

  it('says what lies between two curves, but not the range of one', () => {
    const [x, low, high] = [
      [0, 1],
      [0.5, 0.5],
      [0.5, 0.75],
    ];
    const line = { kind: 'line', series: 'train', x, y: high } as const;
    const band = { kind: 'band', x, low, high } as const;
    const marks = [{ ...band, series: 'gap' }, { ...band, series: 'train' }, line];
    expect(readOut({ x: {}, y: {}, marks }, 1, 'ko').values).toEqual([
      { series: 'train', name: '', y: 0.75 },
      { series: 'gap', name: '차이', y: 0.25 },
    ]);
  });

  it.each([
    [0, '0'],
    [-0.123456, '−0.1235'],
    [0.000012, '1.2e−5'],
    [0.0001, '1e−4'],
    [1234567, '1.23e+6'],
    [2000, '2000'],
    [Number.NaN, 'NaN'],
    [-Infinity, '−Infinity'],
  ])('%d reads %s', (value, text) => expect(readable(value)).toBe(text));
});
