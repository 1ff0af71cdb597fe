import { resolveAxis } from './axis.ts';
import { allocate } from '../dtype.ts';
import { formatShape, ShapeError } from '../errors.ts';
import { promote } from './promote.ts';
import { reshape } from './reshape.ts';
import { sameShape, sizeOf } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/**
 * Tensors one after another along an axis that exists. The result has their common element type and is a copy.
 *
 * @throws ShapeError when a size differs on another axis, RangeError when there is no tensor.
 *
 * @example
 * concat([tensor([1, 2]), tensor([3])]).toArray(); // [1, 2, 3]
 */
export function concat(tensors: readonly Tensor[], { axis = 0 }: { axis?: number } = {}): Tensor {
  const [first] = tensors;
  if (first === undefined) throw new RangeError('concat: needs at least one tensor');
  const along = resolveAxis(axis, first.shape, 'concat');
  for (const { shape } of tensors)
    if (shape.length !== first.shape.length || !sameShape(shape.with(along, 0), first.shape.with(along, 0)))
      throw new ShapeError(
        `concat: shapes ${formatShape(first.shape)} and ${formatShape(shape)} may differ on axis ${along} only`,
      );
  const shape = first.shape.with(
    along,
    tensors.reduce((sum, x) => sum + x.shape[along]!, 0),
  );
  const result = allocate(tensors.map((x) => x.dtype).reduce(promote), sizeOf(shape));
  const outer = sizeOf(shape.slice(0, along));
  const rowOf = (x: { shape: readonly number[] }): number => sizeOf(x.shape.slice(along));
  const row = rowOf({ shape });
  let offset = 0;
  for (const x of tensors) {
    const { data } = x;
    const width = rowOf(x);
    for (let i = 0; i < outer; i++) result.set(data.subarray(i * width, (i + 1) * width), i * row + offset);
    offset += width;
  }
  return new Tensor(result, shape);
}

/**
 * Tensors of one shape side by side along a new axis. The result has their common element type and is a copy.
 *
 * @throws ShapeError when the shapes differ, RangeError when there is no tensor.
 *
 * @example
 * stack([tensor([1, 2]), tensor([3, 4])], { axis: 1 }).toArray(); // [[1, 3], [2, 4]]
 */
export function stack(tensors: readonly Tensor[], { axis = 0 }: { axis?: number } = {}): Tensor {
  const [first] = tensors;
  if (first === undefined) throw new RangeError('stack: needs at least one tensor');
  const other = tensors.find((x) => !sameShape(x.shape, first.shape));
  if (other !== undefined)
    throw new ShapeError(`stack: shapes ${formatShape(first.shape)} and ${formatShape(other.shape)} differ`);
  const rank = first.shape.length + 1;
  if (!(Number.isInteger(axis) && axis >= -rank && axis < rank))
    throw new ShapeError(`stack: axis ${axis} is not an axis of the result; use ${-rank}…${rank - 1}`);
  const at = axis < 0 ? axis + rank : axis;
  const shape = first.shape.toSpliced(at, 0, 1);
  return concat(
    tensors.map((x) => reshape(x, shape)),
    { axis: at },
  );
}
