import type { Params } from '@downhill/tensor';

/**
 * Changes gradients before an optimizer uses them. `grads` is the optimizer's own copy and may be written to; `params`
 * holds the parameters before the update, and must not be. Both lie in the same arena with the same layout.
 */
export type GradientTransform = (grads: Params, params: Params) => void;
