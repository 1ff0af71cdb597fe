import { splat, storeLanes } from './lanes';
import { TILE_COLUMNS, copyPanels, transposePanels } from './pack';
import { TILE_ROWS } from './dispatch.generated';
import { tile } from './unrolled.generated';

/** Panels of A[m, k], or of Aᵀ stored [k, m]. */
export function packA(m: i32, k: i32, a: usize, lda: usize, transposed: bool, y: usize): void {
  if (transposed) copyPanels(TILE_ROWS, m, k, a, lda, y);
  else transposePanels(TILE_ROWS, m, k, a, lda, y);
}

/** Rows per panel of A, for those who reserve the memory. */
export function tileRows(): i32 {
  return TILE_ROWS;
}

/**
 * C[m, n] ← epilogue(A·B) for packed A and B, where `accumulate` adds to what C holds; `t` is room for one tile.
 *
 * A tile is computed without regard to C's size and stored in `t`: the loop that does all the work stays free of edges
 * and has the registers to itself. Its part inside C is then moved with the epilogue. The panel of B stays in the first
 * cache, A streams through the second.
 */
export function multiplyPanels(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  b: usize,
  c: usize,
  ldc: usize,
  accumulate: bool,
  bias: usize,
  relu: bool,
  mask: usize,
  t: usize,
): void {
  const floor = splat(relu ? 0 : -Infinity);
  for (; n > 0; n -= TILE_COLUMNS) {
    let bias0 = splat(0);
    let bias1 = bias0;
    if (bias != 0) {
      bias0 = v128.load(bias);
      bias1 = v128.load(bias, 16);
      bias += 32;
    }
    let p = a;
    let q = c;
    let gate = mask;
    for (let left = m; left > 0; left -= TILE_ROWS) {
      tile(k, p, b, t);
      p += (<usize>k * TILE_ROWS) << 2;
      const end = t + ((<usize>min(left, TILE_ROWS)) << 5);
      for (let r = t; r < end; r += 32) {
        let v0 = f32x4.add(v128.load(r), bias0);
        let v1 = f32x4.add(v128.load(r, 16), bias1);
        if (accumulate) {
          v0 = f32x4.add(v0, v128.load(q));
          v1 = f32x4.add(v1, v128.load(q, 16));
        }
        v0 = f32x4.pmax(v0, floor); // the first operand unless it is smaller: NaN stays
        v1 = f32x4.pmax(v1, floor);
        if (mask != 0) {
          v0 = v128.and(v0, f32x4.gt(v128.load(gate), splat(0)));
          v1 = v128.and(v1, f32x4.gt(v128.load(gate, 16), splat(0)));
          gate += ldc;
        }
        if (n >= TILE_COLUMNS) {
          v128.store(q, v0);
          v128.store(q, v1, 16);
        } else {
          storeLanes(q, v0, n);
          storeLanes(q + 16, v1, n - 4);
        }
        q += ldc;
      }
    }
    b += (<usize>k) << 5;
    c += 32;
    if (mask != 0) mask += 32;
  }
}
