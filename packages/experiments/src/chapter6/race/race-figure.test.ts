import { expect, it } from 'vitest';
import { inBoth } from '../../text.ts';
import { raceFigure } from './race-figure.ts';

const about = { id: '6-9', title: inBoth('title'), caption: inBoth('caption'), y: [0, 1] } as const;
const variants = [{ variant: 'sgd', label: inBoth('SGD') }];
const runs = (...losses: readonly (readonly number[])[]) =>
  new Map(losses.map((loss, seed) => [seed, new Map([['sgd', { loss }]])]));
const marks = (...losses: readonly (readonly number[])[]) =>
  raceFigure(runs(...losses), variants, about).panels[0]!.marks;

it('draws the curve of one seed as a line', () =>
  expect(marks([3, 2, 1])).toEqual([
    { kind: 'line', series: 'sgd', label: inBoth('SGD'), x: [1, 2, 3], y: [3, 2, 1], markEvery: 100 },
  ]));

it('draws several seeds as their mean in their range', () =>
  expect(marks([3, 2, 1], [5, 2, 3])).toEqual([
    { kind: 'band', series: 'sgd', x: [1, 2, 3], low: [3, 2, 1], high: [5, 2, 3] },
    { kind: 'line', series: 'sgd', label: inBoth('SGD'), x: [1, 2, 3], y: [4, 2, 2], markEvery: 100 },
  ]));

it('draws what there is of a seed that ended early', () =>
  expect(marks([3, 2, 1], [5])).toMatchObject([{ low: [3, 2, 1], high: [5, 2, 1] }, { y: [4, 2, 1] }]));

it('draws nothing where there is nothing', () => expect(marks([])).toEqual([]));

it('keeps the book’s axis while any loss is on it, and else ends above the lowest', () => {
  const domain = (...losses: readonly (readonly number[])[]) =>
    raceFigure(runs(...losses), variants, about).panels[0]!.y.domain;
  expect(domain([3, 2, 0.9])).toEqual([0, 1]);
  expect(domain([])).toEqual([0, 1]);
  expect(domain([NaN])).toEqual([0, 1]);
  expect(domain([20, 10, 1e9])).toEqual([0, 13]);
});
