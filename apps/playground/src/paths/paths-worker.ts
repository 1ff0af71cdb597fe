import type { PathsReply, PathsRequest } from './protocol.ts';

/** `PathsRequest` without the number that the worker's owner gives it. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/**
 * A worker that walks for the page. At most one request is with it; while it works only the newest of the others waits,
 * so dragging never builds a queue. A map is given up as soon as a newer one is asked for.
 */
export class PathsWorker {
  #worker: Worker | undefined;
  #id = 0;
  #busy = false;
  #waiting: Exclude<WithoutId<PathsRequest>, { kind: 'cancel' }> | undefined;
  readonly #onReply: (reply: PathsReply) => void;
  readonly #onFailure: (message: string) => void;

  constructor(onReply: (reply: PathsReply) => void, onFailure: (message: string) => void) {
    this.#onReply = onReply;
    this.#onFailure = onFailure;
  }

  ask(request: Exclude<WithoutId<PathsRequest>, { kind: 'cancel' }>): void {
    if (this.#busy && request.kind === 'walks') {
      this.#waiting = request;
      return;
    }
    this.#worker ??= this.#spawn();
    this.#busy = true;
    this.#worker.postMessage({ ...request, id: ++this.#id });
  }

  /** Gives up what is being computed. */
  cancel(): void {
    this.#busy = false;
    this.#waiting = undefined;
    this.#worker?.postMessage({ kind: 'cancel', id: ++this.#id } satisfies PathsRequest);
  }

  /** Ends the worker, whatever it does. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#busy = false;
    this.#waiting = undefined;
  }

  #spawn(): Worker {
    const worker = new Worker(new URL('./paths.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<PathsReply>) => {
      if (data.id !== this.#id) return;
      if (data.kind !== 'row') this.#busy = false;
      this.#onReply(data);
      const next = this.#waiting;
      this.#waiting = undefined;
      if (next !== undefined) this.ask(next);
    };
    worker.onerror = (event) => {
      this.stop();
      this.#onFailure(event.message);
    };
    return worker;
  }
}
