import type { Claim } from '../../experiment.ts';
import { inBoth } from '../../text.ts';
import { comparing, gapRemains, gapShrinks, generalizes, neverFull, type Compared } from './gap-claims.ts';
import { gapFields, learnsEnough } from './gap-fields.ts';
import type { GapRun } from './gap-run.ts';
import { measured } from '../measured.ts';
import type { WeightDecayConfig } from './weight-decay.ts';

const smallWeights: Claim<GapRun> = {
  id: 'small-weights',
  section: '6.4.2',
  sentence: {
    en: 'Then the weights are kept from growing.',
    ko: '그러면 가중치가 커지는 것을 억제할 수 있다.',
  },
  check: (runs) => {
    const [plain, decayed] = [runs.get('plain')!.weightNorm ?? NaN, runs.get('weight-decay')!.weightNorm ?? NaN];
    const text = `‖W‖: ${measured(plain)} (λ = 0), ${measured(decayed)} (λ > 0)`;
    return { holds: decayed < plain, measured: inBoth(text) };
  },
};

/** λ below this can hardly be felt in a training of the book's length. */
const NOTICEABLE = 0.05;

/** The sentences of 6.4.2 about figure 6-21. */
export function weightDecayClaims(config: WeightDecayConfig): readonly Claim<GapRun>[] {
  if (!learnsEnough(config, gapFields.epochs.default) || config.weightDecay < NOTICEABLE) return [];
  const compared: Compared = {
    plain: 'plain',
    remedied: 'weight-decay',
    names: { plain: inBoth('λ = 0'), remedied: inBoth(`λ = ${config.weightDecay}`) },
  };
  return [
    smallWeights,
    comparing(compared, gapRemains, {
      id: 'gap-remains',
      section: '6.4.2',
      sentence: {
        en: 'There still is a difference between the accuracies on training and test data,',
        ko: '[그림 6-21]과 같이 훈련 데이터에 대한 정확도와 시험 데이터에 대한 정확도에는 여전히 차이가 있지만',
      },
    }),
    comparing(compared, gapShrinks, {
      id: 'gap-shrinks',
      section: '6.4.2',
      sentence: {
        en: 'but compared with figure 6-20, without weight decay, it has become smaller.',
        ko: '가중치 감소를 이용하지 않은 [그림 6-20]과 비교하면 그 차이가 줄었다.',
      },
    }),
    comparing(compared, generalizes, {
      id: 'suppressed',
      section: '6.4.2',
      expected: false,
      sentence: {
        en: 'In other words, overfitting has been suppressed.',
        ko: '다시 말해 오버피팅이 억제됐다는 소리다.',
      },
      remark: {
        en: 'Judged by what overfitting costs, the accuracy on data not seen before: it is lower than without weight decay. The gap shrinks because the training accuracy falls further.',
        ko: '오버피팅의 대가인 ‘처음 보는 데이터의 정확도’로 판단했습니다. 시험 정확도는 가중치 감소를 쓰지 않을 때보다 낮습니다. 차이가 줄어든 것은 훈련 정확도가 더 많이 떨어졌기 때문입니다.',
      },
    }),
    comparing(compared, neverFull, {
      id: 'never-full',
      section: '6.4.2',
      sentence: {
        en: 'It is also worth noting that, other than before, the accuracy on the training data does not reach 100 % (1.0).',
        ko: '그리고 앞서와 달리 훈련 데이터에 대한 정확도가 100%(1.0)에 도달하지 못한 점도 주목해야 한다.',
      },
    }),
  ];
}
