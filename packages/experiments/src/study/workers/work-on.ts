import { clock } from '../../runner/clock.ts';
import type { ParamValue, Space } from '../distribution.ts';
import { isFinished, type FrozenTrial } from '../frozen-trial.ts';
import { staleTrials } from '../stale-trials.ts';
import type { Storage } from '../storage.ts';
import type { Study } from '../study.ts';
import type { Trial } from '../trial.ts';
import { wallClock } from '../wall-clock.ts';
import { isPassing, patiently } from './patiently.ts';
import type { StageReport } from './search-objective.ts';
import { SilenceWatch } from './silence-watch.ts';
import type { StageOrder, StageOutcome, StageRunner } from './stage-runner.ts';

/** What happens while a worker works. */
export type WorkEvent =
  | {
      readonly type: 'begin';
      readonly trial: number;
      readonly params: Readonly<Record<string, ParamValue>>;
      /** It was the trial of a worker that has died. */
      readonly takenOver: boolean;
    }
  | { readonly type: 'report'; readonly trial: number; readonly step: number; readonly value: number }
  | { readonly type: 'end'; readonly trial: FrozenTrial }
  | { readonly type: 'trouble'; readonly message: string };

/** What a worker of {@link workOn} runs, how long, and how it finds that others have died. */
export interface WorkOptions {
  readonly runner: StageRunner;
  /** The steps of a whole trial. */
  readonly maxResource: number;
  /** How often a sign of life is written. */
  readonly heartbeatMs?: number;
  /** A worker without a sign of life for so long is believed dead, if this one has listened for a third of it. */
  readonly staleMs?: number;
  /** Whether a worker is known to be dead, so that nobody needs to wait for `staleMs`. */
  readonly isDead?: (worker: string) => boolean;
  /** How often to look for work while others are at the last trials. */
  readonly pollMs?: number;
  /** A trial that takes longer has failed. */
  readonly trialTimeoutMs?: number | undefined;
  /** No trial begins later than this. */
  readonly timeoutMs?: number | undefined;
  /** How long to wait for room on a full disk. */
  readonly patienceMs?: number;
  /** How often to look whether there is room. */
  readonly retryMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Called for everything that happens. */
  readonly onEvent?: (event: WorkEvent) => void;
  /** Milliseconds, for the timeout. */
  readonly now?: () => number;
  /** The date, for the age of heartbeats. */
  readonly date?: () => Date;
}

/** Of so many workers that died under a trial it is believed that the trial has killed them. */
const MOST_TAKEOVERS = 3;

/**
 * One worker of a study whose trials wait in its storage (`study.enqueueTrial`): takes one after the other, and those of
 * workers that have died, until every trial of the study is finished or the time is over. Any number of workers can do
 * so at the same time, in one process or in several.
 *
 * Trials that this storage's own worker has begun in another way, by `study.ask()`, count as abandoned: leave the asking to
 * `workOn` here. A finished trial is never run again. One whose worker died is run again from its beginning, with the same
 * hyperparameters and random numbers, and so comes to the same result.
 */
export async function workOn<S extends Space>(study: Study<S>, options: WorkOptions): Promise<void> {
  const { staleMs = 30_000, pollMs = 200, timeoutMs = Infinity, patienceMs = 60_000, retryMs = 500, signal } = options;
  const {
    heartbeatMs = 5000,
    isDead = () => false,
    onEvent = () => undefined,
    now = clock,
    date = wallClock,
  } = options;
  const end = now() + timeoutMs;
  const me = study.storage.worker;
  const atWork = trialsAtWork(study.storage);
  const patient = <T>(work: () => T): Promise<T> =>
    patiently(work, {
      patienceMs,
      retryMs,
      signal,
      now,
      onTrouble: (message) => onEvent({ type: 'trouble', message }),
    });
  const watch = new SilenceWatch({ mostMs: 2 * Math.max(heartbeatMs, pollMs) });
  const look = (): void => quietly(() => watch.look(study.trials, now()));
  const abandoned = (): Found<S> | undefined => {
    const stale = staleTrials(study.storage, study.id, { olderThanMs: staleMs, now: date() });
    const silent = stale.filter(({ id }) => watch.silentMs(id) >= staleMs / 3);
    // Also those that this process has claimed, and then found no room to write their hyperparameters.
    const dead = study.trials.filter(
      ({ state, worker }) => state === 'running' && worker !== null && (worker === me || isDead(worker)),
    );
    for (const one of [...dead, ...silent]) {
      if (atWork.has(one.id)) continue;
      const trial = study.takeOver(one, signal === undefined ? {} : { signal });
      if (trial !== undefined) return { trial, takeovers: one.takeovers + 1 };
    }
    return undefined;
  };
  const waiting = (): Found<S> | undefined => {
    const trial = study.askWaiting(signal === undefined ? {} : { signal });
    return trial && { trial, takeovers: 0 };
  };
  for (;;) {
    signal?.throwIfAborted();
    if (now() >= end || study.trials.every(({ state }) => isFinished(state))) return;
    look();
    const found = await patient(() => {
      const next = abandoned() ?? waiting();
      // At once: another worker of this process must not think that nobody is at it.
      if (next !== undefined) atWork.add(next.trial.id);
      return next;
    });
    if (found === undefined) await new Promise((resolve) => setTimeout(resolve, pollMs));
    else {
      const listening = setInterval(look, heartbeatMs);
      await runTrial(study, found, { ...options, onEvent }, patient).finally(() => {
        clearInterval(listening);
        atWork.delete(found.trial.id);
      });
    }
  }
}

