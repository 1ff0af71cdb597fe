import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import picocolors from 'picocolors';
import type { RunEvent } from '../../runner/run-event.ts';
import type { Language } from '../../text.ts';
import { testWorld } from '../testing/test-world.ts';
import { progressBars } from './progress-bars.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const task = (seed: number, variant: string) => ({
  id: `seed-${seed}/${variant}`,
  seed,
  variant,
  label: { en: variant.toUpperCase(), ko: '아담' },
});
const tasks = [task(0, 'sgd'), task(0, 'adam'), task(1, 'sgd'), task(1, 'adam')];
const start: RunEvent = { type: 'start', experiment: 'race', config: {}, seeds: [0, 1], tasks, workers: 2 };
const state = (done: number, finishedTasks = 0) => ({
  done,
  finishedTasks,
  elapsedMs: 10_000,
  remainingMs: done > 0 ? (10_000 * (1 - done)) / done : undefined,
});
const progress = (index: number, done: number, all: number): RunEvent => ({
  type: 'progress',
  task: tasks[index]!,
  progress: { task: tasks[index]!.id, done, metrics: { step: 100, loss: 0.31234 } },
  run: state(all),
});

const ESCAPE = String.fromCharCode(27);
const controls = new RegExp(`(${ESCAPE}\\[[?\\d;]*[A-Za-z]|\\n)`);
const cursorUp = new RegExp(`^${ESCAPE}\\[(\\d+)A$`);

/** What a terminal shows in the end, when everything is written over by later lines. */
function screen(written: string): string[] {
  const lines: string[] = [];
  let row = 0;
  for (const part of written.split(controls)) {
    const up = cursorUp.exec(part);
    if (up) row -= Number(up[1]);
    else if (part === '\n') row += 1;
    else if (part === '\u001B[0J') lines.length = row;
    else if (part !== '' && !part.startsWith('\u001B')) lines[row] = part;
  }
  return lines.map((line) => line.trimEnd());
}

function show(events: readonly RunEvent[], { language = 'en' }: { language?: Language } = {}) {
  const { stderr } = testWorld({ isTTY: true });
  const view = progressBars(stderr, picocolors.createColors(false), language);
  for (const event of events) {
    view.show(event);
    vi.advanceTimersByTime(500);
  }
  return { view, stderr };
}

describe('progressBars', () => {
  it('has a bar for the run and one for each worker', () => {
    const { view, stderr } = show([
      start,
      { type: 'task-start', task: tasks[0]! },
      { type: 'task-start', task: tasks[1]! },
      progress(0, 0.5, 0.125),
      progress(1, 1, 0.375),
    ]);
    expect(screen(stderr.text)).toEqual([
      'race                           █████████░░░░░░░░░░░░░░░ 37 %, 0 of 4 tasks, 10 s, about 17 s left',
      '  SGD · seed 0                 ████████████░░░░░░░░░░░░ step 100, loss 0.312',
      '  ADAM · seed 0                ████████████████████████ step 100, loss 0.312',
    ]);
    view.stop();
  });

  it('a free bar takes the next task', () => {
    const { view, stderr } = show([
      start,
      { type: 'task-start', task: tasks[0]! },
      { type: 'task-start', task: tasks[1]! },
      { type: 'task-done', task: tasks[0]!, output: 1, elapsedMs: 5000, run: state(0.25, 1) },
      { type: 'task-start', task: tasks[2]! },
    ]);
    expect(screen(stderr.text)[1]).toBe('  SGD · seed 1                 ░░░░░░░░░░░░░░░░░░░░░░░░');
    view.stop();
  });

  it('stands in line with Korean names too, which are twice as wide', () => {
    const { view, stderr } = show([start, { type: 'task-start', task: tasks[0]! }], { language: 'ko' });
    expect(screen(stderr.text)[1]).toBe('  아담 · seed 0                ░░░░░░░░░░░░░░░░░░░░░░░░');
    view.stop();
  });

  it('keeps trouble in sight above the bars', () => {
    const { view, stderr } = show([
      start,
      { type: 'task-start', task: tasks[0]! },
      { type: 'task-again', task: tasks[0]!, message: 'the worker ended with code 1' },
    ]);
    const lines = screen(stderr.text);
    expect(lines[0]).toBe('race: seed-0/sgd: the worker ended with code 1; running it once more');
    expect(lines[1]).toMatch(/^race {2,}░/);
    view.stop();
  });

  it('leaves the terminal as it was: no bars, the cursor, line wrapping', () => {
    const { view, stderr } = show([start, progress(0, 0.5, 0.1)]);
    view.stop();
    expect(screen(stderr.text)).toEqual([]);
    expect(stderr.text.lastIndexOf('\u001B[?25h')).toBeGreaterThan(stderr.text.lastIndexOf('\u001B[?25l'));
    expect(stderr.text.lastIndexOf('\u001B[?7h')).toBeGreaterThan(stderr.text.lastIndexOf('\u001B[?7l'));
    expect(vi.getTimerCount()).toBe(0);
    const before = stderr.text;
    view.show(progress(0, 0.6, 0.2));
    view.stop();
    vi.advanceTimersByTime(1000);
    expect(stderr.text).toBe(before);
  });

  it('can be stopped before it has started', () => {
    const { stderr } = testWorld({ isTTY: true });
    progressBars(stderr, picocolors.createColors(false), 'en').stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
