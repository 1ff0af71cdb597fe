import { expect, it } from 'vitest';
import { cellOf, placeOf } from './draw/draw-rate-map.ts';
import { niceTicks } from './nice-ticks.ts';
import { mapRates, mapRows, runOfCell } from './rate-map.ts';
import { mapping, zoomed } from './viewport.ts';

const view = { x: [-10, 10], y: [-5, 5] } as const;

it('maps the plane to pixels and back', () => {
  const { toPixel, toPlane } = mapping(view, 400, 100);
  expect(toPixel(-10, 5)).toEqual([0, 0]);
  expect(toPixel(0, 0)).toEqual([200, 50]);
  expect(toPlane(...toPixel(3, -2))).toEqual([3, -2]);
});

it('zooms about the middle', () => {
  expect(zoomed(view, 0.5)).toEqual({ x: [-5, 5], y: [-2.5, 2.5] });
  expect(zoomed({ x: [0, 1], y: [0, 3] }, 2)).toEqual({ x: [-0.5, 1.5], y: [-1.5, 4.5] });
});

it('finds round ticks', () => {
  expect(niceTicks([-10, 10], 5)).toEqual([-10, -5, 0, 5, 10]);
  expect(niceTicks([-0.3, 0.31], 4)).toEqual([-0.2, 0, 0.2]);
});

it('finds the cell under a pixel, and the cell of a rate and a momentum', () => {
  const run = { method: 'momentum', lr: 0.1, options: {} };
  const rows = mapRows(run);
  expect(cellOf(0, 1000, 400, 300, rows.length)).toEqual([0, 0]);
  expect(cellOf(1000, 0, 400, 300, rows.length)).toEqual([mapRates.length - 1, rows.length - 1]);
  const [column, row] = placeOf([0.1, 0.9], mapRates, rows);
  expect(runOfCell({ ...run, lr: 1 }, column, row)).toEqual(run);
});
