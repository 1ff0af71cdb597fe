import { formatDuration } from '../duration.ts';
import type { OverviewProgress } from './overview.ts';

/** `43 %, 81 of 240 tasks, 48 s, about 1 min 05 s left` */
export function describeOverview(
  { done, remainingMs, finishedTasks, tasks }: OverviewProgress,
  elapsedMs: number,
): string {
  const left = remainingMs === undefined ? '' : `, about ${formatDuration(remainingMs)} left`;
  return `${Math.floor(100 * done)} %, ${finishedTasks} of ${tasks} tasks, ${formatDuration(elapsedMs)}${left}`;
}
