// Work on columns, four or eight at a time: sums in float64; lanes behind the last column are computed, never stored.
import { mulAdd, high, join, low, splat, storeLanes } from './lanes';

export function columnSums(rows: i32, cols: i32, x: usize, y: usize): void {
  const row = (<usize>cols) << 2;
  for (; cols > 0; cols -= 8) {
    let s0 = f64x2.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let p = x;
    for (let i = 0; i < rows; i++) {
      const a = v128.load(p);
      const b = v128.load(p, 16);
      s0 = f64x2.add(s0, low(a));
      s1 = f64x2.add(s1, high(a));
      s2 = f64x2.add(s2, low(b));
      s3 = f64x2.add(s3, high(b));
      p += row;
    }
    storeLanes(y, join(s0, s1), cols);
    storeLanes(y + 16, join(s2, s3), cols - 4);
    x += 32;
    y += 32;
  }
}

export function addRow(rows: i32, cols: i32, x: usize, row: usize, y: usize): void {
  const bytes = (<usize>cols) << 2;
  for (; rows > 0; rows--) {
    for (let j: usize = 0; j < bytes; j += 16)
      storeLanes(y + j, f32x4.add(v128.load(x + j), v128.load(row + j)), (<i32>(bytes - j)) >> 2);
    x += bytes;
    y += bytes;
  }
}

/** 1/√(v + eps), computed in float64 */
@inline
function inverseRoot(v: v128, eps: v128): v128 {
  return f64x2.div(f64x2.splat(1), f64x2.sqrt(f64x2.add(v, eps)));
}

@inline
function square(x: v128): v128 {
  return f64x2.mul(x, x);
}

/** The mean is subtracted in two parts, so that a large one costs no digits. */
export function batchNorm(
  rows: i32,
  cols: i32,
  eps: f64,
  x: usize,
  gamma: usize,
  beta: usize,
  mean: usize,
  variance: usize,
  invStd: usize,
  xhat: usize,
  y: usize,
): void {
  const row = (<usize>cols) << 2;
  const n = f64x2.splat(<f64>rows);
  for (; cols > 0; cols -= 4) {
    let s0 = f64x2.splat(0);
    let s1 = s0;
    let p = x;
    for (let i = 0; i < rows; i++) {
      const v = v128.load(p);
      s0 = f64x2.add(s0, low(v));
      s1 = f64x2.add(s1, high(v));
      p += row;
    }
    const m0 = f64x2.div(s0, n);
    const m1 = f64x2.div(s1, n);
    s0 = f64x2.splat(0);
    s1 = s0;
    p = x;
    for (let i = 0; i < rows; i++) {
      const v = v128.load(p);
      s0 = f64x2.add(s0, square(f64x2.sub(low(v), m0)));
      s1 = f64x2.add(s1, square(f64x2.sub(high(v), m1)));
      p += row;
    }
    const v0 = f64x2.div(s0, n);
    const v1 = f64x2.div(s1, n);
    const m = join(m0, m1);
    const rest = join(f64x2.sub(m0, low(m)), f64x2.sub(m1, high(m)));
    const inv = join(inverseRoot(v0, f64x2.splat(eps)), inverseRoot(v1, f64x2.splat(eps)));
    storeLanes(mean, m, cols);
    storeLanes(variance, join(v0, v1), cols);
    storeLanes(invStd, inv, cols);
    const g = v128.load(gamma);
    const b = v128.load(beta);
    p = x;
    let q = xhat;
    let r = y;
    for (let i = 0; i < rows; i++) {
      const h = f32x4.mul(f32x4.sub(f32x4.sub(v128.load(p), m), rest), inv);
      storeLanes(q, h, cols);
      storeLanes(r, mulAdd(g, h, b), cols);
      p += row;
      q += row;
      r += row;
    }
    x += 16;
    gamma += 16;
    beta += 16;
    mean += 16;
    variance += 16;
    invStd += 16;
    xhat += 16;
    y += 16;
  }
}

export function batchNormGrad(
  rows: i32,
  cols: i32,
  dy: usize,
  xhat: usize,
  gamma: usize,
  invStd: usize,
  dgamma: usize,
  dbeta: usize,
  dx: usize,
): void {
  const row = (<usize>cols) << 2;
  const n = f64x2.splat(<f64>rows);
  for (; cols > 0; cols -= 4) {
    let b0 = f64x2.splat(0);
    let b1 = b0;
    let g0 = b0;
    let g1 = b0;
    let p = dy;
    let q = xhat;
    for (let i = 0; i < rows; i++) {
      const d = v128.load(p);
      const h = v128.load(q);
      b0 = f64x2.add(b0, low(d));
      b1 = f64x2.add(b1, high(d));
      g0 = f64x2.add(g0, f64x2.mul(low(d), low(h)));
      g1 = f64x2.add(g1, f64x2.mul(high(d), high(h)));
      p += row;
      q += row;
    }
    const scale = f32x4.mul(v128.load(gamma), v128.load(invStd));
    storeLanes(dbeta, join(b0, b1), cols);
    storeLanes(dgamma, join(g0, g1), cols);
    const meanD = join(f64x2.div(b0, n), f64x2.div(b1, n));
    const meanDH = f32x4.neg(join(f64x2.div(g0, n), f64x2.div(g1, n)));
    p = dy;
    q = xhat;
    let r = dx;
    for (let i = 0; i < rows; i++) {
      const d = mulAdd(v128.load(q), meanDH, f32x4.sub(v128.load(p), meanD));
      storeLanes(r, f32x4.mul(scale, d), cols);
      p += row;
      q += row;
      r += row;
    }
    dy += 16;
    xhat += 16;
    gamma += 16;
    invStd += 16;
    dgamma += 16;
    dbeta += 16;
    dx += 16;
  }
}

export function normalize(
  rows: i32,
  cols: i32,
  eps: f64,
  x: usize,
  gamma: usize,
  beta: usize,
  mean: usize,
  variance: usize,
  y: usize,
): void {
  const row = (<usize>cols) << 2;
  for (; cols > 0; cols -= 4) {
    const v = v128.load(variance);
    const inv = join(inverseRoot(low(v), f64x2.splat(eps)), inverseRoot(high(v), f64x2.splat(eps)));
    const scale = f32x4.mul(v128.load(gamma), inv);
    const m = v128.load(mean);
    const b = v128.load(beta);
    let p = x;
    let r = y;
    for (let i = 0; i < rows; i++) {
      storeLanes(r, mulAdd(f32x4.sub(v128.load(p), m), scale, b), cols);
      p += row;
      r += row;
    }
    x += 16;
    gamma += 16;
    beta += 16;
    mean += 16;
    variance += 16;
    y += 16;
  }
}
