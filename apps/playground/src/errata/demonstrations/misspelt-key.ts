import { findExperiment, optimizerComparison, resolveConfig } from '@downhill/experiments';
import type { Demonstration } from '../trap.ts';
import { fact, messageOf } from './fact.ts';

/** Names that are not there, and what is said. */
export function misspeltKey(): Demonstration {
  const choice = messageOf(() => resolveConfig(optimizerComparison, { optimizers: ['rmsporp'] }));
  const option = messageOf(() => resolveConfig(optimizerComparison, { iteration: 100 }));
  const experiment = messageOf(() => findExperiment('optimiser-comparison'));
  return {
    facts: [
      fact("optimizers: ['rmsporp']", "optimizers: ['rmsporp']", choice, true),
      fact('iteration: 100', 'iteration: 100', option, true),
      fact('optimiser-comparison', 'optimiser-comparison', experiment, true),
    ],
  };
}
