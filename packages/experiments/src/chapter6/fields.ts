import type { NumberField } from '../experiment.ts';

/** Options that several experiments have, with the default each of them gives. */

/** A count that is told apart by its order of magnitude. */
/* @__NO_SIDE_EFFECTS__ */
const count = (value: number, min: number, max: number, en: string, ko: string): NumberField => ({
  kind: 'number',
  default: value,
  min,
  max,
  scale: 'log',
  integer: true,
  label: { en, ko },
});

/* @__NO_SIDE_EFFECTS__ */
export const iterations = (value: number): NumberField => count(value, 1, 100000, 'Iterations', '반복 횟수');
/* @__NO_SIDE_EFFECTS__ */
export const epochs = (value: number, max: number): NumberField => count(value, 1, max, 'Epochs', '에폭 수');
/* @__NO_SIDE_EFFECTS__ */
export const images = (value: number): NumberField => count(value, 10, 60000, 'Training images', '훈련 데이터 수');
/* @__NO_SIDE_EFFECTS__ */
export const units = (value: number): NumberField =>
  count(value, 1, 2000, 'Units in a hidden layer', '은닉층의 뉴런 수');

/** Batch normalisation needs `least` 2. */
/* @__NO_SIDE_EFFECTS__ */
export const batchSize = (value: number, least = 1): NumberField =>
  count(value, least, 10000, 'Batch size', '미니배치 크기');

/* @__NO_SIDE_EFFECTS__ */
export const hiddenLayers = (value: number): NumberField => ({
  kind: 'number',
  default: value,
  min: 1,
  max: 20,
  integer: true,
  label: { en: 'Hidden layers', ko: '은닉층 수' },
});

/* @__NO_SIDE_EFFECTS__ */
export const learningRate = (value: number): NumberField => ({
  kind: 'number',
  default: value,
  min: 1e-6,
  max: 10,
  scale: 'log',
  label: { en: 'Learning rate of SGD', ko: 'SGD 학습률' },
});
