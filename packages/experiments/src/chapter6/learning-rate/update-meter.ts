import type { Optimizer } from '@downhill/optimizers';
import type { Params, ParamsLike } from '@downhill/tensor';
import type { Updater } from '../../training/session.ts';

/** How large updates were: the root mean square of the change over all parameters, at some steps. */
export interface UpdateSizes {
  readonly step: readonly number[];
  readonly size: readonly number[];
}

/** An optimizer that measures its first update and then every k-th. */
export class UpdateMeter implements Updater {
  readonly sizes = { step: [] as number[], size: [] as number[] };
  readonly #updater: Updater;
  readonly #params: Params;
  readonly #every: number;
  readonly #before: Float64Array;
  #step = 0;

  constructor(updater: Updater | Optimizer, params: Params, every: number) {
    this.#updater = updater;
    this.#params = params;
    this.#every = every;
    this.#before = new Float64Array(params.flat.size);
  }

  get rate(): number {
    return this.#updater.rate;
  }

  update(params: ParamsLike, grads: ParamsLike): void {
    this.#step += 1;
    const measured = this.#step === 1 || this.#step % this.#every === 0;
    if (measured) this.#before.set(this.#params.flat.data);
    this.#updater.update(params, grads);
    if (!measured) return;
    const { data } = this.#params.flat;
    let sum = 0;
    for (let i = 0; i < data.length; i++) sum += (data[i]! - this.#before[i]!) ** 2;
    this.sizes.step.push(this.#step);
    this.sizes.size.push(Math.sqrt(sum / data.length));
  }
}
