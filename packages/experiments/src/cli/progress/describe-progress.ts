import { formatDuration } from '../duration.ts';
import type { RunProgress } from '../../runner/run-event.ts';

/** `43 %, 8 of 20 tasks, 48 s, about 1 min 05 s left` */
export function describeProgress(run: RunProgress, tasks: number): string {
  const left = run.remainingMs === undefined ? '' : `, about ${formatDuration(run.remainingMs)} left`;
  return `${Math.floor(100 * run.done)} %, ${run.finishedTasks} of ${tasks} tasks, ${formatDuration(run.elapsedMs)}${left}`;
}

/** `5 seeds`, `1 task` */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
