import type { MatrixKernels, Ptr } from '../interface.ts';
import type { WasmExports } from './exports.ts';
import { roundUp } from './round-up.ts';

/** Elements of A per word of marks. */
const WORD = 64;
/** Words of marks per pass: 128 rows of B, of which the columns of one pass stay in the first cache. */
const PASS_WORDS = 2;
/** The widest row kernel, and its bytes. */
const MAX_VECTORS = 13;
/**
 * B's part of a pass is copied together, so that it fills its cache lines and they do not compete for places: from this
 * width on, and for so many rows of A that the copy is used often enough. (Bytes are sparser than what ReLU leaves.)
 */
const COPY_FROM_COLUMNS = 192;
const COPY_FROM_ROWS = { floats: 64, bytes: 256 };
const PASS_BYTES = PASS_WORDS * WORD * MAX_VECTORS * 16;
const ZEROS_BYTES = 256;
const TABLE_BYTES = 1024;
/** Rows of A at a time: as many as keep their marks and their transpose in the second cache. */
const CHUNK_ELEMENTS = 2 ** 18;
const MAX_ROWS = 256;

/**
 * Elements from row to row of what is transposed here, at least n: an odd number of sixteens. At a distance of a power of
 * two the elements of a column, which are written one after the other, would compete for a few places in the cache.
 */
const oddRows = (n: number): number => 16 * (Math.ceil(n / 16) | 1);

interface Product {
  m: number;
  n: number;
  k: number;
  a: Ptr;
  transposeA: boolean;
  b: Ptr;
  transposeB: boolean;
  c: Ptr;
  bias: Ptr;
  relu: boolean;
}

/**
 * Products that skip the zeros of A: its elements that are not 0 are marked with bits, and a row of C collects the rows
 * of B that its marks name, in up to `maxVectors` vectors of accumulators. With `divisor`, A is bytes.
 */
function multiplySparse(
  wasm: WasmExports,
  scratch: (bytes: number) => Ptr,
  maxVectors: number,
  divisor: number | undefined,
  { m, n, k, a, transposeA, b, transposeB, c, bias, relu }: Product,
): void {
  const size = divisor === undefined ? 4 : 1;
  const copyFromRows = divisor === undefined ? COPY_FROM_ROWS.floats : COPY_FROM_ROWS.bytes;
  const mark = divisor === undefined ? wasm.markFloats : wasm.markBytes;
  const transpose = divisor === undefined ? wasm.transposeFloats : wasm.transposeBytes;
  const multiply = divisor === undefined ? wasm.multiplyMarkedFloats : wasm.multiplyMarkedBytes;
  const rows = Math.min(roundUp(m, 16), MAX_ROWS, Math.max(16, roundUp(CHUNK_ELEMENTS / Math.max(1, k), 16)));
  const words = Math.ceil(k / WORD);
  const ldx = size * (transposeA ? oddRows(k) : k);
  const ldOfB = 4 * (transposeB ? oddRows(n) : n);

  const markBytes = roundUp(8 * rows * words, 64);
  const chunkBytes = transposeA ? roundUp(rows * ldx, 64) : 0;
  const zeros = scratch(ZEROS_BYTES + TABLE_BYTES + PASS_BYTES + markBytes + chunkBytes + (transposeB ? ldOfB * k : 0));
  const table = zeros + ZEROS_BYTES;
  const pass = table + TABLE_BYTES;
  const marks = pass + PASS_BYTES;
  const chunk = marks + markBytes;
  wasm.fill(ZEROS_BYTES / 4, 0, zeros);
  if (divisor !== undefined) {
    const values = new Float32Array(wasm.memory.buffer, table, 256);
    for (let i = 0; i < 256; i++) values[i] = i / divisor;
  }
  if (transposeB) wasm.transposeFloats(n, k, b, 4 * k, (b = chunk + chunkBytes), ldOfB);

  for (let i = 0; i < m; i += rows) {
    const mi = Math.min(rows, m - i);
    const x = transposeA ? chunk : a + size * i * k;
    if (transposeA) transpose(k, mi, a + size * i, size * m, chunk, ldx);
    mark(mi, k, x, ldx, marks);
    let word = 0;
    do {
      const passWords = Math.min(PASS_WORDS, words - word);
      const floor = relu && word + passWords === words ? 0 : -Infinity;
      let vector = 0;
      const vectors = Math.ceil(n / 4);
      for (let groups = Math.ceil(vectors / maxVectors); groups > 0; groups--) {
        const width = Math.ceil((vectors - vector) / groups);
        const column = 16 * vector;
        const y = c + 4 * i * n + column;
        let rowsOfB = b + ldOfB * WORD * word + column;
        let ldb = ldOfB;
        if (n >= COPY_FROM_COLUMNS || mi >= copyFromRows) {
          wasm.copyRows(Math.min(WORD * passWords, k - WORD * word), width, rowsOfB, ldb, pass);
          rowsOfB = pass;
          ldb = 16 * width;
        }
        const from = word > 0 ? y : bias !== 0 ? bias + column : zeros;
        multiply(
          width,
          mi,
          x + size * WORD * word,
          ldx,
          table,
          marks + 8 * word,
          8 * passWords,
          8 * (words - passWords),
          rowsOfB,
          ldb,
          from,
          word > 0 ? 4 * n : 0,
          y,
          4 * n,
          floor,
          n - 4 * (vector + width - 1),
        );
        vector += width;
      }
      word += passWords;
    } while (word < words);
  }
}

/** The two sparse products. `wide`: whether the engine keeps thirteen accumulators in registers; only speed depends on it. */
export function sparseProducts(
  wasm: WasmExports,
  scratch: (bytes: number) => Ptr,
  wide: boolean,
): Pick<MatrixKernels, 'sparseMatmul' | 'sparseMatmulBytes'> {
  const maxVectors = wide ? MAX_VECTORS : 7;
  return {
    sparseMatmul(m, n, k, a, transposeA, b, transposeB, c, bias, relu, mask) {
      const product = { m, n, k, a, transposeA, b, transposeB, c, bias, relu };
      multiplySparse(wasm, scratch, maxVectors, undefined, product);
      if (mask !== 0) wasm.reluGrad(m * n, mask, c, c);
    },
    sparseMatmulBytes(m, n, k, a, transposeA, divisor, b, c, bias, relu) {
      const product = { m, n, k, a, transposeA, b, transposeB: false, c, bias, relu };
      multiplySparse(wasm, scratch, maxVectors, divisor, product);
    },
  };
}
