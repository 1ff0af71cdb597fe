import type { Run } from '../run/run.ts';

/** A finished trial of a search, as its panel draws it. */
export interface TrialPoint {
  readonly id: string;
  readonly lr: number;
  readonly weightDecay: number;
  /** In the last epoch. */
  readonly train: number;
  readonly validation: number;
}

interface TrialOutput {
  readonly lr: number;
  readonly weightDecay: number;
  readonly train: readonly number[];
  readonly validation: readonly number[];
}

const isTrial = (output: unknown): output is TrialOutput =>
  typeof output === 'object' &&
  output !== null &&
  'lr' in output &&
  'weightDecay' in output &&
  'train' in output &&
  'validation' in output;

/** The trials that have ended at the moment shown; one that diverged has learned nothing. */
export function trialsOf(run: Run): TrialPoint[] {
  return run.shown().flatMap(({ history: { task, output }, complete }): TrialPoint[] => {
    if (!complete || !isTrial(output)) return [];
    const { lr, weightDecay, train, validation } = output;
    return [{ id: task.id, lr, weightDecay, train: train.at(-1) ?? 0, validation: validation.at(-1) ?? 0 }];
  });
}
