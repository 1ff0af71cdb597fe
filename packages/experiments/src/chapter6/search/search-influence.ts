import type { Text } from '../../text.ts';
import { measured } from '../measured.ts';
import { rankCorrelation } from './rank-correlation.ts';
import type { Hyperparameters } from './search-ranges.ts';
import { scoreOf, type Trial } from './trial.ts';

/** How far validation accuracy rises with each hyperparameter: rank correlations, −1…1. */
export function influenceOf(trials: readonly Trial[]): Hyperparameters {
  const scores = trials.map(scoreOf);
  const of = (name: keyof Hyperparameters): number =>
    rankCorrelation(
      trials.map((trial) => trial[name]),
      scores,
    );
  return { lr: of('lr'), weightDecay: of('weightDecay') };
}

export function influenceSays(influence: Hyperparameters): Text {
  const [lr, weightDecay] = [measured(influence.lr, 2), measured(influence.weightDecay, 2)];
  return {
    en: `Rank correlation with validation accuracy: learning rate ${lr}, weight decay ${weightDecay}.`,
    ko: `검증 정확도와의 순위 상관계수는 학습률 ${lr}, 가중치 감소 ${weightDecay}입니다.`,
  };
}
