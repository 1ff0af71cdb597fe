import type { MatrixKernels, Ptr } from '../interface.ts';
import type { WasmExports } from './exports.ts';
import { roundUp } from './round-up.ts';

/** Steps along k: a panel of B of this height stays in the first cache. */
const STEPS = 256;
/** Rows of A: so many packed rows stay in the second cache. */
const ROWS = 128;
/** Columns of B that are packed at a time. */
const COLUMNS = 512;
const PANEL_COLUMNS = 8;
/** Room for one tile, and for what the packers write in excess. */
const TILE_BYTES = 256;
const SLACK = 128;

/** Blocks of nearly equal size, so that the last one is not a sliver: at least one, also for n = 0. */
export const blockSize = (n: number, limit: number, multiple: number): number =>
  roundUp(Math.max(1, n) / Math.max(1, Math.ceil(n / limit)), multiple);

/**
 * The dense product: blocks of both operands are packed into panels, multiplied in tiles that live in registers, and
 * stored with the epilogue after the last step. Goto & van de Geijn, ACM TOMS 34 (2008).
 */
export function matmul(wasm: WasmExports, scratch: (bytes: number) => Ptr): MatrixKernels['matmul'] {
  const tileRows = wasm.tileRows();
  return (m, n, k, a, transposeA, b, transposeB, c, bias, relu, mask) => {
    const rows = blockSize(m, ROWS, tileRows);
    const columns = blockSize(n, COLUMNS, PANEL_COLUMNS);
    const steps = blockSize(k, STEPS, 4);
    const panelBytes = roundUp(4 * rows * steps + SLACK, 64);
    const tile = scratch(TILE_BYTES + panelBytes + 4 * columns * steps + SLACK);
    const packedA = tile + TILE_BYTES;
    const packedB = packedA + panelBytes;
    for (let j = 0; j < n; j += columns) {
      const nj = Math.min(columns, n - j);
      let l = 0;
      do {
        const kl = Math.min(steps, k - l);
        const last = l + kl === k;
        wasm.packB(nj, kl, b + 4 * (transposeB ? j * k + l : l * n + j), 4 * (transposeB ? k : n), transposeB, packedB);
        for (let i = 0; i < m; i += rows) {
          const mi = Math.min(rows, m - i);
          wasm.packA(
            mi,
            kl,
            a + 4 * (transposeA ? l * m + i : i * k + l),
            4 * (transposeA ? m : k),
            transposeA,
            packedA,
          );
          const at = 4 * (i * n + j);
          wasm.multiplyPanels(
            mi,
            nj,
            kl,
            packedA,
            packedB,
            c + at,
            4 * n,
            l > 0,
            last && bias !== 0 ? bias + 4 * j : 0,
            last && relu,
            last && mask !== 0 ? mask + at : 0,
            tile,
          );
        }
        l += kl;
      } while (l < k);
    }
  };
}
