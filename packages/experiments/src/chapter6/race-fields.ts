import type { Schema } from '../experiment.ts';

/** How long the comparisons run. */
export const runFields = {
  iterations: {
    kind: 'number',
    default: 2000,
    min: 1,
    max: 100000,
    scale: 'log',
    integer: true,
    label: { en: 'Iterations', ko: '반복 횟수' },
  },
  batchSize: {
    kind: 'number',
    default: 128,
    min: 1,
    max: 10000,
    scale: 'log',
    integer: true,
    label: { en: 'Batch size', ko: '미니배치 크기' },
  },
} as const satisfies Schema;

/** The network of the comparisons: 5 layers are 4 hidden ones and the output. */
export const networkFields = {
  hiddenLayers: {
    kind: 'number',
    default: 4,
    min: 1,
    max: 20,
    integer: true,
    label: { en: 'Hidden layers', ko: '은닉층 수' },
  },
  units: {
    kind: 'number',
    default: 100,
    min: 1,
    max: 2000,
    scale: 'log',
    integer: true,
    label: { en: 'Units in a hidden layer', ko: '은닉층의 뉴런 수' },
  },
} as const satisfies Schema;
