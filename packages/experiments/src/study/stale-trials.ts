import type { FrozenTrial } from './frozen-trial.ts';
import { heartbeatKey, type Storage } from './storage.ts';

/**
 * Running trials whose worker has given no sign of life for longer than `olderThanMs`: no heartbeat, and begun before
 * that. Take them over with `study.takeOver`. The clocks of the machines must agree to well within that time.
 *
 * @example
 * const study = createStudy();
 * study.ask();
 * staleTrials(study.storage, study.id, { olderThanMs: 1000, now: new Date('2999-01-01') }).length; // 1
 */
export function staleTrials(
  storage: Storage,
  study: number,
  { olderThanMs, now }: { readonly olderThanMs: number; readonly now: Date },
): readonly FrozenTrial[] {
  return storage.trials(study).filter((trial) => {
    if (trial.state !== 'running') return false;
    return now.getTime() - lastSignOf(trial) > olderThanMs;
  });
}

function lastSignOf({ datetimeStart, systemAttrs }: FrozenTrial): number {
  const heartbeat = systemAttrs[heartbeatKey];
  const times = [datetimeStart, typeof heartbeat === 'string' ? heartbeat : null].filter((time) => time !== null);
  return Math.max(-Infinity, ...times.map((time) => new Date(time).getTime()));
}
