import type { Direction, FrozenTrial, Json } from '../frozen-trial.ts';
import { lossOf } from '../ranking.ts';
import type { PruneDecision } from './pruner.ts';
import { lastStep } from '../frozen-trial.ts';

/** Optuna's key for the value that a trial had at a rung, so that both see the same rungs. */
export const rungKey = (rung: number): string => `completed_rung_${rung}`;

/** The key of the decision that was made there. */
const decisionKey = (rung: number): string => `downhill:rung_${rung}`;

/** The value that a trial had at a rung, or undefined. */
function rungValue({ systemAttrs }: FrozenTrial, rung: number): number | undefined {
  const value = systemAttrs[rungKey(rung)];
  return typeof value === 'number' ? value : undefined;
}

/** Why a trial went on from a rung or did not: enough to explain it, and with the journal's order to decide it again. */
export interface RungDecision {
  readonly step: number;
  readonly value: number;
  /** 1 for the best of those that had come to the rung by then, this one included. */
  readonly rank: number;
  readonly of: number;
  /** The best so many go on. */
  readonly keep: number;
  readonly promoted: boolean;
}

/**
 * Lets a trial pass the rungs that its last report has reached, as far as it is good enough. `resource(k)` is the step of
 * rung k, undefined beyond the last; `rivals` are those it is compared with.
 */
export function passRungs(
  trial: FrozenTrial,
  rivals: readonly FrozenTrial[],
  direction: Direction,
  reductionFactor: number,
  resource: (rung: number) => number | undefined,
): PruneDecision {
  const step = lastStep(trial)!;
  const value = trial.intermediateValues.get(step)!;
  const log: Record<string, Json> = {};
  for (let rung = 0; ; rung++) {
    if (rungValue(trial, rung) !== undefined) continue;
    const needed = resource(rung);
    if (needed === undefined || step < needed) return { prune: false, log };
    if (Number.isNaN(value)) return { prune: true, log };
    const loss = lossOf(value, direction);
    const others = rivals.filter(({ id }) => id !== trial.id).map((rival) => rungValue(rival, rung));
    const losses = others.filter((v) => v !== undefined).map((v) => lossOf(v, direction));
    const of = losses.length + 1;
    const keep = Math.max(1, Math.floor(of / reductionFactor));
    const rank = 1 + losses.filter((other) => other < loss).length;
    const promoted = rank <= keep;
    log[rungKey(rung)] = value;
    log[decisionKey(rung)] = { step, value, rank, of, keep, promoted } satisfies RungDecision;
    if (!promoted) return { prune: true, log };
  }
}
