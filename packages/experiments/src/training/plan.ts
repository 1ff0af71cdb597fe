import type { WarningCode } from '@downhill/layers';

/** Which evaluations are made, and when. */
export interface EvaluationPlan {
  /** After every so many updates, or after every epoch. */
  readonly every: number | 'epoch';
  /** The update after which the first one is made; by default after the first period. */
  readonly first?: number;
  /** What is evaluated; by default every set that the session has. */
  readonly sets?: readonly ('train' | 'test')[];
  /** Evaluates on at most the first so many samples of each set: evaluation easily costs more than training. */
  readonly limit?: number;
}

/** How long to train, on which batches, and what to report. Give `iterations` or `epochs`, not both. */
export interface Plan {
  readonly batchSize: number;
  /** Number of updates. */
  readonly iterations?: number;
  /** Number of passes over the training set. */
  readonly epochs?: number;
  /**
   * `shuffle` (default): every sample once an epoch, in a new order each time. `replacement`: every batch is drawn from
   * the whole set, as the book does; an epoch then touches about 63 % of the samples.
   */
  readonly sampling?: 'shuffle' | 'replacement';
  /** Whether an epoch's last, smaller batch is left out. By default it is used. */
  readonly dropLast?: boolean;
  /** Whether `step` reports the loss after the update (another forward pass), as the book's comparisons do. */
  readonly lossAfterUpdate?: boolean;
  readonly evaluate?: EvaluationPlan;
  /** Warnings that nobody wants to hear; `true` for all of them. */
  readonly silence?: true | readonly WarningCode[];
}

/** A {@link Plan} in numbers of updates. */
export interface Steps {
  readonly total: number;
  readonly perEpoch: number;
  isEvaluated(step: number): boolean;
}

const whole = (n: number): boolean => Number.isSafeInteger(n) && n >= 1;

function require(ok: boolean, name: string, value: unknown): void {
  if (!ok) throw new RangeError(`train: ${name} must be a whole number of 1 or more, got ${String(value)}`);
}

/**
 * Checks a plan for a training set of `size` samples and counts its updates.
 *
 * An epoch is a whole number of updates: ⌈size / batchSize⌉, the last batch being smaller, or ⌊size / batchSize⌋ with
 * `dropLast` (but at least 1 when sampling with replacement, whose batches are always full).
 */
export function stepsOf(plan: Plan, size: number): Steps {
  const { batchSize, iterations, epochs, sampling = 'shuffle', dropLast = false, evaluate } = plan;
  require(whole(batchSize), 'batchSize', batchSize);
  if ((iterations === undefined) === (epochs === undefined))
    throw new RangeError(
      `train: give either iterations or epochs, got ${iterations === undefined ? 'neither' : 'both'}`,
    );
  if (iterations !== undefined) require(whole(iterations), 'iterations', iterations);
  if (epochs !== undefined) require(whole(epochs), 'epochs', epochs);
  if (evaluate?.every !== undefined && evaluate.every !== 'epoch')
    require(whole(evaluate.every), 'evaluate.every', evaluate.every);
  if (evaluate?.first !== undefined) require(whole(evaluate.first), 'evaluate.first', evaluate.first);
  if (evaluate?.limit !== undefined) require(whole(evaluate.limit), 'evaluate.limit', evaluate.limit);
  if (size === 0) throw new RangeError('train: the training set is empty');
  const batches = dropLast ? Math.floor(size / batchSize) : Math.ceil(size / batchSize);
  const perEpoch = sampling === 'replacement' ? Math.max(1, batches) : batches;
  if (perEpoch === 0) throw new RangeError(`train: dropLast leaves no batch of ${batchSize} in ${size} samples`);
  const every = evaluate === undefined ? Infinity : evaluate.every === 'epoch' ? perEpoch : evaluate.every;
  const first = evaluate?.first ?? every;
  return {
    total: iterations ?? epochs! * perEpoch,
    perEpoch,
    isEvaluated: (step) => step >= first && (step - first) % every === 0,
  };
}
