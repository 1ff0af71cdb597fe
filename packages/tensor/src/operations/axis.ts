import { formatShape, ShapeError } from '../errors.ts';
import type { Shape } from '../shape.ts';

/** An axis counted from the front; −1 is the last. */
export function resolveAxis(axis: number, shape: Shape, where: string): number {
  const rank = shape.length;
  if (!(Number.isInteger(axis) && axis >= -rank && axis < rank))
    throw new ShapeError(
      rank === 0
        ? `${where}: axis ${axis} of a scalar, which has no axes`
        : `${where}: axis ${axis} is not an axis of ${formatShape(shape)}; use ${-rank}…${rank - 1}`,
    );
  return axis < 0 ? axis + rank : axis;
}

/** The distinct axes, all of them when none is named, in ascending order. */
export function resolveAxes(axis: number | readonly number[] | undefined, shape: Shape, where: string): number[] {
  if (axis === undefined) return [...shape.keys()];
  const axes = (typeof axis === 'number' ? [axis] : axis)
    .map((a) => resolveAxis(a, shape, where))
    .sort((a, b) => a - b);
  const twice = axes.find((a, i) => a === axes[i - 1]);
  if (twice !== undefined) throw new ShapeError(`${where}: axis ${twice} is named twice`);
  return axes;
}
