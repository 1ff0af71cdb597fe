import { defineExperiment, type Schema } from '@downhill/experiments';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Order, WorkerReply } from './protocol.ts';
import type { PoolListener, WorkerPool } from './worker-pool.ts';

const text = { en: 'a', ko: '가' };
const experiment = (variants: number, more: { narrowed?: true } = {}) =>
  defineExperiment<Schema, number>({
    id: 'counting',
    title: text,
    summary: text,
    figures: [],
    section: '0',
    schema: {},
    quick: {},
    tasks: (_, seed) =>
      Array.from({ length: variants }, (_, i) => ({ id: `${seed}/${i}`, seed, variant: String(i), label: text })),
    ...(more.narrowed === undefined
      ? {}
      : {
          followUp: (_, seed, outputs) => [
            { id: `${seed}/best`, seed, variant: 'best', label: text, given: Math.max(...outputs.values()) },
          ],
        }),
    *run() {
      yield { task: '', done: 1 };
      return 1;
    },
    claims: () => [],
    figure: () => [],
  });

/** A pool without workers: the test says what they answer. */
class FakePool {
  readonly orders: Order[] = [];
  readonly asked: unknown[] = [];
  limits: number[] = [];
  rateChanges: unknown;
  listener!: PoolListener;
  begin(_window: number, changes: unknown, listener: PoolListener): void {
    this.rateChanges = changes;
    this.listener = listener;
  }
  add(orders: readonly Order[]): void {
    this.orders.push(...orders);
  }
  ask(request: unknown): void {
    this.asked.push(request);
  }
  set limit(limit: number) {
    this.limits.push(limit);
  }
  reply(...replies: WorkerReply[]): void {
    for (const reply of replies) this.listener.reply(reply);
  }
  report(task: string, ...steps: number[]): void {
    this.reply({ type: 'reports', reports: steps.map((step) => ({ task, done: step / 4, metrics: { step } })) });
  }
}

let frames: FrameRequestCallback[] = [];
let time = 0;
/** Lets the page draw. */
const frame = (ms = 16): void => {
  time += ms;
  for (const callback of frames.splice(0)) callback(time);
};
beforeEach(() => {
  frames = [];
  time = 0;
  vi.stubGlobal('document', { baseURI: 'https://example.org/app/' });
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});
afterEach(() => vi.unstubAllGlobals());

async function started(variants = 2, { seeds = [0], needsMnist = false, narrowed = false } = {}) {
  const { Run } = await import('./run.ts');
  const pool = new FakePool();
  const of = experiment(variants, narrowed ? { narrowed: true } : {});
  const run = new Run(of, {}, seeds, { pool: pool as unknown as WorkerPool, needsMnist });
  run.play();
  return { run, pool };
}
const last = (values: readonly number[]): number | undefined => values.at(-1);

