import type { Tensor } from '@downhill/tensor';

/** max |WᵀW − gain² I| of a tall matrix, |W Wᵀ − gain² I| of a wide one. */
export function gramError({ data, shape }: Tensor, gain = 1): number {
  const [rows, cols] = shape as [number, number];
  const wide = rows < cols;
  const [count, length] = wide ? [rows, cols] : [cols, rows];
  const at = (vector: number, i: number): number => data[wide ? vector * cols + i : i * cols + vector]!;
  let worst = 0;
  for (let a = 0; a < count; a++)
    for (let b = 0; b <= a; b++) {
      let dot = 0;
      for (let i = 0; i < length; i++) dot += at(a, i) * at(b, i);
      worst = Math.max(worst, Math.abs(dot - (a === b ? gain ** 2 : 0)));
    }
  return worst;
}
