import { zipSync } from 'fflate/browser';
import { decodeNpy, encodeNpy } from './npy.ts';
import type { Tensor } from '../tensor.ts';
import { readZip } from './zip.ts';

/** No file carries the time of its making, so that equal tensors give equal bytes. */
const EPOCH = [1980, 0, 1] as const;

/**
 * Named tensors as a NumPy `.npz` file; `numpy.load` reads it.
 *
 * Takes a plain object or anything that iterates over [name, tensor], as {@link Params} do. The same tensors give the
 * same bytes.
 *
 * Conventions: stored as they are, like `numpy.savez`. `compress: true` is `numpy.savez_compressed`; it helps little with
 * trained weights.
 *
 * @example
 * const bytes = encodeNpz({ W1: zeros([784, 100]), b1: zeros([100]) });
 * Object.keys(decodeNpz(bytes)); // ['W1', 'b1']
 */
export function encodeNpz(
  tensors: Readonly<Record<string, Tensor>> | Iterable<readonly [name: string, value: Tensor]>,
  { compress = false }: { compress?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const entries = Symbol.iterator in tensors ? [...tensors] : Object.entries(tensors);
  const files = Object.fromEntries(entries.map(([name, x]) => [`${name}.npy`, encodeNpy(x)]));
  return zipSync(files, { level: compress ? 6 : 0, mtime: new Date(...EPOCH) });
}

/**
 * The tensors of a NumPy `.npz` file by name. See {@link decodeNpy} for element types.
 *
 * @throws RangeError when the bytes are not a ZIP file, are damaged (every checksum is tested), or hold other files.
 */
export function decodeNpz(bytes: Uint8Array): Record<string, Tensor> {
  if (bytes[0] === 0x93) throw new RangeError('npz: this is a single array; read an .npy with decodeNpy');
  const tensors = [...readZip(bytes, 'npz')].map(([file, content]) => {
    if (!file.endsWith('.npy')) throw new RangeError(`npz: ${file} is not an .npy file`);
    const name = file.slice(0, -'.npy'.length);
    return [name, decodeNamed(content, file)] as const;
  });
  return Object.fromEntries(tensors);
}

function decodeNamed(content: Uint8Array, file: string): Tensor {
  try {
    return decodeNpy(content);
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`npz: ${file}: ${error.message}`, { cause: error }) : error;
  }
}
