import { AshaScheduler } from '../../study/pruners/asha-scheduler.ts';
import { lowestRung } from '../../study/pruners/lowest-rung.ts';
import { scoreOf, type Trial } from './trial.ts';

/** The best value of a trial at its end, against the epochs that all trials together have used by then. */
export interface CostCurve {
  /** When a trial came to its end; the last one is all that was used. */
  readonly epochs: readonly number[];
  readonly best: readonly number[];
}

/** One in so many goes on from a rung. */
const REDUCTION = 3;
/** The curve of stages that cost so much; those with a value are at the end of a trial. */
function curveOf(stages: readonly { readonly cost: number; readonly value?: number }[]): CostCurve {
  let [spent, highest] = [0, 0];
  const [epochs, best]: [number[], number[]] = [[], []];
  stages.forEach(({ cost, value }, i) => {
    spent += cost;
    if (value === undefined && (i < stages.length - 1 || epochs.length === 0)) return;
    highest = Math.max(highest, value ?? 0);
    epochs.push(spent);
    best.push(highest);
  });
  return { epochs, best };
}

/** Every trial is trained to its end, one after the other. */
export const wholeCost = (trials: readonly Trial[]): CostCurve =>
  curveOf(trials.map((trial) => ({ cost: trial.validation.length, value: scoreOf(trial) })));

/**
 * The same trials under successive halving: what {@link AshaScheduler} would have done, by the accuracies that they had
 * at its rungs. A trial depends on its number alone, so this is exactly what would have come out.
 */
export function halvingCost(trials: readonly Trial[], epochs: number): CostCurve {
  const asha = new AshaScheduler({
    minResource: lowestRung(trials.length, epochs, REDUCTION),
    maxResource: epochs,
    reductionFactor: REDUCTION,
    direction: 'maximize',
    trials: trials.length,
  });
  const stages: { cost: number; value?: number }[] = [];
  for (let job = asha.next(); job !== undefined; job = asha.next()) {
    const { trial, from, to } = job;
    const { validation } = trials[trial]!;
    const value = validation[to - 1] ?? NaN;
    asha.report(job, value);
    const cost = Math.min(to, validation.length) - Math.min(from, validation.length);
    stages.push({ cost, ...(to === epochs && !Number.isNaN(value) && { value }) });
  }
  return curveOf(stages);
}
