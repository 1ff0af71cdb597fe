import { ArenaTensor } from '@downhill/tensor';

/** Rows of data that are still bytes: the values are `byte / divisor`. Only a layer that asks for them is given them. */
export class ByteRows extends ArenaTensor {
  readonly divisor: number;

  constructor({ storage, shape, ptr }: ArenaTensor, divisor: number) {
    super(storage, shape, ptr);
    this.divisor = divisor;
  }
}
