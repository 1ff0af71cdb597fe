import type { Output } from '../world.ts';
import type { RunEvent } from '../../runner/run-event.ts';
import { count, describeProgress } from './describe-progress.ts';
import { describeTrouble } from './describe-trouble.ts';
import type { ProgressView } from './progress-view.ts';

const FIRST_PAUSE_MS = 10_000;

/**
 * Progress for a file or a pipe: a line at the start and the end, and now and then between them.
 *
 * The pause between two lines is ten seconds and a tenth of the time so far: about 40 lines for a run of an hour.
 */
export function progressLines(output: Output): ProgressView {
  let name = '';
  let tasks = 0;
  let nextMs = FIRST_PAUSE_MS;
  const line = (text: string) => output.write(`${name}: ${text}\n`);

  const show = (event: RunEvent): void => {
    const trouble = describeTrouble(event);
    if (trouble !== undefined) line(trouble);
    switch (event.type) {
      case 'start':
        name = event.experiment;
        tasks = event.tasks.length;
        line(
          `${count(tasks, 'task')}, ${count(event.seeds.length, 'seed')}, ${event.workers === 0 ? 'no workers' : count(event.workers, 'worker')}`,
        );
        return;
      case 'progress':
      case 'task-done':
        if (event.run.elapsedMs < nextMs) return;
        nextMs = event.run.elapsedMs * 1.1 + FIRST_PAUSE_MS;
        line(describeProgress(event.run, tasks));
        return;
      case 'end':
        line(describeProgress({ ...event.run, remainingMs: undefined }, tasks));
        return;
      default:
    }
  };
  return { show, stop: () => undefined };
}
