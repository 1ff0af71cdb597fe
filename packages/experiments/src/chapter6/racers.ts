import { AdaGrad, Adam, Momentum, Nesterov, RMSProp, SGD, type Optimizer } from '@downhill/optimizers';
import { inBoth, type Text } from '../text.ts';

/** The rules that the chapter races against each other, and the two it mentions. */
export interface Racer {
  readonly label: Text;
  /** A new optimizer of this rule; everything but the rate is its default. */
  make(options: { readonly lr: number }): Optimizer;
}

/** The racers' names, which are also the keys of their styles, in the order of the chapter. */
export const racerKeys = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'] as const;
/** One of {@link racerKeys}. */
export type RacerKey = (typeof racerKeys)[number];

/** The racers by name. */
export const racers: Readonly<Record<RacerKey, Racer>> = {
  sgd: { label: inBoth('SGD'), make: (options) => new SGD(options) },
  momentum: { label: { en: 'Momentum', ko: '모멘텀' }, make: (options) => new Momentum(options) },
  nesterov: { label: { en: 'Nesterov', ko: '네스테로프' }, make: (options) => new Nesterov(options) },
  adagrad: { label: inBoth('AdaGrad'), make: (options) => new AdaGrad(options) },
  rmsprop: { label: inBoth('RMSProp'), make: (options) => new RMSProp(options) },
  adam: { label: inBoth('Adam'), make: (options) => new Adam(options) },
};

/** What they are called, by name. */
export const racerNames: Readonly<Record<string, Text>> = /* @__PURE__ */ Object.fromEntries(
  racerKeys.map((key) => [key, racers[key].label]),
);

/** The four that the figures of the chapter show. */
export const bookRacers = ['sgd', 'momentum', 'adagrad', 'adam'] as const satisfies readonly RacerKey[];
/** The option that holds a racer's learning rate. */
export const rateOf = <K extends RacerKey>(key: K): `${K}Lr` => `${key}Lr`;
