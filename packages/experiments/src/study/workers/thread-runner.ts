import { Worker } from 'node:worker_threads';
import { tookTooLong } from './local-runner.ts';
import type { ObjectiveSource } from './objective-source.ts';
import type { StageAnswer, StageRequest } from './stage-message.ts';
import { runnerClosed, type StageOutcome, type StageRunner } from './stage-runner.ts';

/**
 * The thread's own file stands beside this module: `stage-thread.js` in the build, and in the source tree `.ts`, which
 * Node runs with the flags that its parent was started with.
 */
const entry = new URL(import.meta.url.endsWith('.ts') ? './stage-thread.ts' : './stage-thread.js', import.meta.url);
const startStageThread = (): Worker => new Worker(entry);

/** How long an objective, and the data it needs at once, may take to load. The time of a trial begins after that. */
const LOADING_MS = 120_000;

/** What the stage that is being run wants to hear from its thread. */
interface Listener {
  answer(answer: StageAnswer): void;
  crashed(reason: string): void;
  closed(): void;
}

/**
 * Runs stages in a thread of their own, so that this thread stays free for heartbeats and locks however long they
 * compute. A stage that takes too long, or is aborted, is ended with its thread; the next one gets a new thread.
 */
export function threadRunner(
  source: ObjectiveSource,
  { startThread = startStageThread }: { readonly startThread?: () => Worker } = {},
): StageRunner {
  let thread: Worker | undefined;
  let listener: Listener | undefined;

  const start = (): Worker => {
    const worker = startThread();
    const crashed = (reason: string): void => {
      if (thread !== worker) return;
      thread = undefined;
      listener?.crashed(reason);
    };
    worker.on('message', (answer: StageAnswer) => {
      if (thread === worker) listener?.answer(answer);
    });
    worker.on('error', (error) => crashed(`its thread broke: ${String(error)}`));
    worker.on('exit', (code) => crashed(`its thread ended with code ${code}`));
    return worker;
  };
  const end = async (): Promise<void> => {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };

  return {
    run: (order, { goOn, timeoutMs, signal }) =>
      new Promise<StageOutcome>((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason as Error);
        const worker = (thread ??= start());
        const post = (request: StageRequest): void => worker.postMessage(request);
        let timer: ReturnType<typeof setTimeout> | undefined;
        const settle = (finish: () => void): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
          listener = undefined;
          // A thread that has nothing to do keeps no process alive.
          worker.unref();
          finish();
        };
        /** Settles when the thread is gone, whatever it was doing. */
        const endThen = (finish: () => void): void => settle(() => void end().then(finish));
        const abort = (): void => endThen(() => reject(signal!.reason as Error));
        const limit = (limitMs: number, outcome: StageOutcome): void => {
          clearTimeout(timer);
          timer = setTimeout(() => endThen(() => resolve(outcome)), limitMs);
        };
        signal?.addEventListener('abort', abort);
        limit(LOADING_MS, failed(`its objective was not loaded within ${LOADING_MS / 1000} s`));
        listener = {
          closed: () => settle(() => reject(runnerClosed())),
          crashed: (reason) => settle(() => resolve({ ...failed(reason), crashed: true })),
          answer(answer) {
            if (answer.type === 'outcome') {
              settle(() => resolve(answer.outcome));
              return;
            }
            if (answer.type === 'loaded') {
              clearTimeout(timer);
              if (timeoutMs !== undefined) limit(timeoutMs, tookTooLong(timeoutMs));
              return;
            }
            try {
              post({ type: 'verdict', goOn: goOn(answer.report) });
            } catch (error) {
              endThen(() => reject(error instanceof Error ? error : new Error(String(error))));
            }
          },
        };
        worker.ref();
        post({ type: 'run', source, order });
      }),
    async close() {
      const interrupted = listener;
      await end();
      interrupted?.closed();
    },
  };
}

const failed = (reason: string) => ({ type: 'failed', reason, crashed: false }) as const;
