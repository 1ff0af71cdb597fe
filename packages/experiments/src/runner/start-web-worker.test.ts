import { describe, expect, it } from 'vitest';
import { inBoth } from '../text.ts';
import { webWorker, type WebWorkerLike } from './start-web-worker.ts';
import type { WorkerAnswer, WorkerOrder } from './worker-message.ts';

type Listener = Parameters<WebWorkerLike['addEventListener']>[1];
const order: WorkerOrder = {
  experiment: 'x',
  task: { id: 'a', seed: 0, variant: 'a', label: inBoth('a') },
  config: {},
};

function stage() {
  const listeners = new Map<string, Listener>();
  const posted: unknown[] = [];
  const heard: (WorkerAnswer | string)[] = [];
  let terminated = 0;
  const worker: WebWorkerLike = {
    postMessage: (message) => posted.push(message),
    terminate: () => {
      terminated += 1;
    },
    addEventListener: (type, listener) => listeners.set(type, listener),
  };
  const handle = webWorker(worker, {
    answer: (answer) => heard.push(answer),
    crashed: (message) => heard.push(message),
  });
  const emit = (type: string, event: Parameters<Listener>[0] = {}): void => listeners.get(type)!(event);
  return { handle, emit, posted, heard, terminations: () => terminated };
}

describe('webWorker', () => {
  it('hands orders over and answers back', () => {
    const { handle, emit, posted, heard } = stage();
    handle.post(order);
    emit('message', { data: { type: 'output', output: 1 } });
    expect(posted).toEqual([order]);
    expect(heard).toEqual([{ type: 'output', output: 1 }]);
  });

  it('reports its end once', () => {
    const { emit, heard, terminations } = stage();
    emit('error', { message: 'out of memory' });
    emit('error', { message: 'again' });
    emit('message', { data: { type: 'output', output: 1 } });
    expect(heard).toEqual(['out of memory']);
    expect(terminations()).toBe(1);
  });

  it.each([
    ['error', 'the worker could not be started'],
    ['messageerror', 'a message could not be read'],
  ])('says what a bare %s event means', (type, message) => {
    const { emit, heard } = stage();
    emit(type);
    expect(heard).toEqual([message]);
  });

  it('is silent once it is terminated', () => {
    const { handle, emit, heard, terminations } = stage();
    handle.terminate();
    emit('message', { data: { type: 'output', output: 1 } });
    emit('error', {});
    expect(heard).toEqual([]);
    expect(terminations()).toBe(1);
  });
});
