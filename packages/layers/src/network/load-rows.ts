import { ScaledBytes, type ArenaTensor, type Tensor } from '@downhill/tensor';
import { ByteRows } from '../byte-rows.ts';
import type { Layer } from '../layers/layer.ts';
import type { Workspace } from './workspace.ts';

/**
 * Copies rows `from` … `from + rows − 1` of the data into memory, as numbers of the network's type. The one place where
 * data enters a network.
 *
 * Bytes of a {@link ScaledBytes} tensor are copied as bytes. They stay bytes when `reader`, the layer that takes them, is
 * faster with so many zeros among them ({@link Layer.readsBytes}), and become floats there otherwise: the whole set
 * never does.
 */
export function loadRows(
  x: Tensor,
  from: number,
  rows: number,
  reader: Layer | undefined,
  workspace: Workspace,
): ArenaTensor {
  const shape = [rows, ...x.shape.slice(1)];
  const rowSize = rows === 0 ? 0 : x.size / x.shape[0]!;
  const [start, end] = [from * rowSize, (from + rows) * rowSize];
  const { storage } = x;
  if (!(storage instanceof ScaledBytes && storage.isPacked)) {
    const target = workspace.buffer('x', shape);
    target.data.set(x.data.subarray(start, end));
    return target;
  }
  const { divisor } = storage;
  if (workspace.dtype === 'float64') {
    // The elements are float32 by definition: the same numbers as when they are read one by one.
    const bytes = storage.bytes!;
    const values = Float32Array.from({ length: 256 }, (_, byte) => byte / divisor);
    const target = workspace.buffer('x', shape);
    const { data } = target;
    for (let i = start; i < end; i++) data[i - start] = values[bytes[i]!]!;
    return target;
  }
  const copy = workspace.buffer('bytes', shape, 'uint8');
  storage.copyTo(copy.data as Uint8Array, start);
  if (reader?.readsBytes?.(workspace.kernels.countNonZeroBytes(copy.size, copy.ptr) / copy.size) ?? false)
    return new ByteRows(copy, divisor);
  const target = workspace.buffer('x', shape);
  workspace.kernels.bytesToFloats(target.size, divisor, copy.ptr, target.ptr);
  return target;
}
