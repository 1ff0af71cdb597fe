// Panels: strips of `width` rows (or columns) of an operand, stored so that the product reads them in order. Panel by
// panel, step by step along k, the `width` values of that step. A strip that is not full is filled up with anything:
// those sums are never stored.
import { transpose4 } from './layout';
import { TILE_COLUMNS, TILE_ROWS } from './unrolled.generated';

/** The element of strip i, step l is at x + l·ld + 4i: copied. */
@inline
function copyPanels(width: i32, count: i32, k: i32, x: usize, ld: usize, y: usize): void {
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
function transposePanels(width: i32, count: i32, k: i32, x: usize, ld: usize, y: usize): void {
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

/** Panels of A[m, k], or of Aᵀ stored [k, m]. */
export function packA(m: i32, k: i32, a: usize, lda: usize, transposed: bool, y: usize): void {
  if (transposed) copyPanels(TILE_ROWS, m, k, a, lda, y);
  else transposePanels(TILE_ROWS, m, k, a, lda, y);
}

/** Panels of B[k, n], or of Bᵀ stored [n, k]. */
export function packB(n: i32, k: i32, b: usize, ldb: usize, transposed: bool, y: usize): void {
  if (transposed) transposePanels(TILE_COLUMNS, n, k, b, ldb, y);
  else copyPanels(TILE_COLUMNS, n, k, b, ldb, y);
}

/** Rows per panel of A, for those who reserve the memory. */
export function tileRows(): i32 {
  return TILE_ROWS;
}
