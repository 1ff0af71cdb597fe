import type { ParamValue } from '../distribution.ts';
import type { StageReport, StageResult } from './search-objective.ts';

/** A stage as it is sent to whoever runs it: plain data. */
export interface StageOrder {
  readonly trial: number;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly seed: number | string;
  readonly from: number;
  readonly to: number;
  readonly checkpoint?: Uint8Array;
}

/** How a stage has ended. `stopped`: a report was answered by false. */
export type StageOutcome =
  | ({ readonly type: 'done' } & StageResult)
  | { readonly type: 'stopped' }
  | {
      readonly type: 'failed';
      readonly reason: string;
      /** It was not the objective that threw: its thread is gone. */
      readonly crashed: boolean;
    };

/** What {@link StageRunner.run} is given beside the stage: its limits, and who hears its reports. */
export interface StageWatch {
  /** Hears each report; whether to go on. */
  readonly goOn: (report: StageReport) => boolean;
  /** A stage that takes longer has failed. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Runs stages, one at a time. */
export interface StageRunner {
  /** Rejects only with the reason of the signal, with what `goOn` throws, and when the runner is closed meanwhile. */
  run(order: StageOrder, watch: StageWatch): Promise<StageOutcome>;
  /** Ends its thread. A stage that is running has no outcome then: its trial stays as it is, for another worker. */
  close(): Promise<void>;
}

/** What `run` rejects with when its runner is closed. */
export const runnerClosed = (): Error => new Error('the runner was closed in the middle of a stage');
