import { runStage } from './run-stage.ts';
import type { SearchObjective } from './search-objective.ts';
import { runnerClosed, type StageOutcome, type StageRunner } from './stage-runner.ts';

/**
 * Runs stages in the caller's thread. An objective that computes without ever waiting cannot be timed out there, nor
 * does a heartbeat get through: use it for objectives that are quick, or that wait.
 */
export function localRunner(objective: SearchObjective): StageRunner {
  let close = (): void => undefined;
  return {
    async run(order, { goOn, timeoutMs, signal }) {
      signal?.throwIfAborted();
      let timer: ReturnType<typeof setTimeout> | undefined;
      let ended = false;
      let abort = (): void => undefined;
      const broken = new Promise<never>((_, reject) => {
        abort = () => reject(signal!.reason as Error);
        signal?.addEventListener('abort', abort);
        close = () => reject(runnerClosed());
      });
      const late = new Promise<StageOutcome>((resolve) => {
        if (timeoutMs !== undefined) timer = setTimeout(() => resolve(tookTooLong(timeoutMs)), timeoutMs);
      });
      try {
        // One that has been given up is stopped at its next report.
        return await Promise.race([runStage(objective, order, (report) => !ended && goOn(report)), late, broken]);
      } finally {
        ended = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        close = () => undefined;
      }
    },
    close() {
      close();
      return Promise.resolve();
    },
  };
}

export const tookTooLong = (timeoutMs: number): StageOutcome => ({
  type: 'failed',
  reason: `took longer than ${timeoutMs} ms`,
  crashed: false,
});
