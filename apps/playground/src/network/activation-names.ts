import type { Text } from '@downhill/experiments';
import { networkCatalogue } from './catalogue.ts';
import type { HiddenLayer } from './network-spec.ts';

/** The names that people know the activation functions by. */
export const activationNames: Readonly<Record<HiddenLayer['activation'], Text>> = {
  relu: { en: 'ReLU', ko: 'ReLU' },
  leakyRelu: { en: 'Leaky ReLU', ko: 'Leaky ReLU' },
  sigmoid: { en: 'Sigmoid', ko: '시그모이드' },
  tanh: { en: 'Tanh', ko: 'Tanh' },
  gelu: { en: 'GELU', ko: 'GELU' },
  none: networkCatalogue.none,
};
