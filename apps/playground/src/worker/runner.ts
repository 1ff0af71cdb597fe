import type { RunReply, RunRequest } from './protocol.ts';

/** A worker that runs experiments for one page. Replies to anything but the newest request are dropped. */
export class Runner {
  #worker: Worker | undefined;
  #run = 0;
  readonly #onReply: (reply: RunReply) => void;

  constructor(onReply: (reply: RunReply) => void) {
    this.#onReply = onReply;
  }

  start(experiment: string, config: RunRequest['config'], seed: number): void {
    this.#worker ??= this.#spawn();
    this.#worker.postMessage({ run: ++this.#run, experiment, config, seed } satisfies RunRequest);
  }

  /** Ends the worker, whatever it does. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #spawn(): Worker {
    const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<RunReply>) => {
      if (data.run === this.#run) this.#onReply(data);
    };
    worker.onerror = (event) => {
      this.#onReply({ run: this.#run, failure: event.message });
    };
    return worker;
  }
}
