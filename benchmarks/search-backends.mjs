/**
 * What a trial costs besides its objective, by where the study is kept and who works on it: trials a second and the time
 * added to each trial, for an objective that does nothing, and for one that computes for some milliseconds. Prints a table,
 * or JSON. Redis is left out where `redis-server` is not installed.
 *
 *   node search-backends.mjs [--trials 200] [--work 20] [--rounds 3] [--dist ../packages/experiments/dist] [--json]
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './median.mjs';

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '200' },
    work: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    dist: { type: 'string', default: new URL('../packages/experiments/dist', import.meta.url).pathname },
    json: { type: 'boolean', default: false },
  },
});
const load = (name) => import(pathToFileURL(join(values.dist, name)).href);
const { createStudy, float, journalFile, localRunner, memoryStorage, noPruner, randomSampler, threadRunner, workOn } =
  await load('study-node.js');
const { default: burn } = await import('./search-objective.mjs');

const folder = mkdtempSync(join(tmpdir(), 'downhill-bench-'));
const objectiveAt = (work) => ({
  module: new URL('./search-objective.mjs', import.meta.url).href,
  options: { sines: sinesIn(work) },
});
/** How many sines take a millisecond here: the same work for every thread, however busy the machine is. */
const SINES = 1_000_000;
const calibration = performance.now();
burn({ sines: SINES }).run({ params: { x: 1 } });
const sinesPerMs = SINES / (performance.now() - calibration);
const sinesIn = (work) => Math.round(work * sinesPerMs);
const space = { x: float({ low: 0, high: 1 }) };
let files = 0;
const journal = () => journalFile(join(folder, `${files++}.jsonl`));
const begun = (storage, trials) => {
  const study = createStudy({ studyName: `s${files++}`, storage, sampler: randomSampler(), pruner: noPruner(), space });
  for (let i = 0; i < trials; i++) study.enqueueTrial();
  return study;
};

/** Starts Redis for the measurement, with an append-only file as its documentation advises. */
async function startRedis() {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = 20000 + (process.pid % 20000);
  const flags = ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
  const server = spawn('redis-server', flags.map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) if (line.includes('Ready to accept connections')) break;
  server.stdout.resume();
  return { url: `redis://127.0.0.1:${port}`, stop: () => server.kill() };
}
const redis = await startRedis();
const queue = redis && (await load('bullmq.js'));

/** Threads that have loaded the objective: a search is long, and their start is not what is measured. */
async function warmThreads(count, work) {
  const runners = Array.from({ length: count }, () => threadRunner(objectiveAt(work)));
  const order = { trial: 0, params: { x: 0 }, seed: 0, from: 0, to: 1 };
  await Promise.all(runners.map((runner) => runner.run(order, { goOn: () => true })));
  return runners;
}

const timed = async (run) => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** Each measures the time of so many trials of an objective that computes for `work` milliseconds. */
const backends = {
  'plain loop, no study': (trials, work) =>
    timed(() => {
      for (let i = 0; i < trials; i++) burn({ sines: sinesIn(work) }).run({ params: { x: i } });
    }),
  'optimize, memory': (trials, work) => {
    const study = createStudy({ sampler: randomSampler(), pruner: noPruner(), space });
    return timed(() =>
      study.optimize((trial) => burn({ sines: sinesIn(work) }).run({ params: trial.params }), { trials }),
    );
  },
  'optimize, journal': (trials, work) => {
    const study = createStudy({ storage: journal(), sampler: randomSampler(), pruner: noPruner(), space });
    return timed(() =>
      study.optimize((trial) => burn({ sines: sinesIn(work) }).run({ params: trial.params }), { trials }),
    );
  },
  'own thread, memory': (trials, work) => {
    const study = begun(memoryStorage(), trials);
    return timed(() => workOn(study, { runner: localRunner(burn({ sines: sinesIn(work) })), maxResource: 1 }));
  },
  ...Object.fromEntries(
    [1, 2].map((count) => [
      `${count} thread${count > 1 ? 's' : ''}, journal`,
      async (trials, work) => {
        const study = begun(journal(), trials);
        const runners = await warmThreads(count, work);
        const time = await timed(() =>
          Promise.all(runners.map((runner) => workOn(study, { runner, maxResource: 1, pollMs: 1 }))),
        );
        await Promise.all(runners.map((runner) => runner.close()));
        return time;
      },
    ]),
  ),
  ...(queue &&
    Object.fromEntries(
      [1, 2].map((count) => [
        `${count} thread${count > 1 ? 's' : ''}, Redis and journal`,
        async (trials, work) => {
          const study = begun(journal(), trials);
          const runners = await warmThreads(count, work);
          const connection = { url: redis.url };
          const workers = await queue.startStageWorkers({
            study: study.name,
            connection,
            name: 'bench',
            runners: runners.map((runner) => () => runner),
          });
          const time = await timed(() =>
            queue.coordinateSearch(study, { connection, source: objectiveAt(work), maxResource: 1 }),
          );
          await workers.close();
          return time;
        },
      ]),
    )),
};

const trials = Number(values.trials);
const work = Number(values.work);
const results = {};
try {
  for (const [name, run] of Object.entries(backends)) {
    const empty = [];
    const busy = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      empty.push(await run(trials, 0));
      busy.push(await run(trials, work));
    }
    results[name] = { emptyMs: median(empty) / trials, busyMs: median(busy) / trials };
  }
} finally {
  redis?.stop();
  rmSync(folder, { recursive: true, force: true });
}

if (values.json)
  console.log(JSON.stringify({ trials, work, node: process.version, cpu: cpus()[0].model, results }, null, 2));
else {
  const loop = results['optimize, memory'];
  console.log(
    `${trials} trials, medians of ${values.rounds} rounds; Node ${process.version}, ${availableParallelism()} × ${cpus()[0].model}\n`,
  );
  console.log(
    `| backend | ms a trial that does nothing | trials a second of ${work} ms | against the loop in memory |`,
  );
  console.log('| --- | --- | --- | --- |');
  for (const [name, { emptyMs, busyMs }] of Object.entries(results))
    console.log(
      `| ${name} | ${emptyMs.toFixed(3)} | ${(1000 / busyMs).toFixed(1)} | ${(loop.busyMs / busyMs).toFixed(2)} × |`,
    );
}
process.exit();
