import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import type { NetworkKernels, Ptr } from '../interface.ts';
import type { Heap } from './heap.ts';

const square = (x: number): number => x * x;

/**
 * {@link NetworkKernels} in plain TypeScript: the specification of the others. Every element and every sum is computed in
 * float64, and rounded once when it is stored.
 */
export function networkKernels(heap: Heap): NetworkKernels {
  const s = heap.shift;

  /** The largest element of a row and Σ exp(x − largest). */
  function rowScale(cols: number, x: number): { largest: number; total: number } {
    const f = heap.floats;
    let largest = -Infinity;
    for (let j = 0; j < cols; j++) largest = Math.max(largest, f[x + j]!);
    let total = 0;
    for (let j = 0; j < cols; j++) total += exp(f[x + j]! - largest);
    return { largest, total };
  }
  function sumOver(n: number, term: (i: number) => number): number {
    let total = 0;
    for (let i = 0; i < n; i++) total += term(i);
    return total;
  }

  function crossEntropy(rows: number, cols: number, z: Ptr, labels: Ptr): number {
    const f = heap.floats;
    const label = heap.ints(labels, rows);
    return sumOver(rows, (i) => {
      const at = (z >>> s) + i * cols;
      const { largest, total } = rowScale(cols, at);
      return log(total) + (largest - f[at + label[i]!]!);
    });
  }

  return {
    crossEntropy,
    softmax(rows, cols, x, y) {
      const f = heap.floats;
      for (let i = 0; i < rows; i++) {
        const at = (x >>> s) + i * cols;
        const { largest, total } = rowScale(cols, at);
        for (let j = 0; j < cols; j++) f[(y >>> s) + i * cols + j] = exp(f[at + j]! - largest) / total;
      }
    },
    softmaxGrad(rows, cols, y, dy, dx) {
      const f = heap.floats;
      const [Y, DY, DX] = [y >>> s, dy >>> s, dx >>> s];
      for (let at = 0; at < rows * cols; at += cols) {
        const dot = sumOver(cols, (j) => f[Y + at + j]! * f[DY + at + j]!);
        for (let j = at; j < at + cols; j++) f[DX + j] = f[Y + j]! * (f[DY + j]! - dot);
      }
    },
    softmaxCrossEntropy(rows, cols, z, labels, scale, d) {
      const f = heap.floats;
      const loss = crossEntropy(rows, cols, z, labels);
      const label = heap.ints(labels, rows);
      for (let i = 0; i < rows; i++) {
        const { largest, total } = rowScale(cols, (z >>> s) + i * cols);
        for (let j = 0; j < cols; j++) {
          const p = exp(f[(z >>> s) + i * cols + j]! - largest) / total;
          f[(d >>> s) + i * cols + j] = (j === label[i] ? p - 1 : p) * scale;
        }
      }
      return loss;
    },
    countCorrect(rows, cols, z, labels) {
      const f = heap.floats;
      const label = heap.ints(labels, rows);
      return sumOver(rows, (i) => {
        const at = (z >>> s) + i * cols;
        let best = 0;
        for (let j = 1; j < cols; j++) if (f[at + j]! > f[at + best]!) best = j;
        return best === label[i] ? 1 : 0;
      });
    },
    batchNorm(rows, cols, eps, x, gamma, beta, mean, variance, invStd, xhat, y) {
      const f = heap.floats;
      const [X, G, B, H, Y] = [x >>> s, gamma >>> s, beta >>> s, xhat >>> s, y >>> s];
      for (let j = 0; j < cols; j++) {
        const mu = sumOver(rows, (i) => f[X + i * cols + j]!) / rows;
        const v = sumOver(rows, (i) => square(f[X + i * cols + j]! - mu)) / rows;
        const inv = 1 / Math.sqrt(v + eps);
        for (let at = j; at < rows * cols; at += cols) {
          f[H + at] = (f[X + at]! - mu) * inv;
          f[Y + at] = f[G + j]! * f[H + at]! + f[B + j]!;
        }
        [f[(mean >>> s) + j], f[(variance >>> s) + j], f[(invStd >>> s) + j]] = [mu, v, inv];
      }
    },
    batchNormGrad(rows, cols, dy, xhat, gamma, invStd, dgamma, dbeta, dx) {
      const f = heap.floats;
      const [DY, X, G, I, DX] = [dy >>> s, xhat >>> s, gamma >>> s, invStd >>> s, dx >>> s];
      for (let j = 0; j < cols; j++) {
        const b = sumOver(rows, (i) => f[DY + i * cols + j]!);
        const g = sumOver(rows, (i) => f[DY + i * cols + j]! * f[X + i * cols + j]!);
        f[(dbeta >>> s) + j] = b;
        f[(dgamma >>> s) + j] = g;
        const scale = f[G + j]! * f[I + j]!;
        for (let at = j; at < rows * cols; at += cols) f[DX + at] = scale * (f[DY + at]! - (b + f[X + at]! * g) / rows);
      }
    },
    normalize(rows, cols, eps, x, gamma, beta, mean, variance, y) {
      const f = heap.floats;
      const [X, G, B, M, V, Y] = [x >>> s, gamma >>> s, beta >>> s, mean >>> s, variance >>> s, y >>> s];
      for (let at = 0; at < rows * cols; at++) {
        const j = at % cols;
        const xhat = (f[X + at]! - f[M + j]!) / Math.sqrt(f[V + j]! + eps);
        f[Y + at] = f[G + j]! * xhat + f[B + j]!;
      }
    },
    bytesToFloats(n, divisor, bytes, y) {
      const f = heap.floats;
      const pixels = heap.bytes(bytes, n);
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = pixels[i]! / divisor;
    },
  };
}
