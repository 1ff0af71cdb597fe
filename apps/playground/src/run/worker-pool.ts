import type { Order, WorkerMessage, WorkerReply, WorkerRequest } from './protocol.ts';
import type { RateChange } from './rate-change.ts';

/** What is heard from a pool. */
export interface PoolListener {
  reply(reply: WorkerReply): void;
  /** A worker is gone; its tasks will not end. */
  crashed(message: string, tasks: readonly string[]): void;
}

/** As many workers as are of use: each holds a copy of MNIST, which telephones with many small cores cannot afford. */
const mostWorkers = (): number => Math.max(1, Math.min(navigator.hardwareConcurrency, 8));

interface Entry {
  readonly worker: Worker;
  readonly tasks: Set<string>;
}

/**
 * The workers of a page, one run after another: they keep their code and their data. Each has at most `window` tasks open
 * at a time; the others wait here.
 */
export class WorkerPool {
  readonly #workers: Entry[] = [];
  readonly #waiting: Order[] = [];
  #run = 0;
  #window = 1;
  #listener: PoolListener | undefined;
  #limit = 0;
  #changes: readonly RateChange[] = [];

  /** Forgets the run before. */
  begin(window: number, changes: readonly RateChange[], listener: PoolListener): void {
    this.#run += 1;
    this.#window = window;
    this.#changes = changes;
    this.#limit = 0;
    this.#listener = listener;
    this.#waiting.length = 0;
    for (const { tasks } of this.#workers) tasks.clear();
    this.#tell({ type: 'begin', run: this.#run, changes });
  }

  add(orders: readonly Order[]): void {
    this.#waiting.push(...orders);
    while (this.#workers.length < Math.min(mostWorkers(), orders.length)) this.#start();
    this.#deal();
  }

  set limit(limit: number) {
    if (limit === this.#limit) return;
    this.#limit = limit;
    this.#tell({ type: 'limit', limit });
  }

  set rateChanges(changes: readonly RateChange[]) {
    this.#changes = changes;
    this.#tell({ type: 'rates', changes });
  }

  /** Gives a worker something else to do than a task. */
  ask(request: WorkerRequest): void {
    if (this.#workers.length === 0) this.#start();
    this.#workers[0]!.worker.postMessage(request);
  }

  /** Ends every worker, whatever it does. */
  stop(): void {
    for (const { worker } of this.#workers) worker.terminate();
    this.#workers.length = this.#waiting.length = 0;
    this.#listener = undefined;
  }

  #tell(request: WorkerRequest): void {
    for (const { worker } of this.#workers) worker.postMessage(request);
  }

  /** Opens waiting tasks with the workers that have the fewest. */
  #deal(): void {
    while (this.#waiting.length > 0 && this.#workers.length > 0) {
      const idlest = this.#workers.reduce((a, b) => (b.tasks.size < a.tasks.size ? b : a));
      if (idlest.tasks.size >= this.#window) return;
      const order = this.#waiting.shift()!;
      idlest.tasks.add(order.task.id);
      idlest.worker.postMessage({ type: 'open', order } satisfies WorkerRequest);
    }
  }

  #start(): void {
    const worker = new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module' });
    const entry: Entry = { worker, tasks: new Set() };
    this.#workers.push(entry);
    worker.onmessage = ({ data: { run, reply } }: MessageEvent<WorkerMessage>) => {
      if (run !== this.#run) return;
      if (reply.type === 'output' || reply.type === 'failed') {
        entry.tasks.delete(reply.task);
        this.#deal();
      }
      this.#listener?.reply(reply);
    };
    worker.onerror = (event) => {
      worker.terminate();
      this.#workers.splice(this.#workers.indexOf(entry), 1);
      const lost = [...entry.tasks];
      if (this.#workers.length === 0) lost.push(...this.#waiting.splice(0).map(({ task }) => task.id));
      this.#listener?.crashed(event.message || 'a worker could not be started', lost);
      this.#deal();
    };
    worker.postMessage({ type: 'begin', run: this.#run, changes: this.#changes } satisfies WorkerRequest);
    worker.postMessage({ type: 'limit', limit: this.#limit } satisfies WorkerRequest);
  }
}
