/**
 * What the chapter's search costs with random search and with ASHA: the best value against the training steps (epochs)
 * spent, over several seeds. Prints a table, or JSON with the curves.
 *
 * Both train the same trials: number i has the same hyperparameters, initial weights and batches in both. Random search
 * trains 100 of them to their end, as the experiment does. ASHA (one worker) gets a share of those epochs, and goes on
 * beginning trials until it is spent; a trial that it leaves is a generator that nobody pulls. Only trials that were
 * trained to their end count.
 *
 *   node search-cost.mjs [--seeds 5] [--share 0.25] [--min 1,2,4] [--factor 3] [--curves file.json] [--json]
 *
 * `--curves` keeps what has been trained, and begins with what the file holds.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultsOf, hyperparameterSearch } from '../packages/experiments/dist/index-node.js';
import { AshaScheduler } from '../packages/experiments/dist/study.js';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    share: { type: 'string', default: '0.25' },
    min: { type: 'string', default: '1,2,4' },
    factor: { type: 'string', default: '3' },
    curves: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const share = Number(values.share);
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i);
const config = defaultsOf(hyperparameterSearch.schema);
const { trials, epochs } = config;

/** Validation accuracy by epoch, for each seed and trial, as far as it has been asked for. */
const curves =
  values.curves !== undefined && existsSync(values.curves)
    ? JSON.parse(readFileSync(values.curves, 'utf8'))
    : seeds.map(() => []);
/** Trials that have begun: what nobody pulls does nothing. */
const begun = new Map();

/** The value of a trial after so many epochs; NaN when it has diverged before. */
async function valueAt(seed, trial, epoch) {
  const curve = (curves[seed][trial] ??= []);
  if (curve.length >= epoch) return curve[epoch - 1];
  const id = `${seed} ${trial}`;
  if (!begun.has(id)) {
    const task = hyperparameterSearch.tasks({ ...config, trials: trial + 1 }, seed)[trial];
    begun.set(id, { seen: 0, running: hyperparameterSearch.run(task, { config }) });
  }
  const state = begun.get(id);
  while (state.seen < epoch) {
    const { done, value } = await state.running.next();
    if (done) return value.validation[epoch - 1] ?? NaN;
    curve[state.seen++] = value.metrics.validation;
  }
  if (epoch === epochs) begun.delete(id);
  return curve[epoch - 1];
}

/** Best value of whole trials against epochs spent. */
async function randomSearch(seed) {
  const points = [];
  let best = 0;
  for (let trial = 0; trial < trials; trial++) {
    best = Math.max(best, (await valueAt(seed, trial, epochs)) || 0);
    points.push({ steps: (trial + 1) * epochs, best });
  }
  return points;
}

async function asha(seed, minResource) {
  const scheduler = new AshaScheduler({
    minResource,
    maxResource: epochs,
    reductionFactor: Number(values.factor),
    direction: 'maximize',
  });
  const points = [];
  let steps = 0;
  let best = 0;
  for (;;) {
    const job = scheduler.next();
    if (steps + job.to - job.from > share * trials * epochs) break;
    steps += job.to - job.from;
    const value = await valueAt(seed, job.trial, job.to);
    scheduler.report(job, value);
    if (job.to < epochs) continue;
    best = Math.max(best, value);
    points.push({ steps, best });
  }
  const begunTrials = scheduler.decisions.filter(({ rung }) => rung === 0).length;
  return { points, steps, trials: begunTrials };
}

const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
const bestOf = (points, steps = Infinity) => points.filter((point) => point.steps <= steps).at(-1)?.best ?? 0;

const random = [];
for (const seed of seeds) random.push(await randomSearch(seed));
const runs = [];
for (const minResource of values.min.split(',').map(Number)) {
  const results = [];
  for (const seed of seeds) {
    results.push(await asha(seed, minResource));
    begun.clear();
  }
  runs.push({ minResource, results });
}
if (values.curves !== undefined) writeFileSync(values.curves, JSON.stringify(curves));

if (values.json) console.log(JSON.stringify({ trials, epochs, share, factor: Number(values.factor), random, runs }));
else {
  const shares = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.5, 1].filter((part) => part <= share || part === 1);
  console.log(`best validation accuracy, mean of ${seeds.length} seeds, by share of ${trials} × ${epochs} epochs`);
  const row = (name, cells) => console.log(name.padEnd(34) + cells.map((cell) => String(cell).padStart(8)).join(''));
  row('', shares);
  const means = (list, until = 1) =>
    shares.map((part) =>
      part > until ? '' : mean(list.map((points) => bestOf(points, part * trials * epochs))).toFixed(3),
    );
  row('random', means(random));
  for (const { minResource, results } of runs) {
    const list = results.map(({ points }) => points);
    row(
      `ASHA, r ${minResource}, η ${values.factor}, ${mean(results.map((one) => one.trials)).toFixed(0)} trials`,
      means(list, share),
    );
    row('  by seed, against random', [
      results.map(({ points }, i) => `${bestOf(points)}/${bestOf(random[i])}`).join('  '),
    ]);
  }
}
