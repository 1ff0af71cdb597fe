import { Job, Queue, QueueEvents, QueueEventsProducer } from 'bullmq';
import { decodeJson } from '../../records/lossless-json.ts';
import { clock } from '../../runner/clock.ts';
import type { Space } from '../distribution.ts';
import { isFinished, type FrozenTrial } from '../frozen-trial.ts';
import { AshaScheduler, type AshaJob } from '../pruners/asha-scheduler.ts';
import { rungKey } from '../pruners/rungs.ts';
import type { Study } from '../study.ts';
import type { Trial } from '../trial.ts';
import type { ObjectiveSource } from '../workers/objective-source.ts';
import { describeError } from './describe-error.ts';
import { rungLayout } from './rung-layout.ts';
import {
  finishedEvent,
  jobIdOf,
  patientConnection,
  queueName,
  type QueueConnection,
  type StageJob,
  type StageJobResult,
} from './stage-job.ts';

/** What a coordinator tells. */
export type CoordinatorEvent =
  { readonly type: 'end'; readonly trial: FrozenTrial } | { readonly type: 'trouble'; readonly message: string };

export interface CoordinateOptions extends QueueConnection {
  readonly source: ObjectiveSource;
  /** The steps of a whole trial. */
  readonly maxResource: number;
  /**
   * Successive halving between rungs, see `rungLayout` for the defaults; without it every trial is trained to its end in
   * one job.
   */
  readonly asha?: { readonly minResource?: number; readonly reductionFactor?: number };
  readonly trialTimeoutMs?: number | undefined;
  /** No trial begins later than this. */
  readonly timeoutMs?: number | undefined;
  /** How often to look at all jobs, besides when one is heard to be done. */
  readonly pollMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Called for every trial that ends, and for every trouble with the queue. */
  readonly onEvent?: (event: CoordinatorEvent) => void;
  /** Milliseconds, for the timeout. */
  readonly now?: () => number;
}

/** Why a trial was given out for a rung. */
const decisionKey = (rung: number): string => `downhill:job_${rung}`;

/**
 * Shares the waiting trials of a study out over a queue: gives out jobs, each of which trains one trial from one rung to
 * the next, to as many workers as there are, and writes what comes back into the study's storage.
 *
 * The storage is the only truth, and this process the only one to write to it. When it dies, another one that is called with the
 * same study finds the jobs that were finished meanwhile in the queue and goes on. When the queue loses a job, it is given out
 * again. Every result is written before its job is forgotten, and one that is there already is not written again.
 */
export async function coordinateSearch<S extends Space>(study: Study<S>, options: CoordinateOptions): Promise<void> {
  const coordinator = new Coordinator(study, options);
  try {
    await coordinator.run();
  } finally {
    await coordinator.close();
  }
}

class Coordinator<S extends Space> {
  readonly #study: Study<S>;
  readonly #options: CoordinateOptions;
  readonly #queue: Queue<StageJob, string>;
  readonly #events: QueueEvents;
  readonly #asha: AshaScheduler;
  /** The trial of the study that the scheduler means by 0, 1, … */
  readonly #numbers: readonly number[];
  readonly #trials = new Map<number, Trial<S>>();
  readonly #open = new Map<string, AshaJob>();
  #wake: () => void = () => undefined;
  /** A job was done since the last look. */
  #heard = false;

