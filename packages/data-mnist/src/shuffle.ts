import type { Rng } from '@downhill/tensor';
import { countSamples, type Dataset } from './dataset.ts';
import { takeRows } from './take-rows.ts';

/**
 * A copy of a data set with its samples in random order, every order as likely; x and t stay together.
 *
 * @throws ShapeError when x and t differ in length.
 *
 * @example
 * const { train } = await loadMnist({ limit: 300 });
 * const shuffled = shuffle(train, new Rng('order'));
 * shuffled.t.shape; // [300]
 */
export function shuffle(data: Dataset, rng: Rng): Dataset {
  const order = rng.permutation(countSamples(data, 'shuffle'));
  return { x: takeRows(data.x, order), t: takeRows(data.t, order) };
}
