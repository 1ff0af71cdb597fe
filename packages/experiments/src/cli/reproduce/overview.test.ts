import { describe, expect, it } from 'vitest';
import { inBoth } from '../../text.ts';
import { Overview } from './overview.ts';

const task = (id: string) => ({ id, seed: 0, variant: id, label: inBoth(id) });
const run = { done: 0, finishedTasks: 0, elapsedMs: 0, remainingMs: undefined };
const start = (...ids: readonly string[]) =>
  ({ type: 'start', experiment: 'x', config: {}, seeds: [0], tasks: ids.map(task), workers: 2 }) as const;
const done = (id: string, elapsedMs: number) =>
  ({ type: 'task-done', task: task(id), output: 1, elapsedMs, run }) as const;
const progress = (id: string, share: number) =>
  ({ type: 'progress', task: task(id), progress: { task: id, done: share }, run }) as const;

describe('Overview', () => {
  it('weighs tasks by the time that they usually take, until they have been timed', () => {
    const overview = new Overview(['short', 'long'], { short: 5000, long: 100_000 }, 2);
    overview.hear(0, start('a', 'b'));
    overview.hear(1, start('c', 'd'));
    expect(overview.now).toEqual({ done: 0, remainingMs: undefined, finishedTasks: 0, tasks: 4 });
    // Three times as slow as usual, on half of the evidence: the long ones will take twice as long.
    overview.hear(0, done('a', 15_000));
    expect(overview.now.remainingMs).toBe((15_000 + 2 * 200_000) / 2);
    expect(overview.now.done).toBeCloseTo(15 / 430, 12);
    // But they do not.
    overview.hear(1, done('c', 500));
    expect(overview.now.remainingMs).toBe((15_000 + 500) / 2);
    expect(overview.now).toMatchObject({ finishedTasks: 2, tasks: 4 });
  });

  it('counts what is half done, what follows, and what failed', () => {
    const overview = new Overview(['x'], { x: 100 }, 1);
    overview.hear(0, start('a', 'b'));
    overview.hear(0, progress('a', 0.5));
    expect(overview.now.done).toBe(0.25);
    overview.hear(0, done('a', 100));
    overview.hear(0, { type: 'tasks-added', tasks: [task('c'), task('d')], run });
    expect(overview.now).toEqual({ done: 0.25, remainingMs: 300, finishedTasks: 1, tasks: 4 });
    overview.hear(0, progress('b', 0.5));
    const failure = { task: 'b', message: 'no', crashed: false };
    overview.hear(0, { type: 'task-failed', task: task('b'), failure, run });
    expect(overview.now).toEqual({ done: 0.5, remainingMs: 200, finishedTasks: 2, tasks: 4 });
  });

  it('begins with what an earlier run has finished', () => {
    const overview = new Overview(['x'], {}, 1);
    overview.hear(0, start('a', 'b', 'c', 'd'), 3);
    expect(overview.now).toMatchObject({ done: 0.75, finishedTasks: 3 });
  });

  it('is done when there is nothing to do', () => {
    expect(new Overview([], {}, 1).now.done).toBe(1);
  });
});
