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

/** The first layer whose output in the last pass is not finite, as far as the network can tell, and how to say so. */
function badLayer(network: Pick<Trainable, 'activations'>): { readonly layer?: string; readonly words: string } {
  let outputs: ReturnType<NonNullable<Trainable['activations']>> | undefined;
  try {
    outputs = network.activations?.();
  } catch {
    // A loss of so many rows that they ran in pieces: the outputs were not kept.
  }
  if (outputs === undefined) return { words: '' };
  const bad = outputs.find(({ value }) => !value.data.every((one) => Number.isFinite(one)));
  if (bad !== undefined)
    return { layer: bad.name, words: `; the first output that is not finite is that of ${bad.name}` };
  return { layer: 'output', words: '; the outputs of all hidden layers are finite, those of the last layer are not' };
}

/** Why the loss of a batch is not finite, in a sentence. */
export function divergence(
  step: number,
  loss: number,
  network: Pick<Trainable, 'params' | 'firstNonFinite' | 'activations'>,
  { rate }: Pick<Updater, 'rate'>,
  x: Tensor,
): { readonly parameter?: string; readonly layer?: string; readonly message: string } {
  const parameter = network.firstNonFinite();
  const start = `diverged at step ${step}: loss is ${loss}`;
  const { words, ...place } = badLayer(network);
  const end = `A learning rate of ${rate} is the usual cause${words}`;
  if (parameter !== undefined)
    return { parameter, ...place, message: `${start}; first non-finite parameter ${parameter}. ${end}` };
  const bad = badRow(x);
  if (bad !== undefined)
    return { message: `${start}; the data are not finite: row ${bad.row} of the batch holds ${bad.value}` };
  const { name, size } = largest(network.params);
  return {
    ...place,
    message: `${start}; every parameter is finite (the largest is ${size.toPrecision(2)}, in ${name}), so a layer overflows. ${end}`,
  };
}
