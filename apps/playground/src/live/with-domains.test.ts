import type { FigureSpec } from '@downhill/experiments';
import { expect, it } from 'vitest';
import { withDomains } from './with-domains.ts';

const text = { en: 'a', ko: '가' };
const figure = (...panels: FigureSpec['panels']): FigureSpec => ({
  id: 'a',
  title: text,
  caption: text,
  columns: 1,
  panels,
});
const line = (x: number[], y: number[]) => ({ kind: 'line', series: 'sgd', x, y }) as const;

it('axes without a value get ends; others are left alone', () => {
  const { panels } = withDomains(
    figure(
      { x: {}, y: { domain: [0, 2] }, marks: [line([], [])] },
      { x: {}, y: { scale: 'log' }, marks: [line([1], [Number.NaN])] },
      { x: {}, y: {}, marks: [line([1], [2])] },
      { x: {}, y: {}, marks: [{ kind: 'diagram', size: [1, 1], nodes: [], edges: [] }] },
    ),
  );
  expect(panels.map(({ x, y }) => [x.domain, y.domain])).toEqual([
    [
      [0, 1],
      [0, 2],
    ],
    [undefined, [1, 10]],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});
