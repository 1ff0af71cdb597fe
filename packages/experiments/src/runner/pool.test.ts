import { describe, expect, it } from 'vitest';
import { inBoth } from '../text.ts';
import { runPool, type OrderListener } from './pool.ts';
import type { StartWorker, WorkerListener, WorkerOrder } from './worker-message.ts';

const order = (id: string): WorkerOrder => ({
  experiment: 'x',
  task: { id, seed: 0, variant: id, label: inBoth(id) },
  config: {},
});
const orders = (...ids: readonly string[]): WorkerOrder[] => ids.map(order);

/** Workers that do nothing by themselves: the test answers for them. */
function stage() {
  const workers: { listener: WorkerListener; orders: string[]; terminated: boolean }[] = [];
  const startWorker: StartWorker = (listener) => {
    const worker = { listener, orders: [] as string[], terminated: false };
    workers.push(worker);
    return {
      post: ({ task }) => worker.orders.push(task.id),
      terminate: () => {
        worker.terminated = true;
      },
    };
  };
  const heard: string[] = [];
  const listener: OrderListener = {
    started: ({ task }) => heard.push(`started ${task.id}`),
    progress: ({ task }, { done }) => heard.push(`progress ${task.id} ${done}`),
    output: ({ task }, output) => heard.push(`output ${task.id} ${String(output)}`),
    again: ({ task }, message) => heard.push(`again ${task.id}: ${message}`),
    failed: ({ task }, message, crashed) => heard.push(`failed ${task.id}: ${message}${crashed ? ' (crashed)' : ''}`),
  };
  return { workers, startWorker, heard, listener };
}

