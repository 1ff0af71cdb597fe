import { describe, expect, it } from 'vitest';
import { experiments } from '../chapter6/registry.ts';
import type { RunEvent } from './run-event.ts';
import { counting } from './testing/counting.ts';
import { runnerWithoutWorkers } from './testing/no-workers.ts';

const runExperiment = runnerWithoutWorkers();

describe('runExperiment', () => {
  it('runs every task of every seed, judges and draws', async () => {
    const result = await runExperiment(counting, { seeds: [0, 1], config: { add: 10 } });
    expect([...result.outputs].map(([seed, outputs]) => [seed, ...outputs])).toEqual([
      [0, ['a', 10], ['b', 10]],
      [1, ['a', 11], ['b', 11]],
    ]);
    expect(result.config).toEqual({ add: 10, failing: 'none' });
    expect(result.claims.map(({ id, holds, passes }) => [id, holds, passes])).toEqual([
      ['small', true, true],
      ['negative', false, true],
    ]);
    expect(result.references.map(({ id, inside, passes }) => [id, inside, passes])).toEqual([['number', 1, true]]);
    expect(result.figures.map(({ id }) => id)).toEqual(['0-1']);
    expect(result).toMatchObject({ experiment: 'counting', seeds: [0, 1], failures: [], passes: true });
    expect(result.elapsedMs).toBeGreaterThan(0);
  });

  it('does not pass when a claim fails for one seed', async () => {
    const result = await runExperiment(counting, { seeds: [1, 2] });
    expect(result.claims[0]).toMatchObject({ holds: false, holdsFor: 1 });
    expect(result.passes).toBe(false);
  });

  it('runs five seeds by default', async () => {
    expect((await runExperiment(counting)).seeds).toEqual([0, 1, 2, 3, 4]);
  });

  it('tells of everything, in order', async () => {
    const events: RunEvent[] = [];
    await runExperiment(counting, { seeds: 1, onEvent: (event) => events.push(event) });
    expect(events.map(({ type }) => type)).toEqual([
      'start',
      ...Array.from({ length: 2 }, () => ['task-start', 'progress', 'progress', 'progress', 'task-done']).flat(),
      'end',
    ]);
    expect(events[0]).toMatchObject({ experiment: 'counting', config: { add: 10 }, seeds: [0], workers: 0 });
    expect(events[3]).toMatchObject({
      task: { id: 'seed-0/a' },
      progress: { done: 2 / 3, metrics: { step: 2 } },
      run: { done: 1 / 3, finishedTasks: 0 },
    });
    const { elapsedMs, remainingMs } = (events[3] as Extract<RunEvent, { type: 'progress' }>).run;
    expect(remainingMs).toBeCloseTo(2 * elapsedMs, 9);
    expect(events.at(-1)).toMatchObject({ status: 'done', run: { done: 1, finishedTasks: 2, remainingMs: 0 } });
  });

  it('reports a task that throws, and judges the other seeds', async () => {
    const events: RunEvent[] = [];
    const result = await runExperiment(counting, {
      seeds: 2,
      config: { failing: 'one' },
      onEvent: (event) => events.push(event),
    });
    expect(result.failures).toEqual([{ task: 'seed-1/b', message: 'RangeError: no number', crashed: false }]);
    expect(result.passes).toBe(false);
    expect(result.claims[0]!.verdicts.map(({ seed }) => seed)).toEqual([0]);
    expect([...result.outputs.get(1)!]).toEqual([['a', 11]]);
    expect(events.find(({ type }) => type === 'task-failed')).toMatchObject({ failure: { task: 'seed-1/b' } });
  });

  it('is rejected when no seed is complete', async () => {
    await expect(runExperiment(counting, { seeds: 2, config: { failing: 'all' } })).rejects.toThrow(
      new Error('counting: no seed is complete, 4 of 4 tasks failed; the first, seed-0/a: RangeError: no number'),
    );
  });

  it('is rejected with the reason of the signal, after saying so', async () => {
    const events: RunEvent[] = [];
    const controller = new AbortController();
    const onEvent = (event: RunEvent): void => {
      events.push(event);
      if (event.type === 'progress') controller.abort(new Error('enough'));
    };
    await expect(runExperiment(counting, { seeds: 3, signal: controller.signal, onEvent })).rejects.toThrow('enough');
    expect(events.map(({ type }) => type)).toEqual(['start', 'task-start', 'progress', 'end']);
    expect(events.at(-1)).toMatchObject({ status: 'interrupted' });
  });

  it('runs nothing when it is aborted from the beginning', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(runExperiment(counting, { signal })).rejects.toThrow('too late');
  });

  it('gives way to timers while it runs in the same thread', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('by a timer')));
    await expect(runExperiment(counting, { seeds: 1000, signal: controller.signal })).rejects.toThrow('by a timer');
  });

  it('is rejected with what a listener throws', async () => {
    const onEvent = ({ type }: RunEvent): void => {
      if (type === 'task-done') throw new Error('disk full');
    };
    await expect(runExperiment(counting, { onEvent })).rejects.toThrow('disk full');
  });

  it('refuses in a sentence, before anything runs', async () => {
    const onEvent = (): void => {
      throw new Error('it has begun');
    };
    await expect(runExperiment('optimizer-path', { onEvent })).rejects.toThrow(
      new RangeError(
        `unknown experiment "optimizer-path"; did you mean "optimizer-paths"? Known: ${experiments
          .map(({ id }) => id)
          .sort()
          .join(', ')}`,
      ),
    );
    await expect(runExperiment(counting, { config: { add: -1 }, onEvent })).rejects.toThrow(
      new RangeError('counting: option add must be a number from 0 to 100, got -1'),
    );
    await expect(runExperiment(counting, { workers: 1.5, onEvent })).rejects.toThrow(
      new RangeError('counting: workers must be a whole number of 0 or more, got 1.5'),
    );
    await expect(runExperiment(counting, { seeds: 0, onEvent })).rejects.toThrow(
      new RangeError('counting: seeds must be a number of seeds or a list of different whole numbers, got 0'),
    );
  });
});
