import { ShapeError, formatShape, type Shape } from '@downhill/tensor';
import type { InitializerOptions } from './initializer.ts';

/** How many inputs and outputs a unit has: what the spread of its weights is chosen by. */
export interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

/**
 * The fans of a parameter: those given, else the sizes of a matrix [fanIn, fanOut], as in y = x W.
 *
 * PyTorch stores [fanOut, fanIn]; a transposed matrix needs both fans given. Other shapes have no fans of their own.
 */
export function fansOf(name: string, shape: Shape, given: Pick<InitializerOptions, 'fanIn' | 'fanOut'>): Fans {
  const matrix = shape.length === 2;
  const fanIn = given.fanIn ?? (matrix ? shape[0] : undefined);
  const fanOut = given.fanOut ?? (matrix ? shape[1] : undefined);
  if (fanIn === undefined || fanOut === undefined)
    throw new ShapeError(`${name}: shape ${formatShape(shape)} has no fans of its own; give fanIn and fanOut`);
  for (const [which, fan] of Object.entries({ fanIn, fanOut }))
    if (!(fan > 0 && Number.isFinite(fan))) throw new RangeError(`${name}: ${which} must be positive, got ${fan}`);
  return { fanIn, fanOut };
}
