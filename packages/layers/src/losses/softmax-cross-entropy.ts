import {
  ShapeError,
  expOf,
  formatShape,
  logOf,
  type ArenaTensor,
  type FloatArray,
  type Shape,
  type Tensor,
} from '@downhill/tensor';
import { loadClasses } from './class-targets.ts';
import { largestAt } from './largest-at.ts';
import type { Loss } from './loss.ts';
import type { Workspace } from '../network/workspace.ts';

/**
 * Softmax with cross-entropy: how surprised the network is by the right class. The loss of classifiers.
 *
 *     L = −1/N Σₙ Σₖ tₙₖ log pₙₖ,        p = softmax(z)
 *     dz = (p − t) / N
 *
 * `z` scores (the network's outputs), `t` targets: labels, one-hot rows or probabilities.
 *
 * Conventions: computed from the scores, as log Σ eᶻ − z, so no ε is needed and no probability is rounded to 0. The book
 * adds 1e-7 inside the logarithm, which lowers every loss a little and bounds it by 16.1; its gradient is this one. The mean
 * is over the rows. An untrained network of K classes has a loss near log K (2.303 for 10).
 *
 * Shapes: z [N, K]; t [N] with whole numbers 0…K−1 of any type, or [N, K].
 *
 * @throws ShapeError when the targets have another shape; RangeError when a label is no class or a row of [N, K] is no
 *   probability distribution. The message names the row.
 *
 * Book: 4.2.2 and 5.6.3.
 *
 * @example
 * const net = new Sequential([new Affine(2, 10, { weightInit: zeros })]);
 * net.loss(tensor([[1, 2]]), tensor([3])).toFixed(3); // 2.303
 */
export class SoftmaxCrossEntropy implements Loss {
  readonly kind = 'softmax-cross-entropy';

  load(t: Tensor, from: number, outputShape: Shape, workspace: Workspace): ArenaTensor {
    if (outputShape.length !== 2)
      throw new ShapeError(`SoftmaxCrossEntropy: outputs must be [N, K], got ${formatShape(outputShape)}`);
    return loadClasses(t, from, rowsAndClasses(outputShape), workspace);
  }

  total(z: ArenaTensor, target: ArenaTensor, { kernels }: Workspace): number {
    const [rows, classes] = rowsAndClasses(z.shape);
    return target.dtype === 'int32' ? kernels.crossEntropy(rows, classes, z.ptr, target.ptr) : softTotal(z, target);
  }

  gradient(z: ArenaTensor, target: ArenaTensor, dz: ArenaTensor, { kernels }: Workspace): number {
    const [rows, classes] = rowsAndClasses(z.shape);
    if (target.dtype === 'int32')
      return kernels.softmaxCrossEntropy(rows, classes, z.ptr, target.ptr, 1 / rows, dz.ptr);
    kernels.softmax(rows, classes, z.ptr, dz.ptr);
    kernels.axpby(z.size, -1 / rows, target.ptr, 1 / rows, dz.ptr);
    return softTotal(z, target);
  }

  correct(z: ArenaTensor, target: ArenaTensor, workspace: Workspace): number {
    const [rows, classes] = rowsAndClasses(z.shape);
    let labels = target;
    if (target.dtype !== 'int32') {
      labels = workspace.buffer('labels', [rows], 'int32');
      const { data } = target;
      for (let i = 0; i < rows; i++) labels.data[i] = largestAt(data, i * classes, classes);
    }
    return workspace.kernels.countCorrect(rows, classes, z.ptr, labels.ptr);
  }
}

const rowsAndClasses = (shape: Shape): [rows: number, classes: number] => [shape[0]!, shape.at(-1)!];

/** Σ over rows of Σₖ tₖ (log Σⱼ eᶻʲ − zₖ), in float64. A probability of 0 counts for nothing, whatever its score. */
function softTotal(z: ArenaTensor, target: ArenaTensor): number {
  const classes = z.shape.at(-1)!;
  const [scores, probabilities] = [z.data as FloatArray, target.data as FloatArray];
  let total = 0;
  for (let start = 0; start < z.size; start += classes) {
    const most = scores[start + largestAt(scores, start, classes)]!;
    let sum = 0;
    for (let k = start; k < start + classes; k++) sum += expOf(scores[k]! - most);
    const logSum = logOf(sum);
    for (let k = start; k < start + classes; k++)
      if (probabilities[k] !== 0) total += probabilities[k]! * (logSum + (most - scores[k]!));
  }
  return total;
}
