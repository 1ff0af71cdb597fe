import { batches, loadMnist } from '@downhill/data-mnist';
import { MultiLayerNet } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { Rng } from '@downhill/tensor';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

/** Training steps and an evaluation of the chapter's network, timed here and now. */
export async function slowScripts(baseUrl: string): Promise<Demonstration> {
  const { train, test } = await loadMnist({ baseUrl });
  const network = new MultiLayerNet({ inputSize: 784, hiddenSizes: [100, 100, 100, 100], outputSize: 10, seed: 0 });
  const optimizer = new SGD({ lr: 0.01 });
  const times: number[] = [];
  for (const { x, t } of batches(train, { batchSize: 128, sampling: 'replacement', rng: new Rng(0), count: 200 })) {
    const start = performance.now();
    network.gradient(x, t);
    optimizer.update(network.params, network.grads);
    times.push(performance.now() - start);
  }
  const start = performance.now();
  network.evaluate(test.x, test.t);
  const evaluation = performance.now() - start;
  const median = times.sort((a, b) => a - b)[times.length / 2]!;
  return {
    facts: [
      fact('One training step, batch 128', '학습 한 번, 배치 128', `${median.toFixed(2)} ms`, true),
      fact('10,000 test images', '시험 이미지 10,000장', `${evaluation.toFixed(0)} ms`, true),
      fact(
        '2,000 iterations of figure 6-9, one method',
        '그림 6-9의 2,000회 반복, 기법 하나',
        `${((2000 * median) / 1000).toFixed(1)} s`,
        true,
      ),
    ],
  };
}
