import type { FrozenTrial } from '../frozen-trial.ts';
import { heartbeatKey } from '../storage.ts';

/**
 * Watches running trials for signs of life: a heartbeat, a report, another worker.
 *
 * Dates in heartbeats alone would not do. When the journal's lock was left behind by a process that was killed, everybody
 * stands still until it is broken, and would then believe everybody else dead; and clocks of machines differ. So a trial
 * counts as silent only after time in which this process could have heard of it: the time between two looks counts at
 * most `mostMs`.
 */
export class SilenceWatch {
  readonly #mostMs: number;
  readonly #seen = new Map<number, { sign: string; silentMs: number }>();
  #last: number | undefined;

  constructor({ mostMs }: { readonly mostMs: number }) {
    this.#mostMs = mostMs;
  }

  look(trials: readonly FrozenTrial[], nowMs: number): void {
    const passed = Math.min(this.#mostMs, nowMs - (this.#last ?? nowMs));
    this.#last = nowMs;
    for (const { id, state, worker, systemAttrs, intermediateValues } of trials) {
      if (state !== 'running') {
        this.#seen.delete(id);
        continue;
      }
      const sign = JSON.stringify([worker, systemAttrs[heartbeatKey] ?? null, intermediateValues.size]);
      const seen = this.#seen.get(id);
      if (seen?.sign === sign) seen.silentMs += passed;
      else this.#seen.set(id, { sign, silentMs: 0 });
    }
  }

  /** For how long a trial has given no sign of life, as far as this process could hear. */
  silentMs(trial: number): number {
    return this.#seen.get(trial)?.silentMs ?? 0;
  }
}
