import { AdaGrad, Adam, Momentum, Nesterov, RMSProp, SGD, type Optimizer } from '@downhill/optimizers';
import { inBoth, type Text } from '../text.ts';

/** The rules that the chapter races against each other, and the two it mentions. */
export interface Racer {
  readonly label: Text;
  make(options: { readonly lr: number }): Optimizer;
}

/** By the key of their style, in the order of the chapter. */
export const racers = {
  sgd: { label: inBoth('SGD'), make: (options) => new SGD(options) },
  momentum: { label: { en: 'Momentum', ko: '모멘텀' }, make: (options) => new Momentum(options) },
  nesterov: { label: { en: 'Nesterov', ko: '네스테로프' }, make: (options) => new Nesterov(options) },
  adagrad: { label: inBoth('AdaGrad'), make: (options) => new AdaGrad(options) },
  rmsprop: { label: inBoth('RMSProp'), make: (options) => new RMSProp(options) },
  adam: { label: inBoth('Adam'), make: (options) => new Adam(options) },
} satisfies Record<string, Racer>;

export type RacerKey = keyof typeof racers;
export const racerKeys = Object.keys(racers) as RacerKey[];
/** The four that the figures of the chapter show. */
export const bookRacers = ['sgd', 'momentum', 'adagrad', 'adam'] as const satisfies readonly RacerKey[];
/** The option that holds a racer's learning rate. */
export const rateOf = <K extends RacerKey>(key: K): `${K}Lr` => `${key}Lr`;
