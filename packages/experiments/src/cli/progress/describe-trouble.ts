import type { RunEvent } from '../../runner/run-event.ts';

/** The line for an event that must be seen whatever is hidden; undefined for the others. */
export function describeTrouble(event: RunEvent): string | undefined {
  if (event.type === 'task-again') return `${event.task.id}: ${event.message}; running it once more`;
  if (event.type === 'task-failed') return `${event.task.id} failed: ${event.failure.message}`;
  return undefined;
}