/** What the workers of this process that share a storage, and so its name, are at. */
const atWorkOn = new WeakMap<Storage, Set<number>>();
function trialsAtWork(storage: Storage): Set<number> {
  let trials = atWorkOn.get(storage);
  if (trials === undefined) atWorkOn.set(storage, (trials = new Set()));
  return trials;
}

interface Found<S extends Space> {
  readonly trial: Trial<S>;
  readonly takeovers: number;
}

async function runTrial<S extends Space>(
  study: Study<S>,
  { trial, takeovers }: Found<S>,
  options: WorkOptions & { readonly onEvent: (event: WorkEvent) => void },
  patient: <T>(work: () => T) => Promise<T>,
): Promise<void> {
  const { maxResource, heartbeatMs = 5000, onEvent } = options;
  const params: Readonly<Record<string, ParamValue>> = trial.params;
  const order: StageOrder = { trial: trial.number, params, seed: study.seed, from: 0, to: maxResource };
  onEvent({ type: 'begin', trial: trial.number, params, takenOver: takeovers > 0 });
  const beat = setInterval(() => quietly(() => study.storage.heartbeat(trial.id)), heartbeatMs);
  const reports = new Reports(trial, study.storage.worker);
  try {
    const outcome: StageOutcome =
      takeovers > MOST_TAKEOVERS
        ? { type: 'failed', reason: `${takeovers} workers died under it`, crashed: false }
        : await runTwice(order, reports, options);
    const told = await patient(() => {
      const { state, worker } = trial.frozen;
      if (isFinished(state) || worker !== study.storage.worker) return undefined;
      reports.write();
      return tellOutcome(study, trial, outcome);
    });
    onEvent(
      told === undefined
        ? { type: 'trouble', message: `trial ${trial.number} was taken over by another worker` }
        : { type: 'end', trial: told },
    );
  } finally {
    clearInterval(beat);
  }
}

/** Runs a stage; once more when its thread broke under it. */
async function runTwice<S extends Space>(
  order: StageOrder,
  reports: Reports<S>,
  { runner, trialTimeoutMs, signal, onEvent }: WorkOptions & { readonly onEvent: (event: WorkEvent) => void },
): Promise<StageOutcome> {
  const watch = {
    timeoutMs: trialTimeoutMs,
    signal,
    goOn(report: StageReport): boolean {
      onEvent({ type: 'report', trial: order.trial, ...report });
      return reports.add(report);
    },
  };
  const first = await runner.run(order, watch);
  if (first.type !== 'failed' || !first.crashed) return first;
  onEvent({ type: 'trouble', message: `trial ${order.trial}: ${first.reason}; running it once more` });
  return runner.run(order, watch);
}

/** The reports of a trial on their way to the storage. Those that find no room on the disk are kept for later. */
class Reports<S extends Space> {
  readonly #trial: Trial<S>;
  readonly #me: string;
  #unwritten: StageReport[] = [];

  constructor(trial: Trial<S>, me: string) {
    this.#trial = trial;
    this.#me = me;
  }

  /** Whether to go on: false when the pruner ends the trial, or it is somebody else's by now. */
  add(report: StageReport): boolean {
    this.#unwritten.push(report);
    try {
      this.write();
      return !this.#trial.shouldPrune();
    } catch (error) {
      if (isPassing(error)) return true;
      const { state, worker } = this.#trial.frozen;
      if (isFinished(state) || worker !== this.#me) return false;
      throw error;
    }
  }

  write(): void {
    while (this.#unwritten.length > 0) {
      const { step, value } = this.#unwritten[0]!;
      this.#trial.report(value, step);
      this.#unwritten.shift();
    }
  }
}

function tellOutcome<S extends Space>(study: Study<S>, trial: Trial<S>, outcome: StageOutcome): FrozenTrial {
  if (outcome.type === 'done') return study.tell(trial, outcome.value);
  if (outcome.type === 'stopped') return study.tell(trial, undefined, { state: 'pruned' });
  return study.tell(trial, undefined, { state: 'fail', reason: outcome.reason });
}

/** A heartbeat that cannot be written is missed; the next one may get through. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Whoever takes the trial over meanwhile comes to the same result.
  }
}
