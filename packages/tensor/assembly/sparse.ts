// Products that skip the zeros of A: a bit for every element says whether it is one, and a row of C collects the rows of
// B whose bits are set.
import { bytesRow, floatsRow } from './dispatch.generated';

/**
 * Rows of C, `vectors` vectors wide: c ← max(from + Σ x[i, l]·B[l], floor) over the marked l. `from` is the bias (ldf 0)
 * or C itself. Words of marks from `bits` to `bits + words`; rows of everything are ld… bytes apart.
 */
@inline
function multiply(
  floats: bool,
  vectors: i32,
  lanes: i32,
  rows: i32,
  x: usize,
  ldx: usize,
  table: usize,
  bits: usize,
  words: usize,
  ldbits: usize,
  b: usize,
  ldb: usize,
  from: usize,
  ldf: usize,
  c: usize,
  ldc: usize,
  floor: f32,
): void {
  for (; rows > 0; rows--) {
    if (floats) floatsRow(vectors, x, bits, bits + words, table, b, ldb, from, c, floor, lanes);
    else bytesRow(vectors, x, bits, bits + words, table, b, ldb, from, c, floor, lanes);
    x += ldx;
    bits += ldbits;
    from += ldf;
    c += ldc;
  }
}

export function multiplyMarkedFloats(
  vectors: i32,
  lanes: i32,
  rows: i32,
  x: usize,
  ldx: usize,
  table: usize,
  bits: usize,
  words: usize,
  ldbits: usize,
  b: usize,
  ldb: usize,
  from: usize,
  ldf: usize,
  c: usize,
  ldc: usize,
  floor: f32,
): void {
  multiply(true, vectors, lanes, rows, x, ldx, table, bits, words, ldbits, b, ldb, from, ldf, c, ldc, floor);
}

export function multiplyMarkedBytes(
  vectors: i32,
  lanes: i32,
  rows: i32,
  x: usize,
  ldx: usize,
  table: usize,
  bits: usize,
  words: usize,
  ldbits: usize,
  b: usize,
  ldb: usize,
  from: usize,
  ldf: usize,
  c: usize,
  ldc: usize,
  floor: f32,
): void {
  multiply(false, vectors, lanes, rows, x, ldx, table, bits, words, ldbits, b, ldb, from, ldf, c, ldc, floor);
}
