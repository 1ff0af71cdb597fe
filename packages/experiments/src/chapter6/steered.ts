import type { Optimizer, Schedule } from '@downhill/optimizers';
import type { Live } from '../experiment.ts';
import type { Updater } from '../training/session.ts';

const scaled = (lr: number | Schedule, factor: number): number | Schedule =>
  typeof lr === 'number' ? lr * factor : (step) => lr(step) * factor;

/** An optimizer whose learning rate, or schedule, somebody who watches multiplies while it works. */
export function steered(optimizer: Optimizer, live: Live | undefined): Updater {
  if (live === undefined) return optimizer;
  const { lr } = optimizer;
  let factor = 1;
  const follow = (): void => {
    const { rateFactor = 1 } = live;
    if (rateFactor !== factor) optimizer.lr = scaled(lr, (factor = rateFactor));
  };
  return {
    get rate() {
      follow();
      return optimizer.rate;
    },
    update(params, grads) {
      follow();
      optimizer.update(params, grads);
    },
  };
}
