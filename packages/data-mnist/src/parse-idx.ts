import { Tensor } from '@downhill/tensor';
import { decodeIdx } from './decode-idx.ts';

/** Options of {@link parseIdx} and {@link loadIdx}. */
export interface IdxOptions {
  /** What messages call the file. */
  readonly name?: string | undefined;
  /** The magic number that the file must start with: 2051 for images, 2049 for labels. Any IDX file when left out. */
  readonly magic?: number | undefined;
}

/**
 * The contents of an uncompressed IDX file, the format MNIST is published in, as a tensor of its own.
 *
 * | IDX type | dtype |
 * | --- | --- |
 * | 08 unsigned byte | uint8 |
 * | 09 signed byte, 0B int16, 0C int32 | int32 |
 * | 0D float32 | float32 |
 * | 0E float64 | float64 |
 *
 * Shapes: the file's own, for example [60000, 28, 28] for images and [60000] for labels. Nothing is scaled.
 *
 * @throws RangeError when the file does not start with an IDX header (it may still be compressed: {@link loadIdx}
 * unpacks gzip), is truncated or goes on too long. The message names file, byte and expectation.
 *
 * LeCun, Cortes & Burges, "The MNIST database of handwritten digits": file formats.
 *
 * @example
 * const labels = parseIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 5, 0, 4), { name: 'labels-idx1-ubyte' });
 * labels.toArray(); // [5, 0, 4]
 */
export function parseIdx(bytes: Uint8Array, { name = 'IDX data', magic }: IdxOptions = {}): Tensor {
  const { shape, data } = decodeIdx(bytes, name, magic);
  return new Tensor(data instanceof Uint8Array ? data.slice() : data, shape);
}
