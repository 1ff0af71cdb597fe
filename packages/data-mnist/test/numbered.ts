import { Tensor } from '@downhill/tensor';
import type { Dataset } from '../src/dataset.ts';

/** n samples in which every number tells its row: x[i] = [i, −i], t[i] = i modulo `classes`. For tests. */
export const numbered = (n: number, classes = n): Dataset => ({
  x: new Tensor(
    Float32Array.from({ length: 2 * n }, (_, i) => (i % 2 === 0 ? i / 2 : -(i - 1) / 2)),
    [n, 2],
  ),
  t: new Tensor(
    Int32Array.from({ length: n }, (_, i) => i % classes),
    [n],
  ),
});

/** The rows of {@link numbered} that these samples are; throws when x and t do not belong together. */
export function rowsOf({ x, t }: Dataset, classes = Infinity): number[] {
  return Array.from({ length: t.size }, (_, i) => {
    const row = x.data[2 * i]!;
    if (x.data[2 * i + 1] !== -row || t.data[i] !== row % classes) throw new Error(`sample ${i} is torn apart`);
    return row;
  });
}
