// A bit for every element of a matrix: is it other than 0?

/** Sixteen bits: which of sixteen elements are not 0. */
@inline
function nonZero(floats: bool, p: usize): u64 {
  if (!floats) return <u64>(<u32>i8x16.bitmask(i8x16.ne(v128.load(p), i8x16.splat(0))));
  const zero = f32x4.splat(0);
  const a = i16x8.narrow_i32x4_s(f32x4.ne(v128.load(p), zero), f32x4.ne(v128.load(p, 16), zero));
  const b = i16x8.narrow_i32x4_s(f32x4.ne(v128.load(p, 32), zero), f32x4.ne(v128.load(p, 48), zero));
  return <u64>(<u32>i8x16.bitmask(i8x16.narrow_i16x8_s(a, b)));
}

/** For each row of x[rows, k], ⌈k/64⌉ words of bits: set where the element is not 0. */
@inline
function mark(floats: bool, rows: i32, k: i32, x: usize, ldx: usize, bits: usize): void {
  const step: usize = floats ? 64 : 16;
  for (; rows > 0; rows--) {
    let p = x;
    let left = k;
    for (; left >= 64; left -= 64) {
      const first = nonZero(floats, p) | (nonZero(floats, p + step) << 16);
      const second = nonZero(floats, p + 2 * step) | (nonZero(floats, p + 3 * step) << 16);
      store<u64>(bits, first | (second << 32));
      bits += 8;
      p += 4 * step;
    }
    if (left > 0) {
      let word: u64 = 0;
      for (let shift = 0; shift < left; shift += 16) {
        word |= nonZero(floats, p) << shift;
        p += step;
      }
      store<u64>(bits, word & (((<u64>1) << left) - 1));
      bits += 8;
    }
    x += ldx;
  }
}

export function markFloats(rows: i32, k: i32, x: usize, ldx: usize, bits: usize): void {
  mark(true, rows, k, x, ldx, bits);
}

export function markBytes(rows: i32, k: i32, x: usize, ldx: usize, bits: usize): void {
  mark(false, rows, k, x, ldx, bits);
}
