import { he, normal, xavier, type Initializer } from '@downhill/init';
import { inBoth, type Text } from '../../text.ts';
import { activations, type ActivationKey } from './activation.ts';

const inits = ['std-1', 'std-0.01', 'xavier', 'he', 'std'] as const;
/** Every activation function with every kind of initial weights; `std` stands for a deviation of one's own choice. */
export const combinations = (Object.keys(activations) as ActivationKey[]).flatMap((activation) =>
  inits.map((init) => `${activation}-${init}` as const),
);
export type Combination = (typeof combinations)[number];

/** `relu-std-0.01` is the activation `relu` with the initial weights `std-0.01`. */
export function partsOf(combination: Combination): { activation: ActivationKey; init: (typeof inits)[number] } {
  const cut = combination.indexOf('-');
  return {
    activation: combination.slice(0, cut) as ActivationKey,
    init: combination.slice(cut + 1) as (typeof inits)[number],
  };
}

const functions = { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' } as const;
const initNames = { 'std-1': 'std 1', 'std-0.01': 'std 0.01', xavier: 'Xavier', he: 'He', std: 'std' } as const;
/** `ReLU, std 0.01`, by combination. */
export const combinationNames: Readonly<Record<string, Text>> = /* @__PURE__ */ Object.fromEntries(
  combinations.map((combination) => {
    const { activation, init } = partsOf(combination);
    return [combination, inBoth(`${functions[activation]}, ${initNames[init]}`)];
  }),
);

/** `ReLU, std = 0.01` */
export function labelOf(combination: Combination, { std }: { readonly std: number }): Text {
  const { activation, init } = partsOf(combination);
  const names = { 'std-1': 'std = 1', 'std-0.01': 'std = 0.01', xavier: 'Xavier', he: 'He', std: `std = ${std}` };
  return inBoth(`${functions[activation]}, ${names[init]}`);
}

/** The initial weights of a combination. */
export function initializerOf(combination: Combination, { std }: { readonly std: number }): Initializer {
  switch (partsOf(combination).init) {
    case 'std-1':
      return normal(1);
    case 'std-0.01':
      return normal(0.01);
    case 'xavier':
      return xavier();
    case 'he':
      return he();
    case 'std':
      return normal(std);
  }
}
