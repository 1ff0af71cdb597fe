import { Job, Queue, QueueEvents, Worker } from 'bullmq';
import { decodeJson, encodeJson } from '../../records/lossless-json.ts';
import type { ObjectiveSource } from '../workers/objective-source.ts';
import type { StageReport } from '../workers/search-objective.ts';
import type { StageRunner } from '../workers/stage-runner.ts';
import { describeError } from './describe-error.ts';
import {
  finishedEvent,
  MOST_STALLS,
  patientConnection,
  queueName,
  type QueueConnection,
  type StageJob,
  type StageJobResult,
} from './stage-job.ts';

/** What happens at a worker of a queue. */
export type StageWorkerEvent =
  | {
      readonly type: 'begin';
      readonly trial: number;
      readonly params: StageJob['order']['params'];
      readonly takenOver: boolean;
    }
  | { readonly type: 'report'; readonly trial: number; readonly step: number; readonly value: number }
  | { readonly type: 'stage-end'; readonly trial: number }
  | { readonly type: 'trouble'; readonly message: string };

export interface StageWorkerOptions extends QueueConnection {
  readonly study: string;
  /** One for each stage at a time. It must leave this thread free, as `threadRunner` does, or locks lapse. */
  readonly runners: readonly ((source: ObjectiveSource) => StageRunner)[];
  /** The name in results. */
  readonly name: string;
  /** How long a job is a dead worker's before another one gets it. */
  readonly lockMs?: number;
  /** Called for everything that happens; `worker` is the place in `runners`. */
  readonly onEvent?: (worker: number, event: StageWorkerEvent) => void;
}

/** Workers at work; see {@link startStageWorkers}. */
export interface StageWorkers {
  /** Resolves when the search is finished. */
  readonly finished: Promise<void>;
  /** Ends them. Jobs that they are at are given to others. */
  close(): Promise<void>;
}

/**
 * Workers for the stages of a study that somebody coordinates, on this or another machine: each takes the job with the
 * highest rung, runs it in a thread of its own, and sends back reports, value and checkpoint.
 *
 * A job is done at least once. The lock of a worker that has died lapses after `lockMs`, and another one does the job
 * again, from the same checkpoint and so with the same result.
 */
export async function startStageWorkers(options: StageWorkerOptions): Promise<StageWorkers> {
  const { study, runners, name, lockMs = 30_000, onEvent = () => undefined } = options;
  const base = patientConnection(options);
  const queue = new Queue<StageJob, string>(queueName(study), base);
  const events = new QueueEvents(queueName(study), base);
  const ending = new AbortController();
  const told = (worker: number) => (error: Error) =>
    onEvent(worker, { type: 'trouble', message: describeError(error) });
  queue.on('error', told(0));
  events.on('error', told(0));

  const workers = runners.map((makeRunner, i) => {
    let current: { readonly key: string; readonly runner: StageRunner } | undefined;
    const runnerOf = async (source: ObjectiveSource): Promise<StageRunner> => {
      const key = JSON.stringify(source);
      if (current?.key !== key) {
        await current?.runner.close();
        current = { key, runner: makeRunner(source) };
      }
      return current.runner;
    };
    const worker = new Worker<StageJob, string>(
      queueName(study),
      async (job) => {
        const { source, order, after, timeoutMs } = job.data;
        onEvent(i, { type: 'begin', trial: order.trial, params: order.params, takenOver: job.stalledCounter > 0 });
        const checkpoint = after === undefined ? undefined : await checkpointOf(queue, after);
        const reports: StageReport[] = [];
        const runner = await runnerOf(source);
        const run = () =>
          runner.run(
            { ...order, ...(checkpoint === undefined ? {} : { checkpoint: Buffer.from(checkpoint, 'base64') }) },
            {
              timeoutMs,
              signal: ending.signal,
              goOn(report) {
                reports.push(report);
                onEvent(i, { type: 'report', trial: order.trial, ...report });
                return true;
              },
            },
          );
        let outcome = await run();
        if (outcome.type === 'failed' && outcome.crashed) {
          onEvent(i, { type: 'trouble', message: `trial ${order.trial}: ${outcome.reason}; running it once more` });
          reports.length = 0;
          outcome = await run();
        }
        onEvent(i, { type: 'stage-end', trial: order.trial });
        const { checkpoint: left, ...rest } = { checkpoint: undefined, ...outcome };
        const result: StageJobResult = {
          outcome: rest,
          reports,
          ...(left === undefined ? {} : { checkpoint: Buffer.from(left).toString('base64') }),
          worker: name,
        };
        return encodeJson(result);
      },
      {
        ...base,
        name,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        maxStalledCount: MOST_STALLS,
        // Ready for a job as soon as there is one, also after the server was away.
        drainDelay: 1,
      },
    );
    worker.on('error', told(i));
    return { worker, close: async () => current?.runner.close() };
  });

  const finished = new Promise<void>((resolve) => {
    events.on(finishedEvent as 'drained', () => resolve());
  });
  await Promise.all([events.waitUntilReady(), ...workers.map(({ worker }) => worker.waitUntilReady())]);
  return {
    finished,
    async close() {
      ending.abort(new Error('the worker was ended'));
      await Promise.all(workers.map(({ worker }) => worker.close(true)));
      await Promise.all(workers.map((each) => each.close()));
      await Promise.all([events.close(), queue.close()]);
    },
  };
}

/** What the stage before has left; nothing when the server has forgotten it. */
async function checkpointOf(queue: Queue<StageJob, string>, id: string): Promise<string | undefined> {
  const before = await Job.fromId<StageJob, string>(queue, id);
  return before === undefined ? undefined : (decodeJson(before.returnvalue) as StageJobResult).checkpoint;
}
