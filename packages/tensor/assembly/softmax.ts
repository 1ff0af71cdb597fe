// Softmax and what is computed from it, row by row. Sums are kept in float64.
import { exp4 } from './functions';
import { high, low, splat, storeLanes, total } from './lanes';
import { log64 } from './log64';
import { firstLanes } from './masks';

// These are called once a row: inlined they would cost more bytes than time.

/** The largest of n elements, in every lane; NaN when there is one. */
function largest(n: i32, x: usize): v128 {
  let m = splat(-Infinity);
  for (; n >= 4; n -= 4) {
    m = f32x4.max(m, v128.load(x));
    x += 16;
  }
  if (n > 0) m = f32x4.max(m, v128.bitselect(v128.load(x), splat(-Infinity), firstLanes(n)));
  m = f32x4.max(m, v128.shuffle<f32>(m, m, 2, 3, 0, 1));
  return f32x4.max(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2));
}

/** Σ exp(x − m); also y ← exp(x − m), unless y is 0. */
function sumExp(n: i32, x: usize, m: v128, y: usize): f64 {
  let s0 = f64x2.splat(0);
  let s1 = s0;
  for (; n > 0; n -= 4) {
    let e = exp4(f32x4.sub(v128.load(x), m));
    if (n < 4) e = v128.and(e, firstLanes(n));
    if (y != 0) {
      storeLanes(y, e, n);
      y += 16;
    }
    s0 = f64x2.add(s0, low(e));
    s1 = f64x2.add(s1, high(e));
    x += 16;
  }
  return total(f64x2.add(s0, s1));
}

/** x ← a·x in place */
function scaleRow(n: i32, a: f32, x: usize): void {
  const s = splat(a);
  for (; n > 0; n -= 4) {
    storeLanes(x, f32x4.mul(v128.load(x), s), n);
    x += 16;
  }
}

export function softmax(rows: i32, cols: i32, x: usize, y: usize): void {
  const row = (<usize>cols) << 2;
  for (; rows > 0; rows--) {
    const sum = sumExp(cols, x, largest(cols, x), y);
    scaleRow(cols, <f32>(1 / sum), y);
    x += row;
    y += row;
  }
}

export function softmaxGrad(rows: i32, cols: i32, y: usize, dy: usize, dx: usize): void {
  const row = (<usize>cols) << 2;
  for (; rows > 0; rows--) {
    let s0 = f64x2.splat(0);
    let s1 = s0;
    for (let j: usize = 0; j < row; j += 16) {
      const left = (<i32>(row - j)) >> 2;
      let a = v128.load(y + j);
      let b = v128.load(dy + j);
      if (left < 4) {
        a = v128.and(a, firstLanes(left));
        b = v128.and(b, firstLanes(left));
      }
      s0 = f64x2.add(s0, f64x2.mul(low(a), low(b)));
      s1 = f64x2.add(s1, f64x2.mul(high(a), high(b)));
    }
    const dot = splat(<f32>total(f64x2.add(s0, s1)));
    for (let j: usize = 0; j < row; j += 16) {
      const v = f32x4.mul(v128.load(y + j), f32x4.sub(v128.load(dy + j), dot));
      storeLanes(dx + j, v, (<i32>(row - j)) >> 2);
    }
    y += row;
    dy += row;
    dx += row;
  }
}

export function softmaxCrossEntropy(rows: i32, cols: i32, z: usize, labels: usize, scale: f32, d: usize): f64 {
  const row = (<usize>cols) << 2;
  let loss: f64 = 0;
  for (; rows > 0; rows--) {
    const at = (<usize>load<i32>(labels)) << 2;
    const m = largest(cols, z);
    const chosen = <f64>load<f32>(z + at);
    const sum = sumExp(cols, z, m, d);
    const e = <f64>load<f32>(d + at);
    loss += log64(sum) + (<f64>f32x4.extract_lane(m, 0) - chosen);
    scaleRow(cols, <f32>(<f64>scale / sum), d);
    store<f32>(d + at, <f32>(((e - sum) / sum) * <f64>scale)); // p − 1 without cancellation
    z += row;
    d += row;
    labels += 4;
  }
  return loss;
}

export function crossEntropy(rows: i32, cols: i32, z: usize, labels: usize): f64 {
  const row = (<usize>cols) << 2;
  let loss: f64 = 0;
  for (; rows > 0; rows--) {
    const m = largest(cols, z);
    const chosen = <f64>load<f32>(z + ((<usize>load<i32>(labels)) << 2));
    loss += log64(sumExp(cols, z, m, 0)) + (<f64>f32x4.extract_lane(m, 0) - chosen);
    z += row;
    labels += 4;
  }
  return loss;
}

export function countCorrect(rows: i32, cols: i32, z: usize, labels: usize): i32 {
  let count = 0;
  for (; rows > 0; rows--) {
    let best = 0;
    let most = load<f32>(z);
    z += 4;
    for (let j = 1; j < cols; j++) {
      const v = load<f32>(z);
      const more = v > most;
      best = select(j, best, more);
      most = select(v, most, more);
      z += 4;
    }
    count += <i32>(best == load<i32>(labels));
    labels += 4;
  }
  return count;
}
