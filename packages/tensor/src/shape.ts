import { ShapeError, formatShape } from './errors.ts';

/** Sizes of the axes, the slowest first: `[N, D]`. Empty for a single number. */
export type Shape = readonly number[];

/** Number of elements: the product of the sizes (1 for a scalar's `[]`). */
export const sizeOf = (shape: Shape): number => shape.reduce((product, n) => product * n, 1);

/** Whether two shapes have the same sizes in the same order. */
export const sameShape = (a: Shape, b: Shape): boolean => a.length === b.length && a.every((n, i) => n === b[i]);

/** Throws unless every size is a whole number that is not negative. */
export function validateShape(shape: Shape, where: string): void {
  if (!shape.every((n) => Number.isSafeInteger(n) && n >= 0))
    throw new ShapeError(`${where}: sizes must be whole numbers of 0 or more, got ${formatShape(shape)}`);
}
