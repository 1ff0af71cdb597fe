import type { ObjectiveSource } from '../workers/objective-source.ts';
import type { StageReport } from '../workers/search-objective.ts';
import type { StageOrder, StageOutcome } from '../workers/stage-runner.ts';

/** What a job of the queue says: train one trial from one rung to the next. */
export interface StageJob {
  readonly source: ObjectiveSource;
  readonly order: Omit<StageOrder, 'checkpoint'>;
  /** Id of the job before, whose result holds the checkpoint to go on from. */
  readonly after?: string;
  readonly timeoutMs?: number;
}

/** What a job comes to, sent as text that keeps NaN. An objective that throws is a result as well: it would throw again. */
export interface StageJobResult {
  readonly outcome: StageOutcome extends infer O ? (O extends unknown ? Omit<O, 'checkpoint'> : never) : never;
  readonly reports: readonly StageReport[];
  /** In base 64. */
  readonly checkpoint?: string;
  /** Who did it. */
  readonly worker: string;
}

/** The event by which a coordinator tells workers that there will be no more jobs. */
export const finishedEvent = 'downhill-finished';

/** The same trial and rung have the same id, so that a job which is given out twice is there once. */
export const jobIdOf = (trial: number, rung: number): string => `trial-${trial}-rung-${rung}`;

/** The queue of a study; BullMQ allows no colon in its name. */
export const queueName = (study: string): string => `downhill-${study.replaceAll(':', '-')}`;

/** How jobs are kept: until the coordinator removes them, and given to another worker up to three times. */
export const MOST_STALLS = 3;

/** How BullMQ is reached: its own options, `{ url: 'redis://host:6379' }` or host and port. */
export interface QueueConnection {
  readonly connection: {
    readonly url?: string;
    readonly host?: string;
    readonly port?: number;
    readonly password?: string;
  };
  /** What the names of its keys begin with. */
  readonly prefix?: string;
}

/** Commands wait for a server that is away, however long; its death is not the end of a search. */
export const patientConnection = ({ connection, prefix = 'downhill' }: QueueConnection) => ({
  connection: {
    ...connection,
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(100 * times, 2000),
  },
  prefix,
});
