import type { Task } from '../experiment.ts';
import type { Text } from '../text.ts';
import type { Trial } from './trial.ts';

/** The search itself, and the one in the narrower ranges that it has led to. */
export type Round = 'trial' | 'narrowed';

const labels: Readonly<Record<Round, Text>> = {
  trial: { en: 'trial', ko: '시도' },
  narrowed: { en: 'narrowed trial', ko: '좁힌 범위의 시도' },
};

/** The tasks of one round: `trial-1`, `trial-2`, …, `narrowed-1`, … */
export const roundOf = (round: Round, count: number, seed: number): Task[] =>
  Array.from({ length: count }, (_, i) => {
    const variant = `${round}-${i + 1}`;
    const { en, ko } = labels[round];
    return { id: `seed-${seed}/${variant}`, seed, variant, label: { en: `${en} ${i + 1}`, ko: `${ko} ${i + 1}` } };
  });

/** The trials of one round in the order of their numbers, in whatever order they were finished. */
export function trialsOf(outputs: ReadonlyMap<string, Trial>, round: Round): Trial[] {
  const numberOf = (variant: string): number => Number(variant.slice(round.length + 1));
  return [...outputs]
    .filter(([variant]) => variant.startsWith(`${round}-`))
    .sort(([a], [b]) => numberOf(a) - numberOf(b))
    .map(([, trial]) => trial);
}
