import type { Task } from '../../experiment.ts';
import type { Text } from '../../text.ts';
import type { Hyperparameters } from './search-ranges.ts';
import type { Trial } from './trial.ts';

/** The search itself, and its trials in the narrower ranges that it has led to. */
export type Round = 'trial' | 'narrowed';

/** What a task is given of its study: which trial it is, and what was suggested for it. */
export interface GivenTrial {
  readonly trial: number;
  readonly params: Hyperparameters;
}

const labelOf: Readonly<Record<Round, (number: number) => Text>> = {
  trial: (number) => ({ en: `trial ${number}`, ko: `시도 ${number}` }),
  narrowed: (number) => ({ en: `trial ${number}, narrowed`, ko: `좁힌 범위의 시도 ${number}` }),
};

/** The tasks of one round, by the numbers of their trials in the study: `trial-0`, …, `trial-99`, `narrowed-100`, … */
export const roundOf = (
  round: Round,
  params: readonly Hyperparameters[],
  { seed, from = 0 }: { readonly seed: number; readonly from?: number },
): Task[] =>
  params.map((one, i) => {
    const given: GivenTrial = { trial: from + i, params: one };
    const variant = `${round}-${given.trial}`;
    return { id: `seed-${seed}/${variant}`, seed, variant, label: labelOf[round](given.trial), given };
  });

export const givenTo = ({ given }: Pick<Task, 'given'>): GivenTrial => given as GivenTrial;

/** The number that a trial has in its study. */
export const numberOf = (variant: string): number => Number(variant.slice(variant.indexOf('-') + 1));

/** The trials of one round in the order of their numbers, in whatever order they were finished. */
export const trialsOf = (outputs: ReadonlyMap<string, Trial>, round: Round): Trial[] =>
  [...outputs]
    .filter(([variant]) => variant.startsWith(`${round}-`))
    .sort(([a], [b]) => numberOf(a) - numberOf(b))
    .map(([, trial]) => trial);
