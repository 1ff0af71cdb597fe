import type { ParamsLike } from '@downhill/tensor';
import type { Trainable, Updater } from './session.ts';

/** The parameter that holds the number of the largest size. */
function largest(params: ParamsLike): { readonly name: string; readonly size: number } {
  let found = { name: '', size: -1 };
  const entries = Symbol.iterator in params ? params : Object.entries(params);
  for (const [name, values] of entries as Iterable<
    readonly [string, ArrayLike<number> | { data: ArrayLike<number> }]
  >) {
    const numbers = 'data' in values ? values.data : values;
    for (let i = 0; i < numbers.length; i++) {
      const size = Math.abs(numbers[i]!);
      if (size > found.size) found = { name, size };
    }
  }
  return found;
}

/** Why a loss is not finite, in a sentence. */
export function divergence(
  step: number,
  loss: number,
  network: Pick<Trainable, 'params' | 'firstNonFinite'>,
  { rate }: Pick<Updater, 'rate'>,
): { readonly parameter?: string; readonly message: string } {
  const parameter = network.firstNonFinite();
  const start = `diverged at step ${step}: loss is ${loss}`;
  const end = `A learning rate of ${rate} is the usual cause`;
  if (parameter !== undefined)
    return { parameter, message: `${start}; first non-finite parameter ${parameter}. ${end}` };
  const { name, size } = largest(network.params);
  return {
    message: `${start}; every parameter is finite (the largest is ${size.toPrecision(2)}, in ${name}), so a layer overflows or the batch holds a NaN. ${end}`,
  };
}
