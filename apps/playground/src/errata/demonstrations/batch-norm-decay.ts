import { batchNormPresets } from '@downhill/layers';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

const [BATCHES, ROWS] = [10, 8];

/** The running variance after ten batches of eight rows, whose biased variance is 1. */
export function batchNormDecay(): Demonstration {
  return {
    facts: Object.entries(batchNormPresets).map(([name, { decay, unbiased, initialVariance }]) => {
      const seen = unbiased ? ROWS / (ROWS - 1) : 1;
      let running: number = initialVariance;
      for (let i = 0; i < BATCHES; i++) running = decay * running + (1 - decay) * seen;
      const about = `decay ${decay}, ${unbiased ? 'N − 1' : 'N'}, σ²₀ = ${initialVariance}`;
      return fact(
        `${name} (${about})`,
        `${name} (${about})`,
        `σ² = ${running.toFixed(3)}`,
        Math.abs(running - 1) < 0.2,
      );
    }),
  };
}
