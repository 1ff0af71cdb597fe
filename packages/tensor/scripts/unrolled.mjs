// Writes the kernels for which AssemblyScript has no short form: it has neither macros nor arrays of vectors, so every
// accumulator must be a variable of its own. The text is compiled as `assembly/….generated.ts` and not stored.
//
// The kernels do nothing but their loop, and are exported although only their neighbours call them, so that they are not
// inlined there: as functions of their own they have all registers, and older engines find them only then. The loops are
// not unrolled further, which costs registers and gains nothing.

/** The widest row kernel: so many accumulators and two operands fit the registers of x64. */
const MAX_VECTORS = 13;
/** What the row kernels take; {@link row} says what it is. */
const ROW_PARAMETERS =
  'count: i32, x: usize, ldx: usize, table: usize, bits: usize, words: usize, gap: usize, ' +
  'b: usize, ldb: usize, from: usize, ldf: usize, y: usize, ldy: usize, floor: f32, lanes: i32';
const ROW_ARGUMENTS = ROW_PARAMETERS.replace(/: \w+/g, '');

const range = (n) => Array.from({ length: n }, (_, i) => i);
const lines = (n, line) => range(n).map(line).join('\n');

/** t[rows, 8] ← the product of one panel of A and one of B. */
const tile = (rows) => `
export function tile(k: i32, a: usize, b: usize, t: usize): void {
${lines(rows, (i) => `  let c${i}0 = f32x4.splat(0); let c${i}1 = c${i}0;`)}
  for (const end = b + (<usize>k << 5); b < end; b += 32) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x: v128;
${lines(rows, (i) => `    x = v128.load32_splat(a, ${4 * i}); c${i}0 = fma(x, b0, c${i}0); c${i}1 = fma(x, b1, c${i}1);`)}
    a += ${4 * rows};
  }
${lines(rows, (i) => `  v128.store(t, c${i}0, ${32 * i}); v128.store(t, c${i}1, ${32 * i + 16});`)}
}`;

/**
 * y ← max(from + Σ x[i, l]·B[l], floor) over the l whose bits are set: `count` rows of C, `vectors` vectors wide, of the
 * last of which `lanes` lanes are C's; the others are stored as they were. `from` is the bias (ldf 0) or C itself. A row
 * has `words` bytes of marks, in words of 64 bits, and `gap` bytes follow before the next row's; the rows of all else are
 * ld… bytes apart. A byte's value stands in `table`.
 */
const row = (kind, vectors) => `
export function ${kind}${vectors}(${ROW_PARAMETERS}): void {
  const f = f32x4.splat(floor);
  const mine = i32x4.gt_s(i32x4.splat(lanes), i32x4(0, 1, 2, 3));
  for (; count > 0; count--) {
${lines(vectors, (j) => `    let c${j} = v128.load(from, ${16 * j});`)}
    let p = x;
    let q = b;
    for (const end = bits + words; bits < end; bits += 8) {
      let word = load<u64>(bits);
      while (word != 0) {
        const l = <usize>ctz(word);
        word &= word - 1;
        const v = v128.load32_splat(${kind === 'floats' ? 'p + (l << 2)' : 'table + (<usize>load<u8>(p + l) << 2)'});
        const r = q + l * ldb;
${lines(vectors, (j) => `        c${j} = fma(v, v128.load(r, ${16 * j}), c${j});`)}
      }
      p += ${kind === 'floats' ? 256 : 64};
      q += ldb << 6;
    }
${lines(vectors - 1, (j) => `    v128.store(y, f32x4.pmax(c${j}, f), ${16 * j});`)}
    v128.store(y, v128.bitselect(f32x4.pmax(c${vectors - 1}, f), v128.load(y, ${16 * (vectors - 1)}), mine), ${16 * (vectors - 1)});
    x += ldx;
    bits += gap;
    from += ldf;
    y += ldy;
  }
}`;

/** Calls the row kernel of the right width. */
const dispatch = (name, kind) => `
export function ${name}(vectors: i32, ${ROW_PARAMETERS}): void {
  switch (vectors) {
${lines(MAX_VECTORS, (i) => `    case ${i + 1}: rows.${kind}${i + 1}(${ROW_ARGUMENTS}); break;`)}
  }
}`;

const interleave = (half) => range(8).flatMap((i) => [i + 8 * half, i + 8 * half + 16]);

/**
 * One block of 8 × 16 bytes, of which rows up to `last` exist. A round interleaves row i with row i + 4; three rounds
 * move every bit of the row number into the column number.
 */
const transposeBlock = () => `
@inline function low8(a: v128, b: v128): v128 { return v128.shuffle<i8>(a, b, ${interleave(0)}); }
@inline function high8(a: v128, b: v128): v128 { return v128.shuffle<i8>(a, b, ${interleave(1)}); }
export function transposeBlock(x: usize, ldx: usize, last: i32, y: usize, ldy: usize): void {
${lines(8, (i) => `  let a${i} = v128.load(x); if (last > ${i}) x += ldx;`)}
${lines(8, (i) => `  let b${i}: v128;`)}
${['ab', 'ba', 'ab']
  .map(([from, to]) =>
    lines(
      4,
      (i) =>
        `  ${to}${2 * i} = low8(${from}${i}, ${from}${i + 4}); ${to}${2 * i + 1} = high8(${from}${i}, ${from}${i + 4});`,
    ),
  )
  .join('\n')}
${lines(8, (i) => `  v128.store_lane<i64>(y, b${i}, 0); y += ldy; v128.store_lane<i64>(y, b${i}, 1); y += ldy;`)}
}`;

const rows = (kind) => lines(MAX_VECTORS, (i) => row(kind, i + 1));

/** The generated files of the kernels that all builds share. */
export const sharedFiles = () => ({ 'unrolled.generated.ts': transposeBlock() });

/** The generated files of products whose tiles have `tileRows` rows. */
export const productsOf = (tileRows) => ({
  'unrolled.generated.ts': `import { fma } from './lanes';
${tile(tileRows)}
${rows('floats')}
${rows('bytes')}
`,
  'dispatch.generated.ts': `import * as rows from './unrolled.generated';
export const TILE_ROWS: i32 = ${tileRows};
${dispatch('multiplyMarkedFloats', 'floats')}
${dispatch('multiplyMarkedBytes', 'bytes')}
`,
});

/** Exported only to keep the compiler from inlining it. */
export const isInternal = (name) => /^(tile|transposeBlock|(floats|bytes)\d+)$/.test(name);
