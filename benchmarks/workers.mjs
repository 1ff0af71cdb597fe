/**
 * What a second worker brings: the time of independent runs one after the other over their time side by side, for bare
 * worker threads, and through the library's own runner (its default thread against two workers, which it has to start,
 * and to which it gives the data). 2 would be perfect. Prints JSON.
 *
 *   node workers.mjs [--rounds 5]
 */
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { Rng, scaledBytes, tensor } from '../packages/tensor/dist/index.js';
import { MultiLayerNet } from '../packages/layers/dist/index.js';
import { SGD } from '../packages/optimizers/dist/index.js';
import { batches } from '../packages/data-mnist/dist/index.js';
import { median } from './median.mjs';

const STEPS = 1500;
/** Of the experiment that the runner gets: as many tasks as seeds. */
const EXPERIMENT = 'init-comparison';
const CONFIG = { inits: ['he'], iterations: STEPS };
const SEEDS = 4;

/** The chapter's step on made-up images, one in five pixels not 0. */
function trainer() {
  const rng = new Rng(1);
  const pixels = Uint8Array.from({ length: 10000 * 784 }, () => (rng.uniform() < 0.2 ? rng.int(256) : 0));
  const labels = Uint8Array.from({ length: 10000 }, () => rng.int(10));
  const train = { x: scaledBytes(pixels, [10000, 784]), t: tensor(labels) };
  const net = new MultiLayerNet({ inputSize: 784, hiddenSizes: [100, 100, 100, 100], outputSize: 10, seed: 1 });
  const optimizer = new SGD({ lr: 0.01 });
  return () => {
    for (const { x, t } of batches(train, { batchSize: 128, sampling: 'replacement', rng, count: STEPS })) {
      net.gradient(x, t);
      optimizer.update(net.params, net.grads);
    }
  };
}

if (!isMainThread) {
  const run = trainer();
  run(); // compiled and warm
  parentPort.on('message', () => {
    run();
    parentPort.postMessage('done');
  });
  parentPort.postMessage('ready');
} else {
  const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
  const answer = (worker) => new Promise((resolve) => worker.once('message', resolve));
  const timed = async (work) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  /** Times of `one` and `two` by turns, and the ratio of their medians. */
  async function compare(one, two) {
    const times = { one: [], two: [] };
    for (let round = 0; round < Number(options.rounds); round++) {
      times.one.push(await timed(one));
      times.two.push(await timed(two));
    }
    const [oneMs, twoMs] = [times.one, times.two].map((values) => Math.round(median(values)));
    return { oneMs, twoMs, ratio: Number((oneMs / twoMs).toFixed(2)) };
  }

  const workers = [0, 1].map(() => new Worker(import.meta.filename));
  await Promise.all(workers.map(answer));
  const order = (worker) => {
    const done = answer(worker);
    worker.postMessage('run');
    return done;
  };
  const threads = await compare(
    async () => {
      await order(workers[0]);
      await order(workers[0]);
    },
    () => Promise.all(workers.map(order)),
  );
  await Promise.all(workers.map((worker) => worker.terminate()));

  const { runExperiment } = await import('../packages/experiments/dist/index-node.js');
  const run = (count) => () => runExperiment(EXPERIMENT, { config: CONFIG, seeds: SEEDS, workers: count });
  await run(1)(); // the data are read, the kernels compiled
  const runner = await compare(run(1), run(2));

  const what = 'time of independent runs with one worker over their time with two';
  const work = { threads: `2 × ${STEPS} steps`, runner: `${EXPERIMENT}, ${SEEDS} tasks of ${STEPS} steps` };
  console.log(JSON.stringify({ what, node: process.version, work, threads, runner }, null, 1));
}
