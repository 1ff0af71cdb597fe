import type { PlaneFunction } from './expression/compile.ts';
import type { Viewport } from './viewport.ts';

/** Values of a function at the nodes of a grid over a view: row by row, from the bottom. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

export function sampleGrid(
  f: PlaneFunction,
  { x: [x0, x1], y: [y0, y1] }: Viewport,
  columns: number,
  rows: number,
): Grid {
  const values = new Float64Array(columns * rows);
  for (let r = 0; r < rows; r++) {
    const y = y0 + ((y1 - y0) * r) / (rows - 1);
    for (let c = 0; c < columns; c++) values[r * columns + c] = f(x0 + ((x1 - x0) * c) / (columns - 1), y);
  }
  return { columns, rows, values };
}
