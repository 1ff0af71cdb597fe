import { expect, it } from 'vitest';
import { panelGrid } from './panel-grid.ts';
import { rowHeights } from './row-heights.ts';

it('makes every part of a row as high as its highest panel, and stacks the rows', () => {
  const flat = { title: 0, name: 0, plot: 100, ticks: 0, label: 0 };
  const rows = rowHeights(panelGrid(3, 2, 700, false), [
    flat,
    { title: 17, name: 18, plot: 80, ticks: 20, label: 17 },
    flat,
  ]);
  expect(rows).toEqual([
    { title: 17, name: 18, plot: 100, ticks: 20, label: 17, top: 0, plotTop: 41, bottom: 178 },
    { title: 0, name: 0, plot: 100, ticks: 0, label: 0, top: 192, plotTop: 192, bottom: 292 },
  ]);
});
