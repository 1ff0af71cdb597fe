import { normalByFans } from './by-fans.ts';
import type { Initializer } from './initializer.ts';

/**
 * He (Kaiming) initialisation: keeps the spread from layer to layer with ReLU, which throws half of it away.
 *
 *     W ~ N(0, 2/n)       n inputs (fanIn)
 *
 * Conventions: fan-in form with the gain √2 of ReLU, as in the book and PyTorch's
 * `kaiming_normal_(nonlinearity='relu')`. Keras's `HeNormal` has this variance but draws from a truncated normal.
 *
 * Shapes: any; the fans come from a matrix [fanIn, fanOut], or are given.
 * Errors: ShapeError when the shape has no fans and none are given.
 *
 * He, Zhang, Ren & Sun, ICCV 2015, equation 10. Book: 6.2.3.
 *
 * @example
 * const W = he()([200, 100], { rng: new Rng(0) });
 * const deviation = Math.hypot(...W.data) / Math.sqrt(W.size);
 * Math.abs(deviation - 0.1) < 0.005; // true
 */
export const he = (): Initializer => normalByFans('he', ({ fanIn }) => 2 / fanIn);
