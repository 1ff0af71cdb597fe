import { reduceOnPlateau, type ReduceOnPlateauOptions } from '@downhill/optimizers';
import type { Callback } from './pipe.ts';
import { neverEvaluated, watchedValue, type Watched } from './watched.ts';

/** An optimizer whose learning rate may be assigned between updates. */
interface Steered {
  lr: number | ((step: number) => number);
  /** The learning rate of the next update. */
  readonly rate: number;
}

const short = (value: number): number => Number(value.toPrecision(6));

/**
 * Multiplies the optimizer's learning rate by `factor` whenever an evaluation has stopped improving, and yields `rate`.
 *
 *     lr ← max(lr₀ · factorᵏ, min(minLr, lr₀))     k: reductions so far, lr₀: what the optimizer was given
 *
 * Conventions: when an evaluation counts as better, and when the rate falls, is decided by `reduceOnPlateau` of
 * `@downhill/optimizers`, whose options and defaults these are (those of PyTorch: factor 0.1, patience 10, relative
 * threshold 10⁻⁴). An optimizer with a schedule keeps it: the schedule is what is multiplied, step by step, so
 * warm-up or decay go on below the reduced rate. Beside {@link earlyStopping} give this the smaller patience, and put it
 * first in {@link pipe}; a plain rate is put back by its `restore`, a schedule stays multiplied.
 *
 * @throws RangeError when an option is out of range; Error when training never evaluates the set.
 *
 * @example
 * const { train: samples, test } = await loadMnist({ limit: 100 });
 * const network = new MultiLayerNet({ inputSize: 784, hiddenSizes: [20], outputSize: 10, seed: 1 });
 * const optimizer = new SGD({ lr: 1 });
 * const session = { network, optimizer, data: { train: samples, test }, rng: new Rng(1) };
 * const plan = { batchSize: 50, epochs: 20, evaluate: { every: 'epoch', sets: ['test'] } };
 * const steered = pipe(train(session, plan), reduceRateOnPlateau({ optimizer, factor: 0.5, patience: 1 }));
 * const rates = [...steered].flatMap((event) => (event.type === 'rate' ? [event.rate] : []));
 * rates.slice(0, 2); // [0.5, 0.25]
 */
export function reduceRateOnPlateau({
  optimizer,
  set = 'test',
  metric = 'accuracy',
  minLr = 0,
  ...options
}: Watched &
  Omit<ReduceOnPlateauOptions, 'lr' | 'maximize'> & {
    readonly optimizer: Steered;
  }): Callback {
  const watched = { set, metric };
  /** A plateau of the factor, which begins at 1. */
  const begin = () => reduceOnPlateau({ ...options, lr: 1, maximize: metric === 'accuracy' });
  reduceOnPlateau({ ...options, lr: 1, minLr }); // refuses what is out of range at once
  return function* (events) {
    const given = optimizer.lr;
    const plateau = begin();
    let evaluated = false;
    let waited = 0;
    for (const event of events) {
      yield event;
      if (event.type === 'done' && !evaluated) throw neverEvaluated('reduceRateOnPlateau', watched);
      const value = watchedValue(event, watched);
      if (value === undefined) continue;
      evaluated = true;
      const { lr: before, best } = plateau.toJSON();
      const factor = plateau.observe(value);
      waited = plateau.toJSON().best === best ? waited + 1 : 0;
      if (factor === before) continue;
      const reduced = (lr: number): number => Math.max(lr * factor, Math.min(minLr, lr));
      const old = optimizer.rate;
      optimizer.lr = typeof given === 'number' ? reduced(given) : (step) => reduced(given(step));
      const { rate } = optimizer;
      if (rate === old) continue;
      const { step, epoch } = event;
      const message = `rate ${short(old)} → ${short(rate)} at step ${step}: ${set} ${metric} has not improved for ${waited} evaluations (best ${String(best)})`;
      yield { type: 'rate', step, epoch, rate, message };
    }
  };
}
