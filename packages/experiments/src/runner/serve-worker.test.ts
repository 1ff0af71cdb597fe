import { expect, it } from 'vitest';
import { optimizerPaths } from '../chapter6/optimizer-paths/optimizer-paths.ts';
import { defaultsOf, type Progress } from '../experiment.ts';
import { inBoth } from '../text.ts';
import { serveWorker } from './serve-worker.ts';
import type { WorkerAnswer } from './worker-message.ts';

const config = defaultsOf(optimizerPaths.schema);
const task = { id: 'seed-0/adam', seed: 0, variant: 'adam', label: inBoth('Adam') };

async function serve(experiment: string): Promise<WorkerAnswer[]> {
  const answers: WorkerAnswer[] = [];
  await serveWorker({ experiment, task, config }, (answer) => answers.push(answer));
  return answers;
}

it('sends all progress, several reports at once, and the output last', async () => {
  const expected: Progress[] = [];
  const steps = optimizerPaths.run(task, { config });
  let next = await steps.next();
  for (; !next.done; next = await steps.next()) expected.push(next.value);
  const answers = await serve('optimizer-paths');
  const sent = answers.flatMap((answer) => (answer.type === 'progress' ? answer.progress : []));
  expect(sent).toEqual(expected);
  expect(answers.length).toBeLessThan(expected.length);
  expect(answers.at(-1)).toEqual({ type: 'output', output: next.value });
});

it('answers what goes wrong', async () => {
  const answers = await serve('no-such');
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({ type: 'error' });
});
