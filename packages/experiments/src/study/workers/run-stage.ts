import { trialRng } from '../trial-rng.ts';
import type { Running, SearchObjective, StageReport, StageResult } from './search-objective.ts';
import type { StageOrder, StageOutcome } from './stage-runner.ts';

/**
 * Runs a stage where it is called. Each report is answered before the objective goes on; reports up to `order.from` are
 * those of a trial that has to find its way back without a checkpoint, and are passed over.
 */
export async function runStage(
  objective: SearchObjective,
  order: StageOrder,
  goOn: (report: StageReport) => boolean | Promise<boolean>,
): Promise<StageOutcome> {
  try {
    const running = objective.run({ ...order, rng: trialRng(order.seed, order.trial) });
    if (!isRunning(running)) return done(await running);
    for (;;) {
      const next = await running.next();
      if (next.done === true) return done(next.value);
      if (next.value.step <= order.from) continue;
      if (await goOn(next.value)) continue;
      await running.return(NaN);
      return { type: 'stopped' };
    }
  } catch (error) {
    return { type: 'failed', reason: String(error), crashed: false };
  }
}

const isRunning = (running: ReturnType<SearchObjective['run']>): running is Running =>
  typeof running === 'object' && 'next' in running;

const done = (result: number | StageResult): StageOutcome =>
  typeof result === 'number' ? { type: 'done', value: result } : { type: 'done', ...result };
