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
