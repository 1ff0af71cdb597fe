import { runStage } from './run-stage.ts';
import type { SearchObjective } from './search-objective.ts';
import type { StageOutcome, StageRunner } from './stage-runner.ts';

/**
 * Runs stages in the caller's thread. An objective that computes without ever waiting cannot be timed out there, nor
 * does a heartbeat get through: use it for objectives that are quick, or that wait.
 */
export const localRunner = (objective: SearchObjective): StageRunner => ({
  async run(order, { goOn, timeoutMs, signal }) {
    signal?.throwIfAborted();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let abort = (): void => undefined;
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(signal!.reason as Error);
      signal?.addEventListener('abort', abort);
    });
    const late = new Promise<StageOutcome>((resolve) => {
      if (timeoutMs !== undefined) timer = setTimeout(() => resolve(tookTooLong(timeoutMs)), timeoutMs);
    });
    try {
      // One that has been given up is stopped at its next report.
      return await Promise.race([runStage(objective, order, (report) => !ended && goOn(report)), late, aborted]);
    } finally {
      ended = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  },
  close: () => Promise.resolve(),
});

export const tookTooLong = (timeoutMs: number): StageOutcome => ({
  type: 'failed',
  reason: `took longer than ${timeoutMs} ms`,
  crashed: false,
});
