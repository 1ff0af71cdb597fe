import { describe, expect, it } from 'vitest';
import { panelGrid } from './panel-grid.ts';

const rowsOf = (panels: number, columns: number, width: number, list = false): number[] => {
  const { cells, rows } = panelGrid(panels, columns, width, list);
  return Array.from({ length: rows }, (_, r) => cells.filter(({ row }) => row === r).length);
};

describe('panelGrid', () => {
  it('fills rows of the wanted length', () => {
    expect(rowsOf(16, 4, 700)).toEqual([4, 4, 4, 4]);
    expect(rowsOf(7, 3, 700)).toEqual([3, 3, 1]);
    expect(rowsOf(2, 5, 700)).toEqual([2]);
  });

  it('breaks a row into even lines where the page is narrow', () => {
    expect(rowsOf(5, 5, 360)).toEqual([3, 2]);
    expect(rowsOf(4, 4, 360)).toEqual([2, 2]);
    expect(rowsOf(2, 2, 360)).toEqual([1, 1]);
    expect(rowsOf(1, 1, 212)).toEqual([1]);
  });

  it('keeps the rows of a figure apart, unless they are a list', () => {
    expect(rowsOf(15, 5, 360)).toEqual([3, 2, 3, 2, 3, 2]);
    expect(rowsOf(20, 5, 320, true)).toEqual([4, 4, 4, 4, 4]);
  });

  it('gives a long list as many columns as fit, however long it is', () => {
    expect(rowsOf(16, 4, 292, true)).toEqual([4, 4, 4, 4]);
    expect(rowsOf(20, 5, 292, true)).toEqual([4, 4, 4, 4, 4]);
    expect(rowsOf(7, 5, 292, true)).toEqual([4, 3]);
    expect(rowsOf(5, 5, 360, true)).toEqual([3, 2]);
  });

  it('gives each panel a cell of its own', () => {
    const { cells, columns } = panelGrid(15, 5, 360, false);
    expect(new Set(cells.map(({ row, column }) => row * columns + column)).size).toBe(15);
    expect(Math.max(...cells.map(({ column }) => column))).toBe(columns - 1);
  });
});
