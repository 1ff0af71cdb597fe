import type { Text } from '@downhill/experiments';

/** One number for each axis. */
export type Pair = readonly [x: number, y: number];

/**
 * What a quantity is, and so how it is drawn: a place as a ring, a `move` as an arrow in the units of the plane, a
 * `slope` (in the units of the gradient) as an arrow scaled to be seen, a `spread` (a mean of squares) as a cross whose
 * arms are its roots. A plain number is not drawn.
 */
export type QuantityKind = 'place' | 'move' | 'slope' | 'spread' | 'number';

/** A symbol of a formula with its value at this moment. */
export interface Quantity {
  readonly symbol: string;
  readonly kind: QuantityKind;
  readonly name: Text;
  /** Both are the same for a plain number. */
  readonly value: Pair;
}

/** A piece of a formula: signs as they are written, or a symbol. `raised` stands above the line. */
export type Piece = { readonly sign: string } | { readonly symbol: string; readonly raised: boolean };

/** One line of the rule: `target = right side`. */
export interface Line {
  readonly target: string;
  readonly pieces: readonly Piece[];
}

/** The arithmetic of one update. */
export interface Anatomy {
  /** Number of the update, 1 for the first. */
  readonly t: number;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly lines: readonly Line[];
}
