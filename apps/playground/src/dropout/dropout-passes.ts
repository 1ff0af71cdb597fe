import { Dropout, MeanSquaredError, Sequential, type DropoutScaling } from '@downhill/layers';
import { ones, zeros } from '@downhill/tensor';

/** Training passes through our dropout layer: which units each of them drops. */
export class DropoutPasses {
  readonly #units: number;
  readonly #network: Sequential;

  constructor(units: number, ratio: number, seed: number) {
    this.#units = units;
    const layers = [new Dropout(ratio, { scaling: 'book' })];
    this.#network = new Sequential(layers, { inputShape: [units], loss: new MeanSquaredError(), seed });
  }

  /** A dropped unit gives nothing on, so nothing comes back to it: its gradient is 0. */
  next(): boolean[] {
    const gradient = this.#network.inputGradient(ones([1, this.#units]), zeros([1, this.#units]));
    return Array.from(gradient.data, (value) => value === 0);
  }
}

/** What a unit that gives 1 gives on at test time. */
export function testSignal(ratio: number, scaling: DropoutScaling): number {
  const network = new Sequential([new Dropout(ratio, { scaling })], { inputShape: [1] });
  return network.predict(ones([1, 1])).item();
}
