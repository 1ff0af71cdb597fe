import type { Direction } from '../frozen-trial.ts';
import { lossOf } from '../ranking.ts';
import { requireWhole } from './require-whole.ts';

/** Options of {@link AshaScheduler}. */
export interface AshaSchedulerOptions {
  /** What a trial uses up to the lowest rung, r in the paper. */
  readonly minResource: number;
  /** What a whole trial uses, R in the paper. */
  readonly maxResource: number;
  /** One in so many goes on, η in the paper. */
  readonly reductionFactor?: number;
  readonly direction?: Direction;
  /** At most so many trials are begun. */
  readonly trials?: number;
  /** What is known already: for each trial its values at rung 0, 1, … */
  readonly results?: readonly (readonly number[])[];
}

/** Train a trial from where it is to the next rung. */
export interface AshaJob {
  readonly trial: number;
  readonly rung: number;
  /** What it has used so far, and what it is to have used at the end. */
  readonly from: number;
  readonly to: number;
}

/** Why a job was given out. */
export interface AshaDecision extends AshaJob {
  /** Its place at the rung below, 1 for the best, and how many there were; for promotions. */
  readonly rank?: number;
  readonly of?: number;
}

/**
 * Asynchronous successive halving with trials that pause: gives out jobs, to as many workers as ask, and never lets one wait.
 *
 *     get_job: for each rung k from the top: a trial of the best ⌊|rung k| / η⌋ at rung k that has not been promoted
 *              goes to rung k + 1; if there is none at any rung, a new trial begins at rung 0
 *
 * where rung k is at r · η^k, the last one at R. A trial that was passed by can be promoted later, when its rung has filled up.
 *
 * Conventions: as algorithm 2 of the paper with s = 0; of several that could be promoted the best goes first, of equals the
 * earlier trial. NaN counts as worst and is never promoted. It knows nothing of time and of workers: the same calls in the
 * same order give the same jobs, and `decisions` is the record of them.
 *
 * Li et al., "A system for massively parallel hyperparameter tuning", MLSys (2020), arXiv:1810.05934, algorithm 2.
 *
 * @throws RangeError for options that are not whole numbers; Error for a report of a job that was not given out.
 *
 * @example
 * const asha = new AshaScheduler({ minResource: 1, maxResource: 9, reductionFactor: 3 });
 * const jobs = [asha.next(), asha.next(), asha.next()];
 * jobs.forEach((job, i) => asha.report(job, [0.3, 0.1, 0.2][i]));
 * asha.next(); // { trial: 1, rung: 1, from: 1, to: 3 }
 */
export class AshaScheduler {
  readonly #options: Required<Omit<AshaSchedulerOptions, 'results'>>;
  /** For each rung the losses by trial. */
  readonly #rungs: Map<number, number>[];
  readonly #promoted: Set<number>[];
  readonly #running = new Map<number, AshaJob>();
  readonly #decisions: AshaDecision[] = [];
  #begun = 0;

  constructor({
    minResource,
    maxResource,
    reductionFactor = 4,
    direction = 'minimize',
    trials = Infinity,
    results = [],
  }: AshaSchedulerOptions) {
    requireWhole('asha', { minResource, maxResource }, 1);
    requireWhole('asha', { reductionFactor }, 2);
    if (trials !== Infinity) requireWhole('asha', { trials }, 1);
    if (maxResource < minResource)
      throw new RangeError(`asha: maxResource must be at least minResource ${minResource}, got ${maxResource}`);
    this.#options = { minResource, maxResource, reductionFactor, direction, trials };
    let rungs = 1;
    while (minResource * reductionFactor ** (rungs - 1) < maxResource) rungs++;
    this.#rungs = Array.from({ length: rungs }, () => new Map<number, number>());
    this.#promoted = Array.from({ length: rungs }, () => new Set<number>());
    results.forEach((values, trial) =>
      values.forEach((value, rung) => {
        this.#rungs[rung]!.set(trial, this.#lossOf(value));
        if (rung > 0) this.#promoted[rung - 1]!.add(trial);
      }),
    );
    this.#begun = results.length;
  }

  /** What a trial has used at each rung. */
  get resources(): readonly number[] {
    const { minResource, maxResource, reductionFactor } = this.#options;
    return this.#rungs.map((_, k) => Math.min(maxResource, minResource * reductionFactor ** k));
  }

  /** All jobs that were given out, in order, with the reason. */
  get decisions(): readonly AshaDecision[] {
    return [...this.#decisions];
  }

  /** How many jobs are being worked on. */
  get running(): number {
    return this.#running.size;
  }

  /** The next job, or undefined when there is none now: all trials are begun, and none can be promoted yet. */
  next(): AshaJob | undefined {
    for (let rung = this.#rungs.length - 2; rung >= 0; rung--) {
      const found = this.#promotable(rung);
      if (found === undefined) continue;
      this.#promoted[rung]!.add(found.trial);
      return this.#give({ trial: found.trial, rung: rung + 1 }, { rank: found.rank, of: this.#rungs[rung]!.size });
    }
    if (this.#begun >= this.#options.trials) return undefined;
    return this.#give({ trial: this.#begun++, rung: 0 }, {});
  }

  /** Takes the value that a trial has at the end of a job. */
  report({ trial, rung }: Pick<AshaJob, 'trial' | 'rung'>, value: number): void {
    this.#end(trial, rung);
    this.#rungs[rung]!.set(trial, this.#lossOf(value));
  }

  /** A job that failed for good: its trial is not gone on with. */
  fail({ trial, rung }: Pick<AshaJob, 'trial' | 'rung'>): void {
    this.#end(trial, rung);
  }

  #promotable(rung: number): { readonly trial: number; readonly rank: number } | undefined {
    const losses = this.#rungs[rung]!;
    const keep = Math.floor(losses.size / this.#options.reductionFactor);
    if (keep === 0) return undefined;
    const ranked = [...losses].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a - b)).slice(0, keep);
    const at = ranked.findIndex(([trial, loss]) => loss !== Infinity && !this.#promoted[rung]!.has(trial));
    return at < 0 ? undefined : { trial: ranked[at]![0], rank: at + 1 };
  }

  #give({ trial, rung }: { trial: number; rung: number }, why: Pick<AshaDecision, 'rank' | 'of'>): AshaJob {
    const { resources } = this;
    const job = { trial, rung, from: rung === 0 ? 0 : resources[rung - 1]!, to: resources[rung]! };
    this.#running.set(trial, job);
    this.#decisions.push({ ...job, ...why });
    return job;
  }

  #end(trial: number, rung: number): void {
    if (this.#running.get(trial)?.rung !== rung)
      throw new Error(`asha: trial ${trial} is not on its way to rung ${rung}; report each job once`);
    this.#running.delete(trial);
  }

  #lossOf(value: number): number {
    return Number.isNaN(value) ? Infinity : lossOf(value, this.#options.direction);
  }
}
