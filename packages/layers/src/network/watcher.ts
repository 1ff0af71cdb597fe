import type { Tensor } from '@downhill/tensor';

/** Somebody who is told what a network does. */
export interface Watcher {
  /** After the pass of a training step on so many rows. `loss` is their mean, without penalties. */
  trained(x: Tensor, rows: number, loss: number): void;
  /** Before a pass in evaluation mode. */
  evaluating(): void;
}
