import { describe, expect, it } from 'vitest';
import { createStudy } from '../create-study.ts';
import { memoryStorage } from '../memory-storage.ts';
import { noPruner } from '../pruners/no-pruner.ts';
import type { Pruner } from '../pruners/pruner.ts';
import { randomSampler } from '../samplers/random-sampler.ts';
import { localRunner } from './local-runner.ts';
import type { SearchObjective } from './search-objective.ts';
import { sourceThread } from './testing/source-thread.ts';
import { tableOf } from './testing/table-of.ts';
import valley, { type ValleyOptions } from './testing/valley.ts';
import { threadRunner } from './thread-runner.ts';
import { workOn, type WorkEvent, type WorkOptions } from './work-on.ts';

const source = (options: ValleyOptions) => ({
  module: new URL('./testing/valley.ts', import.meta.url).href,
  options: { ...options },
});

function search({ trials = 6, pruner = noPruner(), storage = memoryStorage() } = {}) {
  const study = createStudy({
    sampler: randomSampler(),
    pruner,
    storage,
    seed: 4,
    space: valley().space,
  });
  for (let i = 0; i < trials; i++) study.enqueueTrial();
  return study;
}

async function worked(objective: SearchObjective, options: Partial<WorkOptions> = {}, setting = {}) {
  const study = search(setting);
  const events: WorkEvent[] = [];
  await workOn(study, {
    runner: localRunner(objective),
    maxResource: 4,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { study, events };
}
const local = (options: ValleyOptions = {}) => valley(options) as unknown as SearchObjective;

describe('workOn', () => {
  it('runs every trial that waits', async () => {
    const { study, events } = await worked(local());
    expect(study.trials.map(({ state }) => state)).toEqual(Array(6).fill('complete'));
    expect(study.trials.map(({ intermediateValues }) => [...intermediateValues.keys()])).toEqual(
      Array(6).fill([1, 2, 3]),
    );
    expect(events.filter(({ type }) => type === 'end').length).toBe(6);
  });

  it('gives the same table for one worker, for three at once, and in threads', async () => {
    const { study: one } = await worked(local());
    const three = search();
    const runner = () => localRunner(local({ delayMs: 1 }));
    await Promise.all([1, 2, 3].map(() => workOn(three, { runner: runner(), maxResource: 4, pollMs: 5 })));
    const threads = search();
    const runners = [1, 2].map(() => threadRunner(source({}), { startThread: sourceThread }));
    await Promise.all(runners.map((each) => workOn(threads, { runner: each, maxResource: 4, pollMs: 5 })));
    await Promise.all(runners.map((each) => each.close()));
    expect(tableOf(three.trials)).toEqual(tableOf(one.trials));
    expect(tableOf(threads.trials)).toEqual(tableOf(one.trials));
  }, 60_000);

  it('marks trials that throw, hang, give NaN or end their thread, and goes on', async () => {
    const runner = threadRunner(
      source({ trouble: { 0: 'throw', 1: 'hang', 2: 'spin', 3: 'nan', 4: 'exit', 5: 'throw-later' } }),
      {
        startThread: sourceThread,
      },
    );
    const { study, events } = await worked(local(), { runner, trialTimeoutMs: 1000 }, { trials: 7 });
    await runner.close();
    expect(study.trials.map(({ state }) => state)).toEqual([...Array<string>(6).fill('fail'), 'complete']);
    expect(study.trials.map(({ systemAttrs }) => systemAttrs['fail_reason'])).toEqual([
      'Error: the valley is closed',
      'took longer than 1000 ms',
      'took longer than 1000 ms',
      'the value is NaN',
      'its thread ended with code 7',
      'its thread broke: Error: the valley has closed',
      undefined,
    ]);
    expect(events.filter(({ type }) => type === 'trouble')).toEqual([
      { type: 'trouble', message: 'trial 4: its thread ended with code 7; running it once more' },
      {
        type: 'trouble',
        message: 'trial 5: its thread broke: Error: the valley has closed; running it once more',
      },
    ]);
    const { study: sound } = await worked(local(), {}, { trials: 7 });
    expect(tableOf(study.trials)[6]).toEqual(tableOf(sound.trials)[6]);
  }, 60_000);

  it('times out in its own thread as well, where the objective waits', async () => {
    const { study } = await worked(local({ trouble: { 0: 'hang' } }), { trialTimeoutMs: 30 }, { trials: 2 });
    expect(study.trials.map(({ systemAttrs }) => systemAttrs['fail_reason'])).toEqual([
      'took longer than 30 ms',
      undefined,
    ]);
  });

  it('ends a trial that the pruner ends', async () => {
    const pruner: Pruner = {
      name: 'second',
      decide: ({ number, intermediateValues }) => ({ prune: number === 1 && intermediateValues.size === 2 }),
    };
    const { study } = await worked(local(), {}, { trials: 3, pruner });
    expect(study.trials.map(({ state }) => state)).toEqual(['complete', 'pruned', 'complete']);
    expect([...study.trials[1]!.intermediateValues.keys()]).toEqual([1, 2]);
  });

  it('begins no trial after the timeout', async () => {
    let at = 0;
    const { study } = await worked(local(), { timeoutMs: 5, now: () => at++ * 2 });
    const states = study.trials.map(({ state }) => state);
    expect(states).toContain('waiting');
    expect(states).toContain('complete');
  });

  it.each([
    ['thread', () => threadRunner(source({ trouble: { 0: 'spin' } }), { startThread: sourceThread })],
    ['own', () => localRunner(local({ trouble: { 0: 'hang' } }))],
  ])(
    'ends when its runner is closed in mid-stage, and leaves its trial to others: %s',
    async (_name, makeRunner) => {
      const runner = makeRunner();
      const study = search({ trials: 2 });
      const work = workOn(study, {
        runner,
        maxResource: 4,
        onEvent({ type }) {
          if (type === 'report') setTimeout(() => void runner.close(), 20);
        },
      });
      await expect(work).rejects.toThrow('the runner was closed in the middle of a stage');
      expect(study.trials.map(({ state }) => state)).toEqual(['running', 'waiting']);
    },
    60_000,
  );

  it('ends with the reason of its signal, and leaves its trial to others', async () => {
    const controller = new AbortController();
    const study = search({ trials: 2 });
    const work = workOn(study, {
      runner: localRunner(local({ trouble: { 0: 'hang' } })),
      maxResource: 4,
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error('enough')), 30);
    await expect(work).rejects.toThrow('enough');
    expect(study.trials.map(({ state }) => state)).toEqual(['running', 'waiting']);
  });
});
