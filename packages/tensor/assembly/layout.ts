// Counting, converting and transposing.
import { firstLanes, storeLanes } from './lanes';
import { transpose16 } from './unrolled.generated';

export function countNonZero(n: i32, x: usize): i32 {
  let counts = i32x4.splat(0);
  for (; n > 0; n -= 4) {
    let unequal = f32x4.ne(v128.load(x), f32x4.splat(0));
    if (n < 4) unequal = v128.and(unequal, firstLanes(n));
    counts = i32x4.sub(counts, unequal); // all bits set is −1
    x += 16;
  }
  counts = i32x4.add(counts, v128.shuffle<i32>(counts, counts, 2, 3, 0, 1));
  return i32x4.extract_lane(counts, 0) + i32x4.extract_lane(counts, 1);
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

/** Four rows of four at p…, transposed to rows `step` apart. */
@inline
export function transpose4(p0: usize, p1: usize, p2: usize, p3: usize, y: usize, step: usize): void {
  const r0 = v128.load(p0);
  const r1 = v128.load(p1);
  const r2 = v128.load(p2);
  const r3 = v128.load(p3);
  const a = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const b = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const c = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const d = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(y, v128.shuffle<f64>(a, b, 0, 2));
  v128.store(y + step, v128.shuffle<f64>(a, b, 1, 3));
  v128.store(y + 2 * step, v128.shuffle<f64>(c, d, 0, 2));
  v128.store(y + 3 * step, v128.shuffle<f64>(c, d, 1, 3));
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
 * y[cols, rows] ← x[rows, cols]ᵀ, bytes, in blocks of 16 × 16. Whole blocks are written: `ldy` must be at least rows
 * rounded up to 16, and y have room for cols rounded up to 16; what is there in excess is arbitrary.
 */
export function transposeBytes(rows: i32, cols: i32, x: usize, ldx: usize, y: usize, ldy: usize): void {
  for (let i = 0; i < rows; i += 16) {
    const last = min(15, rows - 1 - i);
    let q = y + <usize>i;
    for (let j = 0; j < cols; j += 16) {
      transpose16(x + <usize>j, ldx, last, q, ldy);
      q += ldy << 4;
    }
    x += ldx << 4;
  }
}
