import type { WarningCode } from '@downhill/layers';
import type { Evaluation } from './session.ts';

/** What happens while training. `step` counts updates from 1, `epoch` counts from 1. */
export type TrainEvent =
  | {
      readonly type: 'step';
      readonly step: number;
      readonly epoch: number;
      /** Loss on this step's batch, before its update (after it with `lossAfterUpdate`). */
      readonly loss: number;
      /** The learning rate of this step's update: what a schedule gave for it. */
      readonly rate: number;
    }
  | {
      /** An epoch is over. */
      readonly type: 'epoch';
      readonly step: number;
      readonly epoch: number;
      /** Mean of the losses of the epoch's steps. */
      readonly loss: number;
    }
  | {
      readonly type: 'evaluation';
      readonly step: number;
      readonly epoch: number;
      readonly train?: Evaluation;
      readonly test?: Evaluation;
    }
  | {
      /** The loss is no number any more. The last event; nothing was updated with this loss's gradients. */
      readonly type: 'diverged';
      readonly step: number;
      readonly epoch: number;
      readonly loss: number;
      /** The first parameter that holds a NaN or an infinity, if one does. */
      readonly parameter?: string;
      /** The first layer whose output is not finite: the name of a hidden activation, such as `relu3`, or `output`. */
      readonly layer?: string;
      readonly message: string;
    }
  | {
      /** Something that is allowed and rarely meant has been seen. */
      readonly type: 'warning';
      readonly step: number;
      readonly epoch: number;
      readonly code: WarningCode;
      /** What was seen, and what to do. */
      readonly message: string;
    }
  | {
      /** A callback has changed the learning rate. */
      readonly type: 'rate';
      readonly step: number;
      readonly epoch: number;
      /** That of the next update. */
      readonly rate: number;
      readonly message: string;
    }
  | {
      /** A callback has ended the training. The last event. */
      readonly type: 'stopped';
      readonly step: number;
      readonly epoch: number;
      readonly message: string;
    }
  | {
      /** The plan is fulfilled. The last event. */
      readonly type: 'done';
      readonly step: number;
      readonly epoch: number;
    };
