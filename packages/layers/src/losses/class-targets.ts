import { ShapeError, formatShape, type ArenaTensor, type Tensor, type TypedArray } from '@downhill/tensor';
import type { Workspace } from '../network/workspace.ts';

/**
 * Copies the classes of some rows into memory: as int32 labels [N] when they are labels or one-hot rows, else as
 * probabilities [N, K] in the network's own type.
 */
export function loadClasses(
  t: Tensor,
  from: number,
  [rows, classes]: readonly [rows: number, classes: number],
  workspace: Workspace,
): ArenaTensor {
  const oneAxis = t.shape.length === 1;
  if (!oneAxis && !(t.shape.length === 2 && t.shape[1] === classes))
    throw new ShapeError(
      `SoftmaxCrossEntropy: targets ${formatShape(t.shape)} do not fit ${classes} outputs: ` +
        `expected labels [N] or probabilities [N, ${classes}]`,
    );
  const labels = workspace.buffer('labels', [rows], 'int32');
  const { data } = t;
  if (oneAxis) {
    copyLabels(data, from, classes, labels);
    return labels;
  }
  for (let i = 0; i < rows; i++) {
    const label = oneHotLabel(data, (from + i) * classes, classes);
    if (label === -1) return copyProbabilities(data, from, rows, classes, workspace);
    labels.data[i] = label;
  }
  return labels;
}

function copyLabels(data: TypedArray, from: number, classes: number, { data: labels }: ArenaTensor): void {
  for (let i = 0; i < labels.length; i++) {
    const label = data[from + i]!;
    if (!(Number.isInteger(label) && label >= 0 && label < classes))
      throw new RangeError(
        `SoftmaxCrossEntropy: label ${label} at row ${from + i} is not one of the ${classes} classes, 0…${classes - 1}`,
      );
    labels[i] = label;
  }
}

/** Where a row that is all 0 but for one 1 has its 1; −1 for other rows. */
function oneHotLabel(data: TypedArray, start: number, classes: number): number {
  let label = -1;
  for (let k = 0; k < classes; k++) {
    const value = data[start + k]!;
    if (value === 0) continue;
    if (value !== 1 || label !== -1) return -1;
    label = k;
  }
  return label;
}

function copyProbabilities(
  data: TypedArray,
  from: number,
  rows: number,
  classes: number,
  workspace: Workspace,
): ArenaTensor {
  const target = workspace.buffer('probabilities', [rows, classes]);
  const tolerance = classes * 2 ** -20; // K elements rounded to float32, with room for a sum that was rounded too
  for (let row = from; row < from + rows; row++) {
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      const p = data[row * classes + k]!;
      if (!(p >= 0))
        throw new RangeError(`SoftmaxCrossEntropy: row ${row} of the targets holds ${p}; probabilities are at least 0`);
      sum += p;
    }
    if (!(Math.abs(sum - 1) <= tolerance))
      throw new RangeError(`SoftmaxCrossEntropy: row ${row} of the targets sums to ${sum}; probabilities sum to 1`);
  }
  target.data.set(data.subarray(from * classes, (from + rows) * classes));
  return target;
}
