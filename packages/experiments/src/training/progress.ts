import { remainingMs } from '../runner/remaining.ts';
import type { Callback } from './pipe.ts';

/** How far training has come: what {@link progress} reports. */
export interface TrainingProgress {
  /** Updates done so far. */
  readonly step: number;
  /** Updates in all. */
  readonly steps: number;
  /** Loss of the last step. */
  readonly loss: number;
  readonly elapsedMs: number;
  /** Estimate; undefined until there is something to judge by. */
  readonly remainingMs: number | undefined;
}

/**
 * Reports how far training has come and how long it will still take, at most every `everyMs`, and at the end.
 *
 * `now` is the clock, in milliseconds: `() => performance.now()`.
 *
 * @example
 * const events = [{ type: 'step', step: 1, epoch: 1, loss: 2.25, rate: 0.5 }];
 * const reports = [];
 * let time = 0;
 * const clock = { now: () => (time += 100), report: (one) => reports.push(one) };
 * for (const event of pipe(events, progress({ steps: 4, ...clock }))) event.step;
 * reports[0]; // { step: 1, steps: 4, loss: 2.25, elapsedMs: 100, remainingMs: 300 }
 */
export function progress({
  steps,
  now,
  report,
  everyMs = 100,
}: {
  /** Number of updates of the plan. */
  readonly steps: number;
  now(): number;
  report(progress: TrainingProgress): void;
  readonly everyMs?: number;
}): Callback {
  return function* (events) {
    const start = now();
    let last = start;
    let step = 0;
    let loss = NaN;
    const tell = (time: number): void => {
      last = time;
      const elapsedMs = time - start;
      report({ step, steps, loss, elapsedMs, remainingMs: remainingMs(elapsedMs, step / steps) });
    };
    for (const event of events) {
      if (event.type === 'step') {
        ({ step, loss } = event);
        const time = now();
        if (time - last >= everyMs) tell(time);
      }
      yield event;
    }
    tell(now());
  };
}
