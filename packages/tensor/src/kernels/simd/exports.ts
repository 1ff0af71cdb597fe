import type { Kernels, LinearMemory, Ptr } from '../interface.ts';

/** Kernels that are driven from TypeScript, because they need scratch memory. */
type Driven = 'matmul' | 'sparseMatmul' | 'sparseMatmulBytes';

/** What `assembly/shared.ts` exports. `ld…`: bytes from row to row. */
export interface SharedExports extends Omit<Kernels, Driven> {
  readonly memory: LinearMemory;
  /** Where the memory behind the constants begins. */
  heapBase(): Ptr;
  packB(n: number, k: number, b: Ptr, ldb: number, transposed: boolean, y: Ptr): void;
  copyRows(rows: number, vectors: number, x: Ptr, ldx: number, y: Ptr): void;
  transposeFloats(rows: number, cols: number, x: Ptr, ldx: number, y: Ptr, ldy: number): void;
  transposeBytes(rows: number, cols: number, x: Ptr, ldx: number, y: Ptr, ldy: number): void;
  markFloats(rows: number, k: number, x: Ptr, ldx: number, bits: Ptr): void;
  markBytes(rows: number, k: number, x: Ptr, ldx: number, bits: Ptr): void;
}

/** What `assembly/products.ts` exports, in either build. */
export interface ProductExports {
  /** Rows per panel of A. */
  tileRows(): number;
  packA(m: number, k: number, a: Ptr, lda: number, transposed: boolean, y: Ptr): void;
  multiplyPanels(
    m: number,
    n: number,
    k: number,
    a: Ptr,
    b: Ptr,
    c: Ptr,
    ldc: number,
    accumulate: boolean,
    bias: Ptr,
    relu: boolean,
    mask: Ptr,
    tile: Ptr,
  ): void;
  multiplyMarkedFloats: MultiplyMarked;
  multiplyMarkedBytes: MultiplyMarked;
}

/** All of it together. */
export type WasmExports = SharedExports & ProductExports;

/** See `row` in `scripts/unrolled.mjs`. */
type MultiplyMarked = (
  vectors: number,
  count: number,
  x: Ptr,
  ldx: number,
  table: Ptr,
  bits: Ptr,
  words: number,
  gap: number,
  b: Ptr,
  ldb: number,
  from: Ptr,
  ldf: number,
  y: Ptr,
  ldy: number,
  floor: number,
  lanes: number,
) => void;
