import { normalByFans } from './by-fans.ts';
import type { Initializer } from './initializer.ts';

/**
 * Glorot initialisation with normal numbers: a compromise between keeping the variance of the activations (1/fanIn) and
 * that of the gradients (1/fanOut).
 *
 *     W ~ N(0, 2/(fanIn + fanOut))
 *
 * Conventions: the original fan-average form, as PyTorch's `xavier_normal_`. Keras's `GlorotNormal` has this variance too
 * but draws from a truncated normal. The book's Xavier is {@link xavier}.
 *
 * Glorot & Bengio, AISTATS 2010, equation 12.
 *
 * @example
 * const W = glorotNormal()([150, 50], { rng: new Rng(0) });
 * const deviation = Math.hypot(...W.data) / Math.sqrt(W.size);
 * Math.abs(deviation - 0.1) < 0.005; // true
 */
export const glorotNormal = (): Initializer =>
  normalByFans('glorotNormal', ({ fanIn, fanOut }) => 2 / (fanIn + fanOut));
