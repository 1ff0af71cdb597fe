import { ScaledBytes, type Tensor } from '@downhill/tensor';

/** The bytes of a tensor whose pixels are still bytes; throws when they are not. For tests. */
export function rawBytes({ storage }: Tensor): Uint8Array {
  if (!(storage instanceof ScaledBytes && storage.bytes !== undefined)) throw new Error('these are floats');
  return storage.bytes;
}
