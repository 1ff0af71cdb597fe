import { zeros } from '../create.ts';
import type { DType } from '../dtype.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Labels [N, …] as rows with a single 1: shape [N, …, classes].
 *
 * `classes` is one more than the largest label unless given. float64 unless told otherwise.
 *
 * @throws RangeError when a label is not a whole number in 0…classes − 1.
 *
 * @example
 * onehot(tensor([2, 0]), 3).toArray(); // [[0, 0, 1], [1, 0, 0]]
 */
export function onehot(labels: Tensor, classes?: number, { dtype = 'float64' }: { dtype?: DType } = {}): Tensor {
  const { data } = labels;
  let largest = -1;
  for (const label of data) if (label > largest) largest = label;
  const width = classes ?? Math.floor(largest) + 1;
  if (classes !== undefined && !(Number.isSafeInteger(classes) && classes >= 0))
    throw new RangeError(`onehot: classes must be a whole number of 0 or more, got ${classes}`);
  data.forEach((label: number, i: number) => {
    if (!(Number.isInteger(label) && label >= 0 && label < width))
      throw new RangeError(`onehot: label ${label} at ${i} is not a whole number in 0…${width - 1}`);
  });
  const x = zeros([...labels.shape, width], { dtype });
  const rows = x.data;
  data.forEach((label: number, i: number) => (rows[i * width + label] = 1));
  return x;
}
