import { he } from '@downhill/init';
import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { mnist } from '../../chapter6/mnist.ts';
import type { SearchConfig } from '../../chapter6/hyperparameter-search.ts';
import { rangesOf } from '../../chapter6/search-ranges.ts';
import { searchData } from '../../chapter6/trial.ts';
import { bookPlan } from '../../training/book-plan.ts';
import { encodeCheckpoint, restoreCheckpoint } from '../../training/checkpoint-bytes.ts';
import { pipe } from '../../training/pipe.ts';
import { trackPosition } from '../../training/position.ts';
import { train } from '../../training/train.ts';
import { float } from '../distribution.ts';
import { defineObjective, type StageReport, type StageResult } from './search-objective.ts';

/**
 * The chapter's search for learning rate and weight decay, section 6.5, as an objective: the validation accuracy after
 * so many epochs, counted as the book's script does. All trials of a study share the split of its seed.
 *
 * A later stage goes on from the checkpoint of the one before; without it, from the first epoch. Both give the same numbers.
 */
export const chapterObjective = (config: SearchConfig) => {
  const ranges = rangesOf(config);
  const logarithmic = ([low, high]: readonly [number, number]) => float({ low, high, log: true });
  return defineObjective({
    direction: 'maximize',
    space: { lr: logarithmic(ranges.lr), weightDecay: logarithmic(ranges.weightDecay) },
    maxResource: config.epochs,
    async *run({ params, seed, rng, to, checkpoint }): AsyncGenerator<StageReport, StageResult, undefined> {
      const { train: fit, validation } = searchData(await mnist(), config, seed);
      const network = new MultiLayerNet({
        inputSize: 784,
        hiddenSizes: Array<number>(config.hiddenLayers).fill(config.units),
        outputSize: 10,
        weightInit: he(),
        weightDecay: params.weightDecay,
        seed: rng,
      });
      const optimizer = new SGD({ lr: params.lr });
      const session = { network, optimizer, data: { train: fit, test: validation }, rng };
      const position = checkpoint && restoreCheckpoint(checkpoint, session).position;
      const tracker = trackPosition(position);
      const { batchSize } = config;
      const plan = bookPlan({ size: fit.t.shape[0]!, batchSize, epochs: to, script: 'trainer' });
      const evaluate = { ...plan.evaluate!, sets: ['test'] as const };
      for (const event of pipe(train(session, { ...plan, evaluate }, position), tracker.track)) {
        if (event.type === 'diverged') throw new Error(event.message);
        if (event.type !== 'evaluation') continue;
        const report = { step: event.epoch, value: event.test!.accuracy };
        if (event.epoch < to) yield report;
        else if (to === config.epochs) return report;
        else return { ...report, checkpoint: encodeCheckpoint({ ...session, position: tracker.position }) };
      }
      throw new Error(`no evaluation after epoch ${to}`);
    },
  });
};
