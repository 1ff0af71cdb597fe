// Panels: strips of `width` rows (or columns) of an operand, stored so that the product reads them in order. Panel by
// panel, step by step along k, the `width` values of that step. A strip that is not full is filled up with anything:
// those sums are never stored.

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

/** The element of strip i, step l is at x + l·ld + 4i: copied. */
@inline
export function copyPanels(width: i32, count: i32, k: i32, x: usize, ld: usize, y: usize): void {
  for (let i = 0; i < count; i += width) {
    let p = x + ((<usize>i) << 2);
    for (let l = 0; l < k; l++) {
      v128.store(y, v128.load(p));
      if (width == 6) store<u64>(y, load<u64>(p, 16), 16);
      if (width == 8) v128.store(y, v128.load(p, 16), 16);
      p += ld;
      y += (<usize>width) << 2;
    }
  }
}

/**
 * The element of strip i, step l is at x + i·ld + 4l: transposed, four steps at a time. The steps in excess of k are
 * overwritten by the next panel; after the last one they need room.
 */
@inline
export function transposePanels(width: i32, count: i32, k: i32, x: usize, ld: usize, y: usize): void {
  const step = (<usize>width) << 2;
  for (let i = 0; i < count; i += width) {
    const last = count - 1 - i;
    const p = x + <usize>i * ld;
    let q = y;
    for (let l = 0; l < k; l += 4) {
      const r = p + ((<usize>l) << 2);
      transpose4(r, r + <usize>min(1, last) * ld, r + <usize>min(2, last) * ld, r + <usize>min(3, last) * ld, q, step);
      if (width == 6) {
        const a = v128.load(r + <usize>min(4, last) * ld);
        const b = v128.load(r + <usize>min(5, last) * ld);
        const first = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
        const second = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
        v128.store_lane<i64>(q, first, 0, 16);
        v128.store_lane<i64>(q, first, 1, 16 + 24);
        v128.store_lane<i64>(q, second, 0, 16 + 48);
        v128.store_lane<i64>(q, second, 1, 16 + 72);
      }
      if (width == 8) {
        transpose4(
          r + <usize>min(4, last) * ld,
          r + <usize>min(5, last) * ld,
          r + <usize>min(6, last) * ld,
          r + <usize>min(7, last) * ld,
          q + 16,
          step,
        );
      }
      q += step << 2;
    }
    y += <usize>k * step;
  }
}

/** Columns of a tile: two vectors. */
export const TILE_COLUMNS = 8;

/** Panels of B[k, n], or of Bᵀ stored [n, k]. */
export function packB(n: i32, k: i32, b: usize, ldb: usize, transposed: bool, y: usize): void {
  if (transposed) transposePanels(TILE_COLUMNS, n, k, b, ldb, y);
  else copyPanels(TILE_COLUMNS, n, k, b, ldb, y);
}
