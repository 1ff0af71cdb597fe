import type { StyleKey } from '../figures/spec.ts';
import type { Direction, FrozenTrial } from '../study/frozen-trial.ts';
import { rankedTrials } from '../study/ranking.ts';
import type { Text } from '../text.ts';

/** Trials of about the same rank, drawn alike. */
export interface TrialClass {
  readonly series: StyleKey;
  readonly label: Text;
  readonly trials: readonly FrozenTrial[];
}

const limits: readonly (readonly [share: number, series: StyleKey, label: Text])[] = [
  [0.1, 'score-high', { en: 'best tenth', ko: '상위 10 %' }],
  [0.25, 'score-good', { en: 'best quarter', ko: '상위 25 %' }],
  [0.5, 'score-poor', { en: 'better half', ko: '상위 50 %' }],
  [1, 'score-chance', { en: 'others', ko: '나머지' }],
];

/** Completed trials by their rank, the worst first, so that the best are drawn last and on top. */
export function trialClasses(trials: readonly FrozenTrial[], direction: Direction): TrialClass[] {
  const ranked = rankedTrials(trials, direction);
  let from = 0;
  const classes = limits.map(([share, series, label]) => {
    const to = Math.max(from, Math.ceil(share * ranked.length));
    const part = ranked.slice(from, to);
    from = to;
    return { series, label, trials: part };
  });
  return classes.filter((one) => one.trials.length > 0).reverse();
}
