// Counting, converting and transposing.
import { storeLanes } from './lanes';
import { firstLanes } from './masks';
import { transpose4 } from './pack';
import { transposeBlock } from './unrolled.generated';

export function countNonZero(n: i32, x: usize): i32 {
  const zero = f32x4.splat(0);
  let c0 = i32x4.splat(0); // all bits set is −1
  let c1 = c0;
  for (; n >= 8; n -= 8) {
    c0 = i32x4.sub(c0, f32x4.ne(v128.load(x), zero));
    c1 = i32x4.sub(c1, f32x4.ne(v128.load(x, 16), zero));
    x += 32;
  }
  c0 = i32x4.add(c0, c1);
  for (; n > 0; n -= 4) {
    c0 = i32x4.sub(c0, v128.and(f32x4.ne(v128.load(x), zero), firstLanes(min(n, 4))));
    x += 16;
  }
  c0 = i32x4.add(c0, v128.shuffle<i32>(c0, c0, 2, 3, 0, 1));
  return i32x4.extract_lane(c0, 0) + i32x4.extract_lane(c0, 1);
}

/** The zeros are counted in sixteen bytes, emptied before they can overflow. */
export function countNonZeroBytes(n: i32, x: usize): i32 {
  let count = n;
  while (n >= 16) {
    let zeros = i8x16.splat(0);
    const steps = min(n >> 4, 255);
    for (const end = x + ((<usize>steps) << 4); x < end; x += 16)
      zeros = i8x16.sub(zeros, i8x16.eq(v128.load(x), i8x16.splat(0))); // all bits set is −1
    const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(zeros));
    const halves = i32x4.add(sums, v128.shuffle<i32>(sums, sums, 2, 3, 0, 1));
    count -= i32x4.extract_lane(halves, 0) + i32x4.extract_lane(halves, 1);
    n -= steps << 4;
  }
  for (; n > 0; n--) count -= <i32>(load<u8>(x++) == 0);
  return count;
}

/** y ← bytes / divisor. The quotient of two floats is right in float32; any other divisor needs float64. */
export function bytesToFloats(n: i32, divisor: f64, bytes: usize, y: usize): void {
  if (<f64>(<f32>divisor) != divisor) {
    for (; n > 0; n--) {
      store<f32>(y, <f32>(<f64>load<u8>(bytes++) / divisor));
      y += 4;
    }
    return;
  }
  const d = f32x4.splat(<f32>divisor);
  for (; n > 0; n -= 4) {
    const v = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(bytes)));
    storeLanes(y, f32x4.div(f32x4.convert_i32x4_s(v), d), n);
    bytes += 4;
    y += 16;
  }
}

/** y ← x, rows of whole vectors: what lies behind a row's end is copied with it. */
export function copyRows(rows: i32, vectors: i32, x: usize, ldx: usize, y: usize): void {
  const bytes = (<usize>vectors) << 4;
  for (; rows > 0; rows--) {
    for (let j: usize = 0; j < bytes; j += 16) v128.store(y + j, v128.load(x + j));
    x += ldx;
    y += bytes;
  }
}

/** y[cols, rows] ← x[rows, cols]ᵀ for rows `ldx` and `ldy` bytes apart */
export function transposeFloats(rows: i32, cols: i32, x: usize, ldx: usize, y: usize, ldy: usize): void {
  for (; rows >= 4; rows -= 4) {
    let p = x;
    let q = y;
    let j = cols;
    for (; j >= 4; j -= 4) {
      transpose4(p, p + ldx, p + 2 * ldx, p + 3 * ldx, q, ldy);
      p += 16;
      q += 4 * ldy;
    }
    for (; j > 0; j--) {
      for (let i: usize = 0; i < 4; i++) store<f32>(q + (i << 2), load<f32>(p + i * ldx));
      p += 4;
      q += ldy;
    }
    x += 4 * ldx;
    y += 16;
  }
  for (; rows > 0; rows--) {
    for (let j = 0; j < cols; j++) store<f32>(y + <usize>j * ldy, load<f32>(x + ((<usize>j) << 2)));
    x += ldx;
    y += 4;
  }
}

export function transpose(rows: i32, cols: i32, x: usize, y: usize): void {
  transposeFloats(rows, cols, x, (<usize>cols) << 2, y, (<usize>rows) << 2);
}

/**
 * y[cols, rows] ← x[rows, cols]ᵀ, bytes, in blocks of 8 × 16. Whole blocks are written: `ldy` must be at least rows
 * rounded up to 8, and y have room for cols rounded up to 16; what is there in excess is arbitrary.
 */
export function transposeBytes(rows: i32, cols: i32, x: usize, ldx: usize, y: usize, ldy: usize): void {
  for (let i = 0; i < rows; i += 8) {
    const last = min(7, rows - 1 - i);
    let q = y + <usize>i;
    for (let j = 0; j < cols; j += 16) {
      transposeBlock(x + <usize>j, ldx, last, q, ldy);
      q += ldy << 4;
    }
    x += ldx << 3;
  }
}
