import { tensor, type Tensor } from '@downhill/tensor';
import type { Evaluation, Samples, Session, Trainable, Updater } from '../session.ts';
import { Rng } from '@downhill/tensor';

/** A network that learns nothing and writes down what is done to it. */
export class FakeNetwork implements Trainable {
  readonly params = { w: [0] };
  readonly grads = { w: [0] };
  readonly calls: string[] = [];
  /** The samples of each batch, by their first number. */
  readonly batches: number[][] = [];
  readonly #losses: (pass: number) => number;
  nonFinite: string | undefined;

  constructor(losses: (pass: number) => number = (pass) => 1 / pass) {
    this.#losses = losses;
  }

  gradient(x: Tensor): number {
    this.calls.push('gradient');
    this.batches.push([...x.data]);
    return this.#losses(this.batches.length);
  }

  loss(x: Tensor): number {
    this.calls.push('loss');
    return -x.shape[0]!;
  }

  evaluate(x: Tensor): Evaluation {
    this.calls.push(`evaluate ${x.shape[0]!}`);
    return { loss: 0.5, accuracy: this.batches.length / 100 };
  }

  firstNonFinite(): string | undefined {
    return this.nonFinite;
  }
}

/** Samples 0, 1, 2, …, each labelled by itself. */
export const countingSamples = (n: number): Samples => ({
  x: tensor(Array.from({ length: n }, (_, i) => [i])),
  t: tensor(Uint8Array.from({ length: n }, (_, i) => i)),
});

/** A session around a network, with an optimizer that only counts. */
export function fakeSession(
  network: FakeNetwork,
  { train = 10, test }: { train?: number; test?: number } = {},
): Session {
  const optimizer: Updater = {
    rate: 0.25,
    update: () => {
      network.calls.push('update');
    },
  };
  const data = { train: countingSamples(train), ...(test === undefined ? {} : { test: countingSamples(test) }) };
  return { network, optimizer, data, rng: new Rng(1) };
}
