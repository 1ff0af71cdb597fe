import type { Schema } from '../../experiment.ts';
import { batchSize, hiddenLayers, iterations, units } from '../fields.ts';

/** How long the comparisons run. */
export const runFields = {
  iterations: iterations(2000),
  batchSize: batchSize(128),
} as const satisfies Schema;

/** The network of the comparisons: 5 layers are 4 hidden ones and the output. */
export const networkFields = {
  hiddenLayers: hiddenLayers(4),
  units: units(100),
} as const satisfies Schema;
