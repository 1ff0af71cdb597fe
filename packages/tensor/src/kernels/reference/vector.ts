import type { VectorKernels } from '../interface.ts';
import type { Heap } from './heap.ts';

/**
 * {@link VectorKernels} in plain TypeScript: the specification of the others. Every element is computed in float64 and
 * rounded once when it is stored; sums are kept in float64 from the first element to the last.
 */
export function vectorKernels(heap: Heap): VectorKernels {
  const s = heap.shift;
  return {
    fill(n, value, y) {
      heap.floats.fill(value, y >>> s, (y >>> s) + n);
    },
    copy(n, x, y) {
      heap.floats.copyWithin(y >>> s, x >>> s, (x >>> s) + n);
    },
    scale(n, a, x, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = a * f[x + i]!;
    },
    offset(n, a, x, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = f[x + i]! + a;
    },
    axpby(n, a, x, b, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      if (b === 0) for (let i = 0; i < n; i++) f[y + i] = a * f[x + i]!;
      else for (let i = 0; i < n; i++) f[y + i] = a * f[x + i]! + b * f[y + i]!;
    },
    accumulateSquare(n, a, x, b, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = a * (f[x + i]! * f[x + i]!) + b * f[y + i]!;
    },
    descend(n, lr, x, h, scale, eps, p) {
      const f = heap.floats;
      x >>>= s;
      h >>>= s;
      p >>>= s;
      for (let i = 0; i < n; i++) f[p + i]! -= (lr * f[x + i]!) / (Math.sqrt(f[h + i]!) * scale + eps);
    },
    descendByMoments(n, a, g, b, m, c, d, v, lr, scale, eps, p) {
      const f = heap.floats;
      g >>>= s;
      m >>>= s;
      v >>>= s;
      p >>>= s;
      for (let i = 0; i < n; i++) {
        f[m + i] = a * f[g + i]! + b * f[m + i]!;
        f[v + i] = c * (f[g + i]! * f[g + i]!) + d * f[v + i]!;
        f[p + i]! -= (lr * f[m + i]!) / (Math.sqrt(f[v + i]!) * scale + eps);
      }
    },
    add(n, a, b, y) {
      const f = heap.floats;
      a >>>= s;
      b >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = f[a + i]! + f[b + i]!;
    },
    subtract(n, a, b, y) {
      const f = heap.floats;
      a >>>= s;
      b >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = f[a + i]! - f[b + i]!;
    },
    multiply(n, a, b, y) {
      const f = heap.floats;
      a >>>= s;
      b >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = f[a + i]! * f[b + i]!;
    },
    divide(n, a, b, y) {
      const f = heap.floats;
      a >>>= s;
      b >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = f[a + i]! / f[b + i]!;
    },
    maximum(n, a, b, y) {
      const f = heap.floats;
      a >>>= s;
      b >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = Math.max(f[a + i]!, f[b + i]!);
    },
    sqrt(n, x, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = Math.sqrt(f[x + i]!);
    },
    abs(n, x, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = Math.abs(f[x + i]!);
    },
    sign(n, x, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = Math.sign(f[x + i]!) + 0; // + 0 makes −0 to 0
    },
    clip(n, low, high, x, y) {
      const f = heap.floats;
      x >>>= s;
      y >>>= s;
      for (let i = 0; i < n; i++) f[y + i] = Math.min(Math.max(f[x + i]!, low), high);
    },
    sum(n, x) {
      const f = heap.floats;
      x >>>= s;
      let total = 0;
      for (let i = 0; i < n; i++) total += f[x + i]!;
      return total;
    },
    sumSquares(n, x) {
      const f = heap.floats;
      x >>>= s;
      let total = 0;
      for (let i = 0; i < n; i++) total += f[x + i]! * f[x + i]!;
      return total;
    },
    maxAbs(n, x) {
      const f = heap.floats;
      x >>>= s;
      let largest = 0;
      for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(f[x + i]!));
      return largest;
    },
  };
}
