import type { MatrixKernels, Ptr } from '../interface.ts';
import type { Heap } from './heap.ts';

/**
 * {@link MatrixKernels} in plain TypeScript: the specification of the others. Products and sums are kept in float64 and
 * rounded once, after the epilogue, when they are stored.
 */
export function matrixKernels(heap: Heap): MatrixKernels {
  const s = heap.shift;

  /** C ← epilogue(product), where `dot(i, j)` is element (i, j) of the product. */
  function store(
    m: number,
    n: number,
    dot: (i: number, j: number) => number,
    c: Ptr,
    bias: Ptr,
    relu: boolean,
    mask: Ptr,
  ): void {
    const f = heap.floats;
    for (let i = 0; i < m; i++)
      for (let j = 0; j < n; j++) {
        let x = dot(i, j);
        if (bias !== 0) x += f[(bias >>> s) + j]!;
        if (relu && x < 0) x = 0;
        if (mask !== 0 && !(f[(mask >>> s) + i * n + j]! > 0)) x = 0;
        f[(c >>> s) + i * n + j] = x;
      }
  }

  return {
    matmul(m, n, k, a, transposeA, b, transposeB, c, bias, relu, mask) {
      const f = heap.floats;
      const [aRow, aStep] = transposeA ? [1, m] : [k, 1];
      const [bColumn, bStep] = transposeB ? [k, 1] : [1, n];
      const dot = (i: number, j: number): number => {
        let sum = 0;
        let p = (a >>> s) + i * aRow;
        let q = (b >>> s) + j * bColumn;
        for (let l = 0; l < k; l++, p += aStep, q += bStep) sum += f[p]! * f[q]!;
        return sum;
      };
      store(m, n, dot, c, bias, relu, mask);
    },
    sparseMatmul(m, n, k, a, transposeA, b, transposeB, c, bias, relu, mask) {
      const f = heap.floats;
      const [aRow, aStep] = transposeA ? [1, m] : [k, 1];
      const [bColumn, bStep] = transposeB ? [k, 1] : [1, n];
      const dot = (i: number, j: number): number => {
        let sum = 0;
        let p = (a >>> s) + i * aRow;
        let q = (b >>> s) + j * bColumn;
        for (let l = 0; l < k; l++, p += aStep, q += bStep) if (f[p] !== 0) sum += f[p]! * f[q]!;
        return sum;
      };
      store(m, n, dot, c, bias, relu, mask);
    },
    sparseMatmulBytes(m, n, k, a, transposeA, divisor, b, c, bias, relu) {
      const f = heap.floats;
      const bytes = heap.bytes(a, m * k);
      const values = heap.rounded(Array.from({ length: 256 }, (_, i) => i / divisor));
      const [aRow, aStep] = transposeA ? [1, m] : [k, 1];
      const dot = (i: number, j: number): number => {
        let sum = 0;
        let p = i * aRow;
        let q = (b >>> s) + j;
        for (let l = 0; l < k; l++, p += aStep, q += n) if (bytes[p] !== 0) sum += values[bytes[p]!]! * f[q]!;
        return sum;
      };
      store(m, n, dot, c, bias, relu, 0);
    },
    countNonZero(n, x) {
      const f = heap.floats;
      x >>>= s;
      let count = 0;
      for (let i = 0; i < n; i++) if (f[x + i] !== 0) count++;
      return count;
    },
    countNonZeroBytes(n, x) {
      let count = 0;
      for (const byte of heap.bytes(x, n)) if (byte !== 0) count++;
      return count;
    },
    transpose(rows, cols, x, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) f[y + j * rows + i] = f[x + i * cols + j]!;
    },
    columnSums(rows, cols, x, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      for (let j = 0; j < cols; j++) {
        let sum = 0;
        for (let i = 0; i < rows; i++) sum += f[x + i * cols + j]!;
        f[y + j] = sum;
      }
    },
    addRow(rows, cols, x, row, y) {
      const f = heap.floats;
      x >>>= s;
      row >>>= s;
      y >>>= s;
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < cols; j++) f[y + i * cols + j] = f[x + i * cols + j]! + f[row + j]!;
    },
  };
}
