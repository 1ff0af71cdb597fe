import { BatchNorm, checkNetwork, MeanSquaredError, Sequential } from '@downhill/layers';
import { randn, Rng } from '@downhill/tensor';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

/** The check on a batch of so many rows: what it says. */
function check(rows: number): { readonly words: string; readonly ok: boolean } {
  const rng = new Rng(1);
  const net = new Sequential([new BatchNorm(3, { unbiased: false })], {
    inputShape: [3],
    loss: new MeanSquaredError(),
    dtype: 'float64',
  });
  const [x, t] = [randn([rows, 3], { rng, dtype: 'float64' }), randn([rows, 3], { rng, dtype: 'float64' })];
  try {
    const report = checkNetwork(net, x, t);
    return { words: `ok: ${report.ok}, ${report.checked}`, ok: report.ok };
  } catch (error) {
    return { words: String(error), ok: false };
  }
}

export function vacuousCheck(): Demonstration {
  const [one, eight] = [check(1), check(8)];
  return {
    facts: [
      fact('A batch of 1', '배치 크기 1', one.words, false),
      fact('A batch of 8', '배치 크기 8', eight.words, eight.ok),
    ],
  };
}
