import { ShapeError, formatShape, type Tensor } from '@downhill/tensor';

/** Samples and their targets: row i of `x` [N, …] belongs to row i of `t` [N, …]. */
export interface Dataset {
  readonly x: Tensor;
  readonly t: Tensor;
}

/** N, the number of samples. Throws ShapeError, naming `where`, when x and t do not have the same. */
export function countSamples({ x, t }: Dataset, where: string): number {
  for (const [name, { shape }] of [['x', x] as const, ['t', t] as const])
    if (shape.length === 0) throw new ShapeError(`${where}: ${name} [] has no axis of samples`);
  const n = x.shape[0]!;
  if (n !== t.shape[0])
    throw new ShapeError(
      `${where}: x ${formatShape(x.shape)} and t ${formatShape(t.shape)} differ in the number of samples ` +
        `(${n} ≠ ${t.shape[0]!})`,
    );
  return n;
}