describe('a race', () => {
  it('runs freely, and the moment shown follows', async () => {
    const { run, pool } = await started();
    expect(pool.orders.map(({ task, mnistUrl }) => [task.id, mnistUrl])).toEqual([
      ['0/0', 'https://example.org/app/'],
      ['0/1', 'https://example.org/app/'],
    ]);
    expect(last(pool.limits)).toBe(Infinity);
    pool.report('0/0', 1, 2);
    pool.report('0/1', 1);
    frame();
    expect([run.cursor.value, run.recorded.value, run.done.value]).toEqual([2, 2, 0.375]);
  });

  it('a pause lets all come to the moment of the fastest, no further', async () => {
    const { run, pool } = await started();
    pool.report('0/0', 1, 2, 3);
    frame();
    run.pause();
    expect([run.status.value, last(pool.limits)]).toEqual(['paused', 3]);
  });

  it('steps on by one moment, and back without computing', async () => {
    const { run, pool } = await started();
    pool.report('0/0', 1, 2);
    pool.report('0/1', 1, 2);
    frame();
    run.step();
    expect(last(pool.limits)).toBe(3);
    pool.report('0/0', 3);
    pool.report('0/1', 3);
    frame();
    frame();
    expect([run.status.value, run.cursor.value]).toEqual(['paused', 3]);
    run.stepBack();
    run.stepBack();
    expect(run.shown().map(({ reports }) => reports)).toEqual([1, 1]);
    run.step();
    expect([run.cursor.value, run.recorded.value]).toEqual([2, 3]);
  });

  it('runs to a moment', async () => {
    const { run, pool } = await started();
    run.pause();
    run.play(5);
    expect(last(pool.limits)).toBe(5);
    pool.report('0/0', 1, 2, 3, 4, 5);
    frame();
    frame();
    expect([run.status.value, run.cursor.value, last(pool.limits)]).toEqual(['paused', 5, 5]);
  });

  it('with a speed, workers are only a little ahead', async () => {
    const { run, pool } = await started();
    run.speed.value = 10;
    frame();
    expect(last(pool.limits)).toBe(1);
    pool.report('0/0', 1);
    frame(100);
    expect([run.cursor.value, last(pool.limits)]).toEqual([1, 2]);
  });

  it('ends with a conclusion from the complete seeds', async () => {
    const { run, pool } = await started(1, { seeds: [3, 4] });
    pool.report('3/0', 4);
    pool.reply({ type: 'output', task: '3/0', output: 30 }, { type: 'failed', task: '4/0', message: 'Error: oh' });
    frame();
    expect(pool.asked).toEqual([{ type: 'conclude', experiment: 'counting', config: {}, outputs: [[3, [['0', 30]]]] }]);
    expect([run.status.value, run.failure.value, run.done.value]).toEqual(['finished', 'Error: oh', 1]);
    pool.reply({ type: 'concluded', conclusion: { claims: [], references: [], figures: [] } });
    expect(run.conclusion.value).toBeDefined();
  });

  it('a change of the rates is kept with its moment', async () => {
    const { run, pool } = await started();
    pool.report('0/0', 1, 2);
    run.setRateFactor(10);
    run.setRateFactor(5);
    expect(run.rateChanges.value).toEqual([{ at: 2, factor: 5 }]);
    expect(pool.rateChanges).toEqual([{ at: 2, factor: 5 }]);
  });

  it('a crash ends the tasks that were with the worker', async () => {
    const { run, pool } = await started();
    pool.listener.crashed('out of memory', ['0/0', '0/1']);
    frame();
    expect([run.failure.value, run.status.value]).toEqual(['out of memory', 'finished']);
  });

  it('nothing is asked for when another run has taken its place', async () => {
    const { run, pool } = await started();
    run.leave();
    const before = pool.limits.length;
    run.pause();
    expect(pool.limits.length).toBe(before);
  });
});

describe('with data', () => {
  it('tasks wait until it is there', async () => {
    const { run, pool } = await started(1, { needsMnist: true });
    expect(pool.asked).toEqual([{ type: 'prepare', mnistUrl: 'https://example.org/app/' }]);
    pool.reply({ type: 'fetching', progress: { receivedBytes: 1, totalBytes: 9 } });
    expect([run.fetched.value?.receivedBytes, pool.orders.length]).toEqual([1, 0]);
    pool.reply({ type: 'prepared' });
    expect([run.fetched.value, pool.orders.length]).toEqual([undefined, 1]);
  });

  it('a failure is told, and the next attempt asks again', async () => {
    const { run, pool } = await started(1, { needsMnist: true });
    pool.reply({ type: 'not-prepared', message: 'no network' });
    expect([run.failure.value, run.status.value]).toEqual(['no network', 'paused']);
    run.play();
    expect(pool.asked).toHaveLength(2);
  });
});

describe('more tasks than a race has', () => {
  it('a moment is a finished task; a pause stops all', async () => {
    const { run, pool } = await started(20);
    expect(run.isRace).toBe(false);
    pool.report('0/3', 1, 2);
    pool.reply({ type: 'output', task: '0/3', output: 1 });
    pool.report('0/5', 1);
    frame();
    expect([run.cursor.value, run.recorded.value]).toEqual([1, 1]);
    run.pause();
    expect(last(pool.limits)).toBe(0);
    run.seek(0);
    expect(run.shown().every(({ reports }) => reports === 0)).toBe(true);
  });

  it('follow-up tasks come when the first ones have ended, once', async () => {
    const { pool } = await started(13, { narrowed: true });
    for (let i = 0; i < 13; i++) pool.reply({ type: 'output', task: `0/${i}`, output: i });
    expect(pool.orders.at(-1)!.task).toMatchObject({ id: '0/best', given: 12 });
    expect(pool.asked).toEqual([]);
    pool.reply({ type: 'output', task: '0/best', output: 99 });
    expect(pool.asked).toHaveLength(1);
  });
});
