import { ScaledBytes, Tensor } from '@downhill/tensor';
import { takeRows } from './take-rows.ts';

/**
 * The rows that {@link takeRows} gives, for a batch that is used once: pixels that are bytes are copied where they are
 * needed, which spares a training step the memory of one batch. Until then the data set is kept alive.
 */
export function lendRows(x: Tensor, rows: ArrayLike<number>): Tensor {
  const [, ...sample] = x.shape;
  const width = sample.reduce((product, n) => product * n, 1);
  const taken = x.storage instanceof ScaledBytes ? x.storage.take(rows, width) : undefined;
  return taken === undefined ? takeRows(x, rows) : new Tensor(taken, [rows.length, ...sample]);
}
