import { ShapeError, formatShape, type ArenaTensor, type Shape, type Tensor } from '@downhill/tensor';
import { largestAt } from './largest-at.ts';
import type { Loss } from './loss.ts';
import type { Workspace } from '../network/workspace.ts';

/**
 * Mean squared error: the loss of regression.
 *
 *     L = 1/(N K) Σ (y − t)²
 *     dy = 2 (y − t) / (N K)
 *
 * Conventions: the mean over all elements, as in PyTorch and Keras. The book's sum of squares (4.2.1) is ½ Σ (y − t)² of
 * one sample: K/2 times as much.
 *
 * Shapes: y [N, K] (or more axes), t the same; [N] is taken for [N, 1]. `accuracy` compares the positions of the largest
 * elements, and is NaN for one output.
 *
 * @throws ShapeError when the targets have another shape.
 *
 * @example
 * const net = new Sequential([new Affine(1, 1, { weightInit: zeros })], { loss: new MeanSquaredError() });
 * net.loss(tensor([[0], [0]]), tensor([1, 3])); // 5
 */
export class MeanSquaredError implements Loss {
  readonly kind = 'mean-squared-error';

  load(t: Tensor, from: number, outputShape: Shape, workspace: Workspace): ArenaTensor {
    const [rows = 0, ...rest] = outputShape;
    const size = rest.reduce((product, n) => product * n, 1);
    const fits = t.shape.length === 1 ? size === 1 : formatShape(t.shape.slice(1)) === formatShape(rest);
    if (!fits)
      throw new ShapeError(
        `MeanSquaredError: targets ${formatShape(t.shape)} do not fit outputs [N, ${rest.join(', ')}]: ` +
          'the shapes must be equal; onehot makes rows of labels',
      );
    const target = workspace.buffer('targets', outputShape);
    target.data.set(t.data.subarray(from * size, (from + rows) * size));
    return target;
  }

  total(y: ArenaTensor, target: ArenaTensor, workspace: Workspace): number {
    return differ(y, target, workspace.buffer('difference', y.shape), workspace);
  }

  gradient(y: ArenaTensor, target: ArenaTensor, dy: ArenaTensor, workspace: Workspace): number {
    const total = differ(y, target, dy, workspace);
    workspace.kernels.scale(dy.size, 2 / dy.size, dy.ptr, dy.ptr);
    return total;
  }

  correct(y: ArenaTensor, target: ArenaTensor): number {
    const classes = y.shape.at(-1)!;
    if (classes === 1) return NaN;
    const [outputs, targets] = [y.data, target.data];
    let correct = 0;
    for (let start = 0; start < y.size; start += classes)
      if (largestAt(outputs, start, classes) === largestAt(targets, start, classes)) correct += 1;
    return correct;
  }
}

/** d ← y − t; returns the sum over the rows of their mean squares. */
function differ(y: ArenaTensor, target: ArenaTensor, d: ArenaTensor, { kernels }: Workspace): number {
  kernels.subtract(y.size, y.ptr, target.ptr, d.ptr);
  return (kernels.sumSquares(y.size, d.ptr) * y.shape[0]!) / y.size;
}