describe('runPool', () => {
  it('gives each worker the next order when it is free, and ends them all', async () => {
    const { workers, startWorker, heard, listener } = stage();
    const done = runPool(orders('a', 'b', 'c'), { size: 2, startWorker, signal: undefined, listener });
    expect(workers.map((worker) => worker.orders)).toEqual([['a'], ['b']]);
    workers[1]!.listener.answer({ type: 'progress', progress: [{ task: 'b', done: 0.5 }] });
    workers[1]!.listener.answer({ type: 'output', output: 2 });
    expect(workers[1]!.orders).toEqual(['b', 'c']);
    workers[0]!.listener.answer({ type: 'output', output: 1 });
    expect(workers[0]!.terminated).toBe(false);
    workers[1]!.listener.answer({ type: 'output', output: 3 });
    await done;
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    expect(heard).toEqual([
      'started a',
      'started b',
      'progress b 0.5',
      'output b 2',
      'started c',
      'output a 1',
      'output c 3',
    ]);
  });

  it('starts no more workers than there are orders', async () => {
    const { workers, startWorker, listener } = stage();
    const done = runPool(orders('a'), { size: 8, startWorker, signal: undefined, listener });
    expect(workers).toHaveLength(1);
    workers[0]!.listener.answer({ type: 'output', output: 1 });
    await done;
  });

  it('gives what follows from an output to workers that wait, before it starts new ones', async () => {
    const { workers, startWorker, heard, listener } = stage();
    const following = ({ task }: WorkerOrder): WorkerOrder[] => (task.id === 'b' ? orders('c', 'd', 'e') : []);
    const done = runPool(orders('a', 'b'), {
      size: 3,
      startWorker,
      signal: undefined,
      listener: { ...listener, following },
    });
    workers[0]!.listener.answer({ type: 'output', output: 1 });
    expect(workers.map((worker) => worker.orders)).toEqual([['a'], ['b']]);
    workers[1]!.listener.answer({ type: 'output', output: 2 });
    expect(workers.map((worker) => worker.orders)).toEqual([['a', 'd'], ['b', 'c'], ['e']]);
    for (const { listener } of workers) listener.answer({ type: 'output', output: 3 });
    await done;
    expect(heard.slice(-3)).toEqual(['output d 3', 'output c 3', 'output e 3']);
  });

  it('does without an idle worker that dies', async () => {
    const { workers, startWorker, heard, listener } = stage();
    const following = ({ task }: WorkerOrder): WorkerOrder[] => (task.id === 'b' ? orders('c', 'd') : []);
    const done = runPool(orders('a', 'b'), {
      size: 2,
      startWorker,
      signal: undefined,
      listener: { ...listener, following },
    });
    workers[0]!.listener.answer({ type: 'output', output: 1 });
    workers[0]!.listener.crashed('out of memory');
    workers[1]!.listener.answer({ type: 'output', output: 2 });
    expect(workers.map((worker) => worker.orders)).toEqual([['a'], ['b', 'c'], ['d']]);
    workers[1]!.listener.answer({ type: 'output', output: 3 });
    workers[2]!.listener.answer({ type: 'output', output: 4 });
    await done;
    expect(heard).not.toContain('again a: out of memory');
  });

  it('gives the order of a worker that died to a new one, once', async () => {
    const { workers, startWorker, heard, listener } = stage();
    const done = runPool(orders('a', 'b'), { size: 1, startWorker, signal: undefined, listener });
    workers[0]!.listener.crashed('out of memory');
    expect(workers[1]!.orders).toEqual(['a']);
    workers[1]!.listener.crashed('out of memory');
    expect(workers[2]!.orders).toEqual(['b']);
    workers[2]!.listener.answer({ type: 'output', output: 2 });
    await done;
    expect(heard).toEqual([
      'started a',
      'again a: out of memory',
      'failed a: out of memory (crashed)',
      'started b',
      'output b 2',
    ]);
  });

  it('does not run a task again that has thrown', async () => {
    const { workers, startWorker, heard, listener } = stage();
    const done = runPool(orders('a', 'b'), { size: 1, startWorker, signal: undefined, listener });
    workers[0]!.listener.answer({ type: 'error', message: 'RangeError: no' });
    workers[0]!.listener.answer({ type: 'output', output: 2 });
    await done;
    expect(workers).toHaveLength(1);
    expect(heard).toEqual(['started a', 'failed a: RangeError: no', 'started b', 'output b 2']);
  });

  it('rejects with the reason of the signal and ends the workers', async () => {
    const { workers, startWorker, heard, listener } = stage();
    const controller = new AbortController();
    const done = runPool(orders('a', 'b'), { size: 2, startWorker, signal: controller.signal, listener });
    controller.abort(new Error('enough'));
    await expect(done).rejects.toThrow('enough');
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    workers[0]!.listener.answer({ type: 'output', output: 1 });
    expect(heard).toEqual(['started a', 'started b']);
  });

  it('begins nothing new when a listener aborts', async () => {
    const { workers, startWorker, listener } = stage();
    const begin = (event: 'output' | 'again'): Promise<void> => {
      const controller = new AbortController();
      const aborting = { ...listener, [event]: () => controller.abort(new Error('enough')) };
      return runPool(orders('a', 'b'), { size: 1, startWorker, signal: controller.signal, listener: aborting });
    };
    const first = begin('output');
    workers[0]!.listener.answer({ type: 'output', output: 1 });
    await expect(first).rejects.toThrow('enough');
    const second = begin('again');
    workers[1]!.listener.crashed('gone');
    await expect(second).rejects.toThrow('enough');
    expect(workers.map((worker) => worker.orders)).toEqual([['a'], ['a']]);
  });

  it('starts nothing when it is aborted from the beginning', async () => {
    const { workers, startWorker, listener } = stage();
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(runPool(orders('a'), { size: 1, startWorker, signal, listener })).rejects.toThrow('too late');
    expect(workers).toEqual([]);
  });

  it('rejects with what a listener throws', async () => {
    const { workers, startWorker, listener } = stage();
    const done = runPool(orders('a'), {
      size: 1,
      startWorker,
      signal: undefined,
      listener: {
        ...listener,
        output: () => {
          throw new Error('disk full');
        },
      },
    });
    workers[0]!.listener.answer({ type: 'output', output: 1 });
    await expect(done).rejects.toThrow('disk full');
    expect(workers[0]!.terminated).toBe(true);
  });

  it('rejects when no worker can be started', async () => {
    const { listener } = stage();
    const startWorker: StartWorker = () => {
      throw new Error('no such file');
    };
    await expect(runPool(orders('a'), { size: 1, startWorker, signal: undefined, listener })).rejects.toThrow(
      'no such file',
    );
  });
});
