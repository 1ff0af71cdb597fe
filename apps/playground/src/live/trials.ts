import type { Run } from '../run/run.ts';

/** A finished trial of a search, as its panel draws it. */
export interface TrialPoint {
  readonly id: string;
  readonly lr: number;
  readonly weightDecay: number;
  /** In the last epoch. */
  readonly train: number;
  readonly validation: number;
  /** In its study, which is that of its seed. */
  readonly number: number;
  readonly seed: number;
  /** It is one of the second round. */
  readonly narrowed: boolean;
  readonly diverged: boolean;
}

interface TrialOutput {
  readonly lr: number;
  readonly weightDecay: number;
  readonly train: readonly number[];
  readonly validation: readonly number[];
  readonly diverged?: string;
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
    const { lr, weightDecay, train, validation, diverged } = output;
    const [round, number] = task.variant.split('-');
    const last = (values: readonly number[]): number => (diverged === undefined ? (values.at(-1) ?? 0) : 0);
    return [
      {
        id: task.id,
        lr,
        weightDecay,
        train: last(train),
        validation: last(validation),
        number: Number(number),
        seed: task.seed,
        narrowed: round === 'narrowed',
        diverged: diverged !== undefined,
      },
    ];
  });
}
