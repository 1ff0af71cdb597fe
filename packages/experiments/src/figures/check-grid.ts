import { ShapeError } from '@downhill/tensor';
import type { ContourMark, SurfaceMark } from './spec.ts';

/**
 * A grid has at least two rows and columns, its coordinates rise, and z has a value at every node.
 *
 * @throws ShapeError when z does not fit x and y. @throws RangeError when x or y does not rise.
 */
export function checkGrid(place: string, { x, y, z }: ContourMark | SurfaceMark): void {
  for (const [name, values] of Object.entries({ x, y })) {
    if (values.length < 2) throw new ShapeError(`${place}: ${name} needs 2 values or more, got ${values.length}`);
    const fall = values.findIndex((value, i) => i > 0 && !(value > values[i - 1]!));
    if (fall > 0) {
      throw new RangeError(`${place}: ${name} must rise, but ${values[fall - 1]!} is followed by ${values[fall]!}`);
    }
  }
  if (z.length !== y.length)
    throw new ShapeError(`${place}: z needs ${y.length} rows, one for each y, got ${z.length}`);
  z.forEach((row, r) => {
    if (row.length !== x.length) {
      throw new ShapeError(`${place}: z[${r}] needs ${x.length} values, one for each x, got ${row.length}`);
    }
  });
}
