import { describe, expect, it } from 'vitest';
import { fromSource } from '../../test/from-source.ts';
import type { RunEvent } from './run-event.ts';
import { makeRunExperiments } from './run-experiments.ts';
import { counting } from './testing/counting.ts';
import { narrowing } from './testing/narrowing.ts';

let time = 0;
const startWorker = fromSource(new URL('./node-worker.ts', import.meta.url));
const runExperiments = makeRunExperiments({ startWorker, now: () => (time += 10) });

const short = (event: RunEvent): string => ('task' in event ? `${event.type} ${event.task.id}` : event.type);

describe('runExperiments', () => {
  it('runs several experiments and ends each when its last task is done', async () => {
    const heard: string[] = [];
    const hear =
      (name: string) =>
      (event: RunEvent): void => {
        if (event.type !== 'progress') heard.push(`${name} ${short(event)}`);
      };
    const outcomes = await runExperiments([
      { experiment: counting, seeds: 1, onEvent: hear('first') },
      { experiment: counting, seeds: [7], config: { add: 1 }, onEvent: hear('second') },
    ]);
    expect(outcomes.map((outcome) => outcome.status === 'done' && [...outcome.result.outputs.values()])).toEqual([
      [new Map(Object.entries({ a: 10, b: 10 }))],
      [new Map(Object.entries({ a: 8, b: 8 }))],
    ]);
    expect(heard).toEqual([
      'first start',
      'second start',
      ...['task-start seed-0/a', 'task-done seed-0/a', 'task-start seed-0/b', 'task-done seed-0/b', 'end'].map(
        (one) => `first ${one}`,
      ),
      ...['task-start seed-7/a', 'task-done seed-7/a', 'task-start seed-7/b', 'task-done seed-7/b', 'end'].map(
        (one) => `second ${one}`,
      ),
    ]);
  });

  it('goes on with the others when one fails', async () => {
    const statuses: string[] = [];
    const onEvent = (event: RunEvent): void => {
      if (event.type === 'end') statuses.push(event.status);
    };
    const outcomes = await runExperiments([
      { experiment: counting, seeds: 1, config: { failing: 'all' }, onEvent },
      { experiment: counting, seeds: 1, onEvent },
    ]);
    expect(outcomes).toMatchObject([
      {
        status: 'failed',
        error: new Error(
          'counting: no seed is complete, 2 of 2 tasks failed; the first, seed-0/a: RangeError: no number',
        ),
      },
      { status: 'done' },
    ]);
    expect(statuses).toEqual(['failed', 'done']);
  });

  it('shares its workers between experiments', async () => {
    const seen: string[] = [];
    const onEvent = (event: RunEvent): void => {
      if (event.type === 'start') seen.push(`${event.experiment} ${event.workers}`);
    };
    const config = { samples: 50, units: 20, combinations: ['sigmoid-xavier'] };
    let started = 0;
    const outcomes = await runExperiments(
      [
        { experiment: 'optimizer-paths', onEvent },
        { experiment: 'activation-histograms', config, seeds: 2, onEvent },
        { experiment: counting, seeds: 1, onEvent },
      ],
      {
        workers: 2,
        startWorker: (listener) => {
          started += 1;
          return startWorker(listener);
        },
      },
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    expect(seen).toEqual(['optimizer-paths 2', 'activation-histograms 2', 'counting 0']);
    expect(started).toBe(2);
  });

  it('ends what is not done when it is aborted', async () => {
    const ends: string[] = [];
    const controller = new AbortController();
    const hear =
      (name: string) =>
      (event: RunEvent): void => {
        if (event.type === 'end') ends.push(`${name} ${event.status}`);
        if (name === 'second' && event.type === 'task-start') controller.abort(new Error('enough'));
      };
    const run = runExperiments(
      ['first', 'second', 'third'].map((name) => ({ experiment: counting, seeds: 1, onEvent: hear(name) })),
      { signal: controller.signal },
    );
    await expect(run).rejects.toThrow('enough');
    expect(ends).toEqual(['first done', 'second interrupted', 'third interrupted']);
  });

  it('refuses all before the first begins', async () => {
    const onEvent = (): void => {
      throw new Error('it has begun');
    };
    const jobs = [
      { experiment: counting, onEvent },
      { experiment: 'optimizer-paths', onEvent },
    ];
    await expect(runExperiments(jobs, { workers: -1 })).rejects.toThrow(
      new RangeError('counting, optimizer-paths: workers must be a whole number of 0 or more, got -1'),
    );
  });
});

describe('follow-up tasks', () => {
  const run = async (job: object = {}) => {
    const events: RunEvent[] = [];
    const [outcome] = await runExperiments([
      { experiment: narrowing, seeds: 2, onEvent: (event) => events.push(event), ...job },
    ]);
    if (outcome?.status !== 'done') throw new Error('not done');
    return { events: events.filter(({ type }) => type !== 'progress').map(short), result: outcome.result, all: events };
  };

  it('are run when the first ones of their seed are finished, and are given what these have found', async () => {
    const { events, result, all } = await run();
    const rounds = ['low', 'high'].flatMap((variant) => [
      `task-start seed-0/${variant}`,
      `task-done seed-0/${variant}`,
    ]);
    expect(events.slice(0, 6)).toEqual(['start', ...rounds, 'tasks-added']);
    expect([...result.outputs].map(([seed, outputs]) => [seed, ...outputs])).toEqual([
      [0, ['low', 1], ['high', 2], ['near', 2.5], ['order', 1.5]],
      [1, ['low', 2], ['high', 3], ['near', 3.5], ['order', 1.5]],
    ]);
    const added = all.filter((event) => event.type === 'tasks-added');
    expect(added.map(({ tasks }) => tasks.map(({ id }) => id))).toEqual([
      ['seed-0/near', 'seed-0/order'],
      ['seed-1/near', 'seed-1/order'],
    ]);
    expect(all.at(-1)).toMatchObject({ run: { done: 1, finishedTasks: 8, remainingMs: 0 } });
  });

  it('do not come when one of the first ones fails', async () => {
    const { events, result } = await run({ config: { failing: true } });
    expect(events).not.toContain('task-start seed-0/near');
    expect(events).toContain('task-done seed-1/near');
    expect(result.failures).toEqual([{ task: 'seed-0/low', message: 'Error: no guess', crashed: false }]);
  });
});

describe('finished tasks', () => {
  const finished = new Map([
    ['seed-0/low', 1],
    ['seed-0/high', 40],
    ['seed-0/near', 7],
    ['seed-9/low', 5],
  ]);
  it('are not run again, nor are follow-ups', async () => {
    const events: RunEvent[] = [];
    const [outcome] = await runExperiments([
      { experiment: narrowing, seeds: 2, finished, onEvent: (event) => events.push(event) },
    ]);
    if (outcome?.status !== 'done') throw new Error('not done');
    expect(events.flatMap((event) => (event.type === 'task-start' ? [event.task.id] : []))).toEqual([
      'seed-0/order',
      'seed-1/low',
      'seed-1/high',
      'seed-1/near',
      'seed-1/order',
    ]);
    expect([...outcome.result.outputs.get(0)!]).toEqual([
      ['low', 1],
      ['high', 40],
      ['near', 7],
      ['order', 1.5],
    ]);
    expect([...outcome.result.outputs.keys()]).toEqual([0, 1]);
    const first = events.find((event) => event.type === 'progress')!;
    // Six tasks are known: three are finished, and one is half done.
    expect(first).toMatchObject({ run: { done: 3.5 / 6, finishedTasks: 3 } });
    expect(first.run.remainingMs).toBeCloseTo(5 * first.run.elapsedMs, 9);
  });

  it('may be all of them', async () => {
    const events: RunEvent[] = [];
    const outputs = new Map(['seed-0/a', 'seed-0/b'].map((id) => [id, 11]));
    const job = { experiment: counting, seeds: 1, finished: outputs, onEvent: (event: RunEvent) => events.push(event) };
    const [outcome] = await runExperiments([job]);
    expect(outcome).toMatchObject({ status: 'done', result: { passes: true, elapsedMs: 0 } });
    expect(events.map(short)).toEqual(['start', 'end']);
  });
});
