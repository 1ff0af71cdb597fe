import { scaledBytes, Tensor } from '@downhill/tensor';
import type { Dataset } from './dataset.ts';
import { decodeIdx, type IdxArray } from './decode-idx.ts';
import type { LookAlikeOptions } from './image-options.ts';

/** The uncompressed bytes of a file that nobody else uses, and what messages call it. */
export interface OwnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An IDX file of unsigned bytes, taken apart. */
interface ByteArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/** Labels are bytes after a header of 8. */
const LABELS_START = 8;

/** Images and labels together, in the form the options ask for. The tensors take over the files' memory. */
export function labelledImages(
  imageFile: OwnedFile,
  labelFile: OwnedFile,
  { normalize = true, flatten = true, oneHot = false, limit = Infinity, classes = 10 }: LookAlikeOptions,
): Dataset {
  const images = decode(imageFile, 2051);
  const labels = decode(labelFile, 2049);
  const [total, height, width] = images.shape as [number, number, number];
  if (labels.shape[0] !== total)
    throw new RangeError(
      `${labels.name}: ${labels.shape[0]!} labels at byte 4, expected ${total} as in ${images.name}; ` +
        'are they from the same set?',
    );
  checkLabels(labels, classes);

  const n = Math.min(limit, total);
  const shape = flatten ? [n, height * width] : [n, 1, height, width];
  const pixels = take(images.data, n * height * width);
  const t = take(labels.data, n);
  return {
    x: normalize ? scaledBytes(pixels, shape, 255) : new Tensor(pixels, shape),
    t: oneHot ? oneHotRows(t, classes) : new Tensor(t, [n]),
  };
}

function decode({ name, bytes }: OwnedFile, magic: number): ByteArray {
  const { shape, data }: IdxArray = decodeIdx(bytes, name, magic);
  return { name, shape, data: data as Uint8Array };
}

function checkLabels({ name, data }: ByteArray, classes: number): void {
  const at = data.findIndex((label) => label >= classes);
  if (at >= 0)
    throw new RangeError(`${name}: label ${data[at]!} at byte ${LABELS_START + at}, expected 0…${classes - 1}`);
}

/** The first n bytes; a copy when that is not all, so that a small part does not keep a large file alive. */
const take = (bytes: Uint8Array, n: number): Uint8Array => (n === bytes.length ? bytes : bytes.slice(0, n));

function oneHotRows(labels: Uint8Array, classes: number): Tensor {
  const rows = new Float32Array(labels.length * classes);
  labels.forEach((label, i) => (rows[i * classes + label] = 1));
  return new Tensor(rows, [labels.length, classes]);
}
