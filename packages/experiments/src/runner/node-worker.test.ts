import { describe, expect, it } from 'vitest';
import type { RunEvent } from './run-event.ts';
import { makeRunExperiment } from './run-experiment.ts';
import { runPool } from './pool.ts';
import { counting } from './testing/counting.ts';
import { fromSource } from '../../test/from-source.ts';
import { inBoth } from '../text.ts';

const startWorker = fromSource(new URL('./node-worker.ts', import.meta.url));
let time = 0;
const runExperiment = makeRunExperiment({ startWorker, now: () => (time += 1) });
const small = { samples: 50, units: 20, combinations: ['sigmoid-xavier', 'relu-he'] };

describe('worker threads', () => {
  it('give the same numbers as the caller’s own thread, whatever their number', async () => {
    const events: RunEvent[] = [];
    const run = (workers: number) =>
      runExperiment('activation-histograms', { config: small, seeds: 2, workers, onEvent: (e) => events.push(e) });
    const here = await run(1);
    const there = await run(3);
    expect(events.filter(({ type }) => type === 'start').map((e) => 'workers' in e && e.workers)).toEqual([0, 3]);
    expect(there.outputs).toEqual(here.outputs);
    expect([...there.outputs.get(1)!.keys()]).toEqual(small.combinations);
    expect(there.claims).toEqual(here.claims);
  });

  it('report what a task throws', async () => {
    const failures: string[] = [];
    const orders = [
      { experiment: 'no-such', task: { id: 'a', seed: 0, variant: 'a', label: inBoth('a') }, config: {} },
    ];
    const nothing = (): void => undefined;
    const failed = (_order: unknown, message: string, crashed: boolean): void => {
      failures.push(`${message.split('.')[0]!} ${crashed}`);
    };
    const listener = { started: nothing, progress: nothing, output: nothing, again: nothing, failed };
    await runPool(orders, { size: 1, startWorker, signal: undefined, listener });
    expect(failures).toEqual(['RangeError: unknown experiment "no-such" false']);
  });

  it('that die are replaced once, then reported', async () => {
    const again: string[] = [];
    const result = runExperiment('optimizer-paths', {
      config: { optimizers: ['sgd', 'adam'] },
      workers: 2,
      startWorker: fromSource(new URL('../../test/crashing-worker.ts', import.meta.url)),
      onEvent: (event) => {
        if (event.type === 'task-again') again.push(`${event.task.id}: ${event.message}`);
      },
    });
    await expect(result).rejects.toThrow(
      'optimizer-paths: no seed is complete, 1 of 2 tasks failed; the first, seed-0/sgd: the worker ended with code 3',
    );
    expect(again).toEqual(['seed-0/sgd: the worker ended with code 3']);
  });

  it('end when the run is aborted', async () => {
    const controller = new AbortController();
    const onEvent = ({ type }: RunEvent): void => {
      if (type === 'task-start') controller.abort(new Error('enough'));
    };
    const run = runExperiment('activation-histograms', {
      config: small,
      workers: 2,
      signal: controller.signal,
      onEvent,
    });
    await expect(run).rejects.toThrow('enough');
  });

  it('are not used for experiments they do not know', async () => {
    const { outputs } = await runExperiment(counting, { seeds: 1, workers: 2 });
    expect([...outputs.get(0)!.values()]).toEqual([10, 10]);
  });
});
