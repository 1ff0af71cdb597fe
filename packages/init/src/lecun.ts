import { normalByFans } from './by-fans.ts';
import type { Initializer } from './initializer.ts';

/**
 * LeCun initialisation: inputs of unit variance give sums of unit variance.
 *
 *     W ~ N(0, 1/n)       n inputs (fanIn)
 *
 * Conventions: a plain normal. The same distribution as the book's {@link xavier}, under the name used with SELU. Keras's
 * `LecunNormal` has this variance but draws from a truncated normal.
 *
 * LeCun, Bottou, Orr & Müller, "Efficient BackProp" (1998), equation 16.
 *
 * @example
 * const W = lecun()([100, 100], { rng: new Rng(0) });
 * const deviation = Math.hypot(...W.data) / Math.sqrt(W.size);
 * Math.abs(deviation - 0.1) < 0.005; // true
 */
export const lecun = (): Initializer => normalByFans('lecun', ({ fanIn }) => 1 / fanIn);
