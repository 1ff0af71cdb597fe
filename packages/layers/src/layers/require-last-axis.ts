import { ShapeError, formatShape, type Shape } from '@downhill/tensor';

/** Refuses an input whose last axis is not `size`. `what` names the layer: `Affine W2 [100, 10]`. */
export function requireLastAxis(what: string, size: number, inputShape: Shape): void {
  if (inputShape.at(-1) !== size)
    throw new ShapeError(`${what} cannot take input ${formatShape(inputShape)}: the last axis must be ${size}`);
}
