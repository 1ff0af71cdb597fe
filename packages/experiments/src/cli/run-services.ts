import type { Experiment } from '../experiment.ts';
import { experiments, runExperiment } from '../index-node.ts';
import { openRecord } from '../node.ts';
import type { RunEvent } from '../runner/run-event.ts';
import type { RunExperiment } from '../runner/run-experiment.ts';
import type { World } from './world.ts';

/** The parts of the library that `run` works with, so that tests can pass other experiments. */
export interface RunServices {
  readonly experiments: readonly Experiment[];
  readonly runExperiment: RunExperiment;
  /** A record in an empty folder; throws when it cannot be written. */
  openRecord(folder: string, world: World): { onEvent(event: RunEvent): void };
}

export const runServices: RunServices = { experiments, runExperiment, openRecord };
