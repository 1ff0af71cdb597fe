import picocolors from 'picocolors';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RunEvent } from '../../runner/run-event.ts';
import { counting } from '../../runner/testing/counting.ts';
import { narrowing } from '../../runner/testing/narrowing.ts';
import { inBoth } from '../../text.ts';
import { testWorld } from '../testing/test-world.ts';
import { quietView } from './quiet-view.ts';
import { reproduceBars } from './reproduce-bars.ts';
import { reproduceLines } from './reproduce-lines.ts';
import type { Shown } from './reproduce-view.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const task = { id: 'seed-0/a', seed: 0, variant: 'a', label: inBoth('a') };
const run = { done: 0.5, finishedTasks: 1, elapsedMs: 0, remainingMs: undefined };
const start: RunEvent = { type: 'start', experiment: 'x', config: {}, seeds: [0], tasks: [task, task], workers: 2 };
const done: RunEvent = { type: 'task-done', task, output: 1, elapsedMs: 12_000, run };
const failed: RunEvent = {
  type: 'task-failed',
  task,
  failure: { task: task.id, message: 'no memory', crashed: true },
  run,
};
const end: RunEvent = { type: 'end', status: 'failed', error: 1, run: { ...run, done: 1 } };

let time = 0;
const shown: Shown = {
  out: 'report',
  experiments: [counting, narrowing],
  language: 'en',
  workers: 2,
  finished: [0, 1],
  now: () => time,
};

it('as lines: the whole now and then, and what goes wrong', () => {
  const { stderr } = testWorld();
  time = 0;
  const view = reproduceLines(stderr, shown);
  view.show(0, start);
  view.show(1, start);
  time = 5000;
  view.show(0, done);
  time = 12_000;
  view.show(0, done);
  view.show(1, failed);
  view.stop();
  expect(stderr.text).toBe('all: 87 %, 3 of 4 tasks, 12 s, about 2.1 s left\nnarrowing: seed-0/a failed: no memory\n');
});

it('quiet: what goes wrong alone', () => {
  const { stderr } = testWorld();
  const view = quietView(stderr, shown);
  for (const event of [start, done, failed]) view.show(1, event);
  expect(stderr.text).toBe('narrowing: seed-0/a failed: no memory\n');
});

it('as bars: one for all, one for each experiment', () => {
  const { stderr } = testWorld({ isTTY: true });
  time = 0;
  const view = reproduceBars(stderr, picocolors.createColors(false), shown);
  view.show(0, start);
  view.show(1, start);
  time = 12_000;
  view.show(0, done);
  view.show(1, failed);
  view.show(1, end);
  vi.advanceTimersByTime(1000);
  const frame = stderr.text.slice(stderr.text.lastIndexOf('all  '));
  expect(frame).toContain(
    'all                        ██████████████░░░░░░░░░░ 59 %, 3 of 4 tasks, 12 s, about 6.0 s left',
  );
  expect(frame).toContain('  counting                 ████████████░░░░░░░░░░░░ 1');
  expect(frame).toContain('  narrowing                ████████████████████████ ✗');
  expect(stderr.text).toContain('narrowing: seed-0/a failed: no memory\n');
  view.stop();
  view.stop();
});
