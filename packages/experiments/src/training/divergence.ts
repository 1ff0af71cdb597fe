import type { ParamsLike, Tensor } from '@downhill/tensor';
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

/** The first row of the batch with a number that is not finite, and that number. */
function badRow({ data, shape }: Tensor): { readonly row: number; readonly value: number } | undefined {
  const at = data.findIndex((value) => !Number.isFinite(value));
  return at < 0 ? undefined : { row: Math.floor((at * shape[0]!) / data.length), value: data[at]! };
}

/** Why the loss of a batch is not finite, in a sentence. */
export function divergence(
  step: number,
  loss: number,
  network: Pick<Trainable, 'params' | 'firstNonFinite'>,
  { rate }: Pick<Updater, 'rate'>,
  x: Tensor,
): { readonly parameter?: string; readonly message: string } {
  const parameter = network.firstNonFinite();
  const start = `diverged at step ${step}: loss is ${loss}`;
  const end = `A learning rate of ${rate} is the usual cause`;
  if (parameter !== undefined)
    return { parameter, message: `${start}; first non-finite parameter ${parameter}. ${end}` };
  const bad = badRow(x);
  if (bad !== undefined)
    return { message: `${start}; the data are not finite: row ${bad.row} of the batch holds ${bad.value}` };
  const { name, size } = largest(network.params);
  return {
    message: `${start}; every parameter is finite (the largest is ${size.toPrecision(2)}, in ${name}), so a layer overflows. ${end}`,
  };
}
