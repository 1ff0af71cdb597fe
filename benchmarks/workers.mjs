/**
 * What a second worker brings: the time of two independent runs one after the other over their time side by side. 2 would
 * be perfect, but how much a second core has to give is up to the machine and to what else runs on it. So the same is
 * measured by turns with
 *
 *   - machine: multiply-adds in registers, which share no memory, in two threads: what there is to be had,
 *   - processes: training in two processes, which have not even an engine in common,
 *   - threads: training in two worker threads,
 *   - runner: an experiment through the library's own runner, in the caller's thread and with two workers, which it has to
 *     start, and which load the data.
 *
 * Each is the median over the rounds of the ratio within a round. Prints JSON.
 *
 *   node workers.mjs [--rounds 4]
 */
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { Rng, scaledBytes, tensor } from '../packages/tensor/dist/index.js';
import { MultiLayerNet } from '../packages/layers/dist/index.js';
import { SGD } from '../packages/optimizers/dist/index.js';
import { batches } from '../packages/data-mnist/dist/index.js';
import { fmaModule } from './fma-module.mjs';
import { median } from './median.mjs';

const STEPS = 1500;
const FLOPS = 60e9;
/** What the runner gets, as a reader would run it: three networks of 2,000 steps for each seed, so an even number. */
const EXPERIMENT = 'init-comparison';
const SEEDS = 2;

/** What a member of a crew does when it is told to. */
const work = {
  /** The chapter's step on made-up images, one in five pixels not 0. */
  train() {
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
  },
  multiply() {
    const { run, flops } = fmaModule();
    return () => run(Math.round(FLOPS / flops));
  },
};

/** Does its work at every message. */
function serve(kind, listen, answer) {
  const run = work[kind]();
  run(); // compiled and warm
  listen(() => {
    run();
    answer('done');
  });
  answer('ready');
}

/** Two that do the same work, each on its own; `tell` resolves when one is done. */
async function crew(kind, start) {
  const members = [start(kind), start(kind)];
  const heard = (member) => new Promise((resolve) => member.once('message', resolve));
  await Promise.all(members.map(heard));
  const tell = (member) => {
    const done = heard(member);
    if (member.send) member.send('run');
    else member.postMessage('run');
    return done;
  };
  return {
    async one() {
      await tell(members[0]);
      await tell(members[0]);
    },
    two: () => Promise.all(members.map(tell)),
    end: () => Promise.all(members.map((member) => (member.send ? member.kill() : member.terminate()))),
  };
}
const thread = (kind) => new Worker(import.meta.filename, { workerData: kind });
const child = (kind) => fork(import.meta.filename, ['--member', kind]);

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function main(rounds) {
  const { runExperiment } = await import('../packages/experiments/dist/index-node.js');
  const run = (workers) => () => runExperiment(EXPERIMENT, { seeds: SEEDS, workers });
  const crews = [await crew('multiply', thread), await crew('train', child), await crew('train', thread)];
  const [machine, processes, threads] = crews;
  await run(1)(); // the data are read, the kernels compiled
  const subjects = { machine, processes, threads, runner: { one: run(1), two: run(2) } };
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, { one, two }] of Object.entries(subjects)) times[name].push([await timed(one), await timed(two)]);
  await Promise.all(crews.map(({ end }) => end()));

  const summary = (pairs) => ({
    oneMs: Math.round(median(pairs.map(([one]) => one))),
    twoMs: Math.round(median(pairs.map(([, two]) => two))),
    ratio: Number(median(pairs.map(([one, two]) => one / two)).toFixed(2)),
  });
  const what = 'time of two independent runs one after the other over their time side by side';
  const labels = {
    machine: 'multiply-adds in registers',
    threads: `2 × ${STEPS.toLocaleString('en')} steps`,
    runner: `${EXPERIMENT} with ${SEEDS} seeds, 6 tasks of 2,000 steps`,
  };
  const results = Object.fromEntries(Object.entries(times).map(([name, pairs]) => [name, summary(pairs)]));
  console.log(JSON.stringify({ what, node: process.version, work: labels, ...results }, null, 1));
}

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '4' }, member: { type: 'string' } },
});
if (!isMainThread)
  serve(
    workerData,
    (hear) => parentPort.on('message', hear),
    (word) => parentPort.postMessage(word),
  );
else if (options.member)
  serve(
    options.member,
    (hear) => process.on('message', hear),
    (word) => process.send(word),
  );
else await main(Number(options.rounds));