  constructor(study: Study<S>, options: CoordinateOptions) {
    const { maxResource, asha } = options;
    this.#study = study;
    this.#options = options;
    const base = patientConnection(options);
    this.#queue = new Queue(queueName(study.name), base);
    this.#events = new QueueEvents(queueName(study.name), base);
    const trouble = (error: Error) => options.onEvent?.({ type: 'trouble', message: describeError(error) });
    this.#queue.on('error', trouble);
    this.#events.on('error', trouble);
    for (const name of ['completed', 'failed'] as const)
      this.#events.on(name, () => {
        this.#heard = true;
        this.#wake();
      });

    const known = study.trials.map((trial) => ({ number: trial.number, trial, values: rungValues(trial) }));
    const begun = known.filter(({ values }) => values.length > 0);
    const rest = known.filter(({ values, trial }) => values.length === 0 && !isFinished(trial.state));
    this.#numbers = [...begun, ...rest].map(({ number }) => number);
    const { minResource, reductionFactor } =
      asha === undefined ? { minResource: maxResource, reductionFactor: 2 } : rungLayout(study, maxResource, asha);
    this.#asha = new AshaScheduler({
      minResource,
      maxResource,
      reductionFactor,
      direction: study.directions[0]!,
      trials: Math.max(1, this.#numbers.length),
      results: begun.map(({ values }) => values),
    });
  }

  async run(): Promise<void> {
    const { signal, timeoutMs = Infinity, pollMs = 1000, now = clock } = this.#options;
    const end = now() + timeoutMs;
    this.#adopt();
    for (;;) {
      signal?.throwIfAborted();
      if (this.#numbers.length > 0 && now() < end) await this.#give();
      if (this.#open.size === 0) break;
      await this.#pause(pollMs);
      this.#heard = false;
      for (const [id, job] of [...this.#open]) await this.#collect(id, job);
    }
    if (now() < end) await this.#finish();
  }

  async close(): Promise<void> {
    await Promise.all([this.#events.close(), this.#queue.close()]);
  }

  /** Without rungs nothing is decided on the way, and nothing needs to be written down for it. */
  get #hasRungs(): boolean {
    return this.#asha.resources.length > 1;
  }

  /** Makes the running trials of an earlier coordinator this one's. */
  #adopt(): void {
    for (const frozen of this.#study.trials) {
      if (frozen.state !== 'running') continue;
      const trial = this.#study.takeOver(frozen);
      if (trial !== undefined) this.#trials.set(trial.number, trial);
    }
  }

  /** Gives out jobs until every worker has one, and one is waiting. */
  async #give(): Promise<void> {
    const atOnce = 1 + Math.max(1, await this.#queue.getWorkersCount());
    while (this.#open.size < atOnce) {
      const job = this.#asha.next();
      if (job === undefined) return;
      await this.#add(job);
    }
  }

  async #add(job: AshaJob): Promise<void> {
    const number = this.#numbers[job.trial]!;
    const trial = this.#trials.get(number) ?? this.#study.askWaiting();
    if (trial?.number !== number)
      throw new Error(`coordinateSearch: trial ${number} is not waiting; another process works on the study`);
    this.#trials.set(number, trial);
    if (this.#hasRungs) {
      const decision = this.#asha.decisions.at(-1)!;
      this.#study.storage.setTrialSystemAttr(trial.id, decisionKey(job.rung), { ...decision, trial: number });
    }
    const id = jobIdOf(number, job.rung);
    this.#open.set(id, job);
    await this.#send(id, job);
  }

  /** A job of the same id that is there already stays as it is. */
  async #send(id: string, { trial, rung, from, to }: AshaJob): Promise<void> {
    const number = this.#numbers[trial]!;
    const { source, trialTimeoutMs } = this.#options;
    const { params } = this.#trials.get(number)!;
    await this.#queue.add(
      'stage',
      {
        source,
        order: { trial: number, params, seed: this.#study.seed, from, to },
        ...(rung === 0 ? {} : { after: jobIdOf(number, rung - 1) }),
        ...(trialTimeoutMs === undefined ? {} : { timeoutMs: trialTimeoutMs }),
      },
      // The smallest number goes first.
      { jobId: id, priority: this.#asha.resources.length - rung },
    );
  }

  /** Takes a job's result, if there is one by now. */
  async #collect(id: string, job: AshaJob): Promise<void> {
    // First the state: of a job that is fetched before it is done there is no result.
    const state = await this.#queue.getJobState(id);
    if (state !== 'completed' && state !== 'failed' && state !== 'unknown') return;
    const found = await Job.fromId<StageJob, string>(this.#queue, id);
    // The server has died and forgotten it.
    if (found === undefined || state === 'unknown') return this.#send(id, job);
    this.#open.delete(id);
    const trial = this.#trials.get(this.#numbers[job.trial]!)!;
    const { reports, outcome } =
      state === 'completed'
        ? (decodeJson(found.returnvalue) as StageJobResult)
        : {
            reports: [],
            outcome: { type: 'failed', reason: `its workers died: ${found.failedReason}`, crashed: true } as const,
          };
    for (const { step, value } of reports) trial.report(value, step);
    if (outcome.type !== 'done') {
      this.#asha.fail(job);
      this.#tell(trial, undefined, outcome.type === 'failed' ? outcome.reason : 'it was stopped');
      return;
    }
    const { value } = outcome;
    if (Number.isNaN(value)) {
      this.#asha.fail(job);
      this.#tell(trial, value);
      return;
    }
    if (this.#hasRungs) {
      trial.report(value, job.to);
      this.#study.storage.setTrialSystemAttr(trial.id, rungKey(job.rung), value);
    }
    this.#asha.report(job, value);
    if (job.rung === this.#asha.resources.length - 1) this.#tell(trial, value);
  }

  #tell(trial: Trial<S>, value: number | undefined, reason?: string): void {
    const told =
      value === undefined
        ? this.#study.tell(trial, undefined, { state: 'fail', ...(reason === undefined ? {} : { reason }) })
        : this.#study.tell(trial, value);
    this.#options.onEvent?.({ type: 'end', trial: told });
  }

  /** Nobody can be promoted any more: trials that have not come to the end are pruned, and the queue is not needed. */
  async #finish(): Promise<void> {
    for (const [number, trial] of this.#trials) {
      if (isFinished(trial.frozen.state)) continue;
      const told = this.#study.tell(number, undefined, { state: 'pruned' });
      this.#options.onEvent?.({ type: 'end', trial: told });
    }
    const producer = new QueueEventsProducer(queueName(this.#study.name), patientConnection(this.#options));
    await producer.publishEvent({ eventName: finishedEvent });
    await producer.close();
    await this.#queue.obliterate({ force: true });
  }

  /** Until a job is heard to be done, at most so long. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#heard ? 0 : milliseconds);
      this.#heard = false;
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function rungValues({ systemAttrs, state }: FrozenTrial): number[] {
  const values: number[] = [];
  for (let rung = 0; typeof systemAttrs[rungKey(rung)] === 'number'; rung++)
    values.push(systemAttrs[rungKey(rung)] as number);
  // One that failed later on is not to be promoted to where it failed.
  if (state === 'fail' && values.length > 0) values.push(NaN);
  return values;
}
