/** A shape that does not fit. The message names the operation or layer, what it expected and what it got. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

/** `[32, 100]`, the way shapes are written in messages. */
export const formatShape = (shape: readonly number[]): string => `[${shape.join(', ')}]`;
