/**
 * What was to be reached, as the largest ratio of our time to the peer's: `must`, and what was aimed at.
 *
 * `ours`: `fast` is the default on Node 24 and newer and in Chromium, `strict` the deterministic mode, and Node 20, which
 * has no other; `main` the contestant that the table is about.
 */
export const targets = [
  { workload: 'step-sgd', ours: 'fast', peer: 'torch', must: 0.9, aim: 0.65 },
  { workload: 'step-sgd', ours: 'strict', peer: 'torch', must: 1.3, aim: 1 },
  { workload: 'step-adam', ours: 'fast', peer: 'torch', must: 0.7, aim: 0.5 },
  { workload: 'step-adam', ours: 'strict', peer: 'torch', must: 1.3, aim: 1 },
  ...['step-sgd', 'step-adam'].flatMap((workload) => [
    { workload, ours: 'main', peer: 'numpy', must: 1.15, aim: 0.8 },
    { workload, ours: 'main', peer: 'onnxruntime-node', must: 1, aim: 0.7 },
    { workload, ours: 'main', peer: 'jax', must: 1 / 4, aim: 1 / 6 },
    { workload, ours: 'main', peer: 'tfjs', must: 1 / 20, aim: 1 / 30 },
  ]),
  { workload: 'evaluate-10k', ours: 'fast', peer: 'torch', must: 1.25, aim: 0.9 },
  { workload: 'step-sgd-dense', ours: 'fast', peer: 'torch', must: 1.7, aim: 1.3 },
  ...['step-sgd-512', 'step-sgd-1024'].flatMap((workload) => [
    { workload, ours: 'main', peer: 'jax', must: 1 / 2.5 },
    { workload, ours: 'fast', peer: 'torch', aim: 1 },
  ]),
];

/**
 * What was to be reached beside: `value` reads it from a file of `beside.mjs`, in `unit`. Smaller is better where `must` is
 * a largest value (`most`), larger where it is a smallest one.
 */
export const besideTargets = [
  {
    what: 'bundle of a program that trains on batches of MNIST, min + gzip',
    value: ({ footprint }) => footprint.bundleKB,
    ...{ unit: 'kB', most: true, must: 30, aim: 20 },
  },
  {
    what: 'process to first finished step, above bare Node',
    value: ({ footprint }) => footprint.startup.aboveMs,
    ...{ unit: 'ms', most: true, must: 120, aim: 60 },
  },
  {
    what: 'peak memory of 2,000 steps, above Node itself',
    value: ({ footprint }) => footprint.peakMemory.aboveMB,
    ...{ unit: 'MB', most: true, must: 60, aim: 40 },
  },
  {
    what: '`matmul` of two 512 × 512 matrices, as a share of the peak of 128-bit multiply-add',
    value: ({ peak }) => Math.round(peak.share * 100),
    ...{ unit: '%', most: false, must: 70, aim: 85 },
  },
  {
    what: 'two runs in two worker threads, against one after the other',
    value: ({ workers }) => workers.threads.ratio,
    ...{ unit: '×', most: false, must: 1.85, aim: 1.95 },
  },
  {
    what: 'an experiment through the runner with two workers, against none',
    value: ({ workers }) => workers.runner.ratio,
    ...{ unit: '×', most: false, must: 1.85, aim: 1.95 },
  },
];
