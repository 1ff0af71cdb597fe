import { batches, subset } from '@downhill/data-mnist';
import { Sequential, watch, type TrainingWarning } from '@downhill/layers';
import type { Rng } from '@downhill/tensor';
import { divergence } from './divergence.ts';
import type { TrainEvent } from './event.ts';
import { stepsOf, type Plan } from './plan.ts';
import type { TrainingPosition } from './position.ts';
import type { Evaluation, Samples, Session } from './session.ts';

const limited = (samples: Samples, limit: number | undefined): Samples =>
  limit === undefined || limit >= samples.x.shape[0]! ? samples : subset(samples, limit);

/**
 * Trains, as a generator of events: whoever pulls it is the loop. Not pulling is a pause, `break` is a stop.
 *
 * One step draws a batch, computes loss and gradients, updates the parameters, and yields. A loss that is no longer
 * finite ends the training with a `diverged` event, before the parameters are touched again.
 *
 * Conventions: `step` and `epoch` are whole numbers from 1. The loss of a step is that of the pass that made the
 * gradients (dropout active, batch statistics, penalties included), unless `lossAfterUpdate` asks for the evaluation
 * loss of the same batch after the update, which is what the book's comparisons plot. Evaluation has its own mode:
 * nothing is dropped, running statistics are used. {@link bookPlan} has the book's way of counting epochs.
 *
 * A network of `@downhill/layers` is watched for what is rarely meant (dead units, data that are not scaled, a loss that
 * stays that of guessing, …): each kind is one `warning`, behind the step at which it was seen. `silence` of the plan
 * says which nobody wants to hear.
 *
 * From a {@link TrainingPosition} it goes on right behind that step, bit for bit as if it had never stopped, provided that
 * network and optimizer are as they were then: see {@link encodeCheckpoint}.
 *
 * @throws RangeError when the plan makes no sense; the message names the field.
 *
 * @example
 * const { train: samples } = await loadMnist({ limit: 300 });
 * const network = new MultiLayerNet({ inputSize: 784, hiddenSizes: [50], outputSize: 10, seed: 1 });
 * const session = { network, optimizer: new SGD({ lr: 0.1 }), data: { train: samples }, rng: new Rng(1) };
 * const events = [...train(session, { batchSize: 100, epochs: 2 })];
 * events.map(({ type }) => type).join(' '); // step step step epoch step step step epoch done
 */
export function* train(
  session: Session,
  plan: Plan,
  from: TrainingPosition = { step: 0, lossSum: 0 },
): Generator<TrainEvent, void, undefined> {
  const { network, optimizer, data } = session;
  const { batchSize, sampling = 'shuffle', dropLast = false, lossAfterUpdate = false, evaluate } = plan;
  const { total, perEpoch, isEvaluated } = stepsOf(plan, data.train.x.shape[0]!);
  const rng: Rng = session.rng.fork('batches');

  const sets = evaluate?.sets ?? ['train', 'test'];
  const evaluated: { train?: Samples; test?: Samples } = {};
  if (evaluate !== undefined && sets.includes('train')) evaluated.train = limited(data.train, evaluate.limit);
  if (evaluate !== undefined && sets.includes('test') && data.test !== undefined)
    evaluated.test = limited(data.test, evaluate.limit);

  let { step, lossSum: sum } = from;
  if (!(Number.isSafeInteger(step) && step >= 0 && step <= total))
    throw new RangeError(`train: cannot go on from step ${step}; the plan has ${total} steps`);
  let epoch = Math.max(1, Math.ceil(step / perEpoch));

  /** What is to be said when a step is done. */
  function* said(): Generator<TrainEvent, void, undefined> {
    if (step % perEpoch === 0) {
      yield { type: 'epoch', step, epoch, loss: sum / perEpoch };
      sum = 0;
    }
    if (isEvaluated(step)) {
      const results: { train?: Evaluation; test?: Evaluation } = {};
      if (evaluated.train !== undefined) results.train = network.evaluate(evaluated.train.x, evaluated.train.t);
      if (evaluated.test !== undefined) results.test = network.evaluate(evaluated.test.x, evaluated.test.t);
      yield { type: 'evaluation', step, epoch, ...results };
    }
  }

  const seen: TrainingWarning[] = [];
  const { silence = [] } = plan;
  if (silence !== true && network instanceof Sequential && network.watcher === undefined)
    watch(network, { tell: (warning) => seen.push(warning), silence });

  if (step > 0) yield* said();
  for (const { x, t } of batches(data.train, { batchSize, sampling, rng, dropLast, count: total, skip: step })) {
    step += 1;
    epoch = Math.ceil(step / perEpoch);
    const { rate } = optimizer;
    let loss = network.gradient(x, t);
    if (Number.isFinite(loss)) {
      optimizer.update(network.params, network.grads);
      if (lossAfterUpdate) loss = network.loss(x, t);
    }
    if (!Number.isFinite(loss)) {
      yield { type: 'diverged', step, epoch, loss, ...divergence(step, loss, network, { rate }, x) };
      return;
    }
    sum += loss;
    yield { type: 'step', step, epoch, loss, rate };
    for (const warning of seen.splice(0)) yield { type: 'warning', step, epoch, ...warning };
    yield* said();
  }
  yield { type: 'done', step, epoch };
}
