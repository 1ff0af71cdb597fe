import type { Experiment } from '@downhill/experiments';
import type { Run } from '../run/run.ts';

/** Numbers that JSON does not have go as words. */
const plain = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

/** All that a run has found: what it was asked, what each task reported and left, and the verdicts. */
export function runJson(experiment: Experiment, run: Run): string {
  const { claims = [], references = [] } = run.conclusion.peek() ?? {};
  const tasks = [...run.histories.values()].map(({ task, metrics, output, failure, ended }) => ({
    id: task.id,
    seed: task.seed,
    variant: task.variant,
    status: failure !== undefined ? 'failed' : ended ? 'done' : 'unfinished',
    ...(failure === undefined ? {} : { failure }),
    metrics: Object.fromEntries(metrics),
    ...(output === undefined ? {} : { output }),
  }));
  const { config, seeds } = run;
  const rateChanges = run.rateChanges.peek();
  return `${JSON.stringify({ experiment: experiment.id, config, seeds, rateChanges, tasks, claims, references }, plain, 1)}\n`;
}
