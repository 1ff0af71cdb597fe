import { ShapeError, formatShape, type FloatArray, type Rng } from '@downhill/tensor';
import { generatorOf } from './draw.ts';
import type { Initializer } from './initializer.ts';
import { requireAtLeast } from './require-at-least.ts';
import { zeros } from './zeros.ts';

/**
 * A random orthogonal matrix: every singular value is `gain`, so a linear layer neither stretches nor shrinks anything.
 *
 *     WᵀW = gain² I  when rows ≥ columns,        W Wᵀ = gain² I  otherwise
 *
 * Uniform over the orthogonal matrices (Haar measure). It is the Q of a QR decomposition of normal numbers whose R has a
 * positive diagonal; without that sign rule, which many codes forget, Q is not uniform. Stewart's observation saves the
 * decomposition: Q is a product of Householder reflections of independent normal vectors.
 *
 * Conventions: elements have mean square gain²/max(rows, columns). The sample is made in float64 and rounded once.
 * `gain` √2 suits ReLU; PyTorch's `orthogonal_` has the same default of 1.
 *
 * Shapes: matrices only. Work: about 4/3 n³ operations for [n, n].
 * Errors: ShapeError when the shape is not a matrix; RangeError when `gain` is negative or not finite.
 *
 * Stewart, SIAM J. Numer. Anal. 17 (1980); Saxe, McClelland & Ganguli, ICLR 2014.
 *
 * @example
 * const [a, b, c, d] = orthogonal()([2, 2], { rng: new Rng(0), dtype: 'float64' }).data;
 * Math.abs(a * a + c * c - 1) + Math.abs(a * b + c * d) < 1e-15; // true
 */
export function orthogonal(gain = 1): Initializer {
  requireAtLeast(0, 'orthogonal', 'gain', gain);
  return (shape, options) => {
    const [rows, cols] = shape;
    if (rows === undefined || cols === undefined || shape.length !== 2)
      throw new ShapeError(`orthogonal: needs a matrix, got shape ${formatShape(shape)}`);
    const rng = generatorOf('orthogonal', options);
    const result = zeros(shape, options);
    const data = result.data as FloatArray;
    const wide = rows < cols;
    const q = wide ? orthonormalColumns(cols, rows, rng) : orthonormalColumns(rows, cols, rng);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < cols; j++) data[i * cols + j] = gain * q[wide ? j * rows + i : i * cols + j]!;
    return result;
  };
}

/** Q [m, n], m ≥ n: H₁ H₂ … Hₙ D applied to the first n columns of I, the last reflection first. */
function orthonormalColumns(m: number, n: number, rng: Rng): Float64Array {
  const q = new Float64Array(m * n);
  const v = new Float64Array(m);
  const w = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    let square = 0;
    for (let i = k; i < m; i++) {
      v[i] = rng.normal();
      square += v[i]! ** 2;
    }
    const norm = Math.sqrt(square);
    const sign = v[k]! < 0 ? -1 : 1;
    // H = I − 2vvᵀ/(vᵀv) takes the normal vector to −sign·norm·e₁: adding, not subtracting, loses no digits.
    v[k] = v[k]! + sign * norm;
    const scale = 1 / (norm * Math.abs(v[k]!)); // 2/(vᵀv)
    q[k * n + k] = -sign; // the column of D: it makes R's diagonal positive
    w.fill(0);
    for (let i = k; i < m; i++) for (let j = k; j < n; j++) w[j] = w[j]! + v[i]! * q[i * n + j]!;
    for (let i = k; i < m; i++) for (let j = k; j < n; j++) q[i * n + j] = q[i * n + j]! - scale * v[i]! * w[j]!;
  }
  return q;
}
