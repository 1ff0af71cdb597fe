import type { ArenaTensor } from '@downhill/tensor';
import type { Workspace } from '../network/workspace.ts';

/** A term of the loss that depends on the weights alone. A network applies it to every parameter marked `penalized`. */
export interface Penalty {
  /** Its value for one parameter. */
  value(W: ArenaTensor, workspace: Workspace): number;
  /** dW ← dW + its gradient. */
  addGradient(W: ArenaTensor, dW: ArenaTensor, workspace: Workspace): void;
}
