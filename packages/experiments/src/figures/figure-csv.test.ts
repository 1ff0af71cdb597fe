import { expect, it } from 'vitest';
import { figureCsv } from './figure-csv.ts';
import type { FigureSpec, Mark, Panel } from './spec.ts';

const text = { en: '', ko: '' };
const figure = (...panels: Panel[]): FigureSpec => ({ id: '6-9', title: text, caption: text, columns: 1, panels });
const panel = (...marks: Mark[]): Panel => ({ x: {}, y: {}, marks });
const lines = (...parts: string[]): string => `${parts.join('\n')}\n`;

it('writes a row for each value, with all its digits', () => {
  const spec = figure(
    panel(
      { kind: 'line', series: 'sgd', label: { en: 'SGD', ko: 'SGD' }, x: [1, 2], y: [0.1 + 0.2, NaN] },
      { kind: 'band', series: 'sgd', x: [1], low: [-1e-7], high: [Infinity] },
    ),
    panel({ kind: 'path', series: 'adam', x: [-7], y: [2] }),
  );
  expect(figureCsv(spec, 'en')).toBe(
    lines(
      'panel,kind,series,label,step,x,y,low,high',
      '1,line,sgd,SGD,,1,0.30000000000000004,,',
      '1,line,sgd,SGD,,2,NaN,,',
      '1,band,sgd,,,1,,-1e-7,Infinity',
      '2,path,adam,,0,-7,2,,',
    ),
  );
});

it('has the columns that its marks need', () => {
  const grid = {
    x: [0, 1],
    y: [0, 1],
    z: [
      [1, 2],
      [3, 4],
    ],
  };
  const header = (mark: Mark): string => figureCsv(figure(panel(mark)), 'en').split('\n')[0]!;
  expect(header({ kind: 'histogram', series: 'a', edges: [0, 1], counts: [2] })).toBe(
    'panel,kind,series,x,x_end,count',
  );
  expect(header({ kind: 'field', x: [0], y: [0], u: [1], v: [1], scale: 1 })).toBe('panel,kind,x,y,u,v');
  expect(header({ kind: 'contour', ...grid, levels: [] })).toBe('panel,kind,x,y,z');
  expect(header({ kind: 'points', series: 'a', x: [0], y: [0] })).toBe('panel,kind,series,x,y');
  expect(figureCsv(figure(panel({ kind: 'surface', ...grid })), 'en').split('\n')).toHaveLength(6);
});

it('quotes what would break a row, and takes words in the language', () => {
  const titled: Panel = {
    ...panel({ kind: 'points', series: 'a', x: [1], y: [2] }),
    title: { en: 'a, "b"', ko: '가' },
  };
  expect(figureCsv(figure(titled), 'en')).toBe(lines('panel,title,kind,series,x,y', '1,"a, ""b""",points,a,1,2'));
  expect(figureCsv(figure(titled), 'ko')).toContain('\n1,가,points');
});

it('refuses what could not be drawn either', () => {
  expect(() => figureCsv(figure(), 'en')).toThrow('figure 6-9 has no panels');
});
