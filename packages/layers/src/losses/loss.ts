import type { ArenaTensor, Shape, Tensor } from '@downhill/tensor';
import type { Workspace } from '../network/workspace.ts';

/** The last step of a network: how far its outputs y [N, K] are from the targets. */
export interface Loss {
  /** Lower-case name: `softmax-cross-entropy`, `mean-squared-error`. */
  readonly kind: string;
  /**
   * Copies the targets of rows `from` … `from + N − 1` into memory, for outputs of shape [N, K].
   *
   * @throws ShapeError or RangeError when they do not fit; the message names the row.
   */
  load(t: Tensor, from: number, outputShape: Shape, workspace: Workspace): ArenaTensor;
  /** Sum over the rows of the loss. */
  total(y: ArenaTensor, target: ArenaTensor, workspace: Workspace): number;
  /** The same, with the gradient of the mean over the rows in dy [N, K]. */
  gradient(y: ArenaTensor, target: ArenaTensor, dy: ArenaTensor, workspace: Workspace): number;
  /** How many rows have their largest output where the target has its largest. NaN where that means nothing. */
  correct(y: ArenaTensor, target: ArenaTensor, workspace: Workspace): number;
}
