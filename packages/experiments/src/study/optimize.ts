import { clock } from '../runner/clock.ts';
import type { Space } from './distribution.ts';
import type { FrozenTrial } from './frozen-trial.ts';
import type { Study } from './study.ts';
import type { Trial } from './trial.ts';

/** How long trials may follow each other before timers, signals and the caller's other work get their turn. */
const TURN_MS = 20;

/** What is searched for: gives the value of a trial, one for each direction. */
export type Objective<S extends Space = Space> = (
  trial: Trial<S>,
) => number | readonly number[] | Promise<number | readonly number[]>;

/** How long {@link Study.optimize} goes on, and how. */
export interface OptimizeOptions {
  /** At most so many trials in this call. */
  readonly trials?: number;
  /** No trial begins later than this. */
  readonly timeoutMs?: number;
  /** A trial that takes longer has failed. Its `signal` is aborted; code that never waits cannot be interrupted. */
  readonly trialTimeoutMs?: number;
  readonly signal?: AbortSignal;
  /** So many trials at a time, for objectives that wait for something else to compute. */
  readonly concurrency?: number;
  /** Called after each trial. */
  readonly onTrial?: (trial: FrozenTrial) => void;
  /** Milliseconds, for the timeout. */
  readonly now?: () => number;
}

/** The loop behind {@link Study.optimize}. */
export async function optimize<S extends Space>(
  study: Study<S>,
  objective: Objective<S>,
  options: OptimizeOptions,
  isStopped: () => boolean,
): Promise<void> {
  const { trials = Infinity, timeoutMs = Infinity, signal, concurrency = 1, onTrial, now = clock } = options;
  requireOptions(study, options);
  const end = now() + timeoutMs;
  let begun = 0;
  let turn = now();
  const isOver = (): boolean => {
    if (isStopped() || begun >= trials || now() > end) return true;
    const { size } = study;
    if (size === undefined) return false;
    const all = study.trials;
    return all.length >= size && !all.some(({ state }) => state === 'waiting');
  };
  const work = async (): Promise<void> => {
    while (!isOver()) {
      begun++;
      await runTrial(study, objective, options);
      if (now() - turn >= TURN_MS) {
        await new Promise((resolve) => setTimeout(resolve));
        turn = now();
      }
    }
  };
  async function runTrial(...[of, run, { trialTimeoutMs }]: [Study<S>, Objective<S>, OptimizeOptions]): Promise<void> {
    signal?.throwIfAborted();
    const limit = new AbortController();
    const trial = of.ask({ signal: signal === undefined ? limit.signal : AbortSignal.any([signal, limit.signal]) });
    const outcome = await outcomeOf(run, trial, limit, trialTimeoutMs);
    signal?.throwIfAborted();
    const told =
      'value' in outcome
        ? of.tell(trial, outcome.value)
        : isPruned(outcome.error)
          ? of.tell(trial, undefined, { state: 'pruned' })
          : of.tell(trial, undefined, { state: 'fail', reason: String(outcome.error) });
    onTrial?.(told);
  }
  await Promise.all(Array.from({ length: concurrency }, work));
}

/** By name: in CommonJS each entry of the package has a class of its own. */
const isPruned = (error: unknown): boolean => error instanceof Error && error.name === 'TrialPruned';

type Outcome = { readonly value: number | readonly number[] } | { readonly error: unknown };

async function outcomeOf<S extends Space>(
  objective: Objective<S>,
  trial: Trial<S>,
  limit: AbortController,
  limitMs: number | undefined,
): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const result = objective(trial);
    if (typeof result === 'number' || !('then' in result)) return { value: result };
    const aborted = new Promise<never>((_, reject) => {
      const { signal } = trial;
      if (signal.aborted) reject(signal.reason as Error);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      if (limitMs === undefined) return;
      timer = setTimeout(() => limit.abort(new Error(`took longer than ${limitMs} ms`)), limitMs);
    });
    const value = await Promise.race([result, aborted]);
    trial.signal.throwIfAborted();
    return { value };
  } catch (error) {
    return { error };
  } finally {
    clearTimeout(timer);
  }
}

function requireOptions<S extends Space>(study: Study<S>, options: OptimizeOptions): void {
  const { trials, timeoutMs, trialTimeoutMs, signal, concurrency } = options;
  for (const [name, value] of Object.entries({ trials, concurrency }))
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 1))
      throw new RangeError(`optimize: ${name} must be a whole number of 1 or more, got ${value}`);
  for (const [name, value] of Object.entries({ timeoutMs, trialTimeoutMs }))
    if (value !== undefined && !(value > 0)) throw new RangeError(`optimize: ${name} must be positive, got ${value}`);
  if (trials === undefined && timeoutMs === undefined && signal === undefined && study.size === undefined)
    throw new RangeError('optimize: would never end; give trials, timeoutMs or a signal');
}
