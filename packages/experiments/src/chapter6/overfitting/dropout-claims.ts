import type { Claim } from '../../experiment.ts';
import { mistakenVariant, netsOf } from './dropout-nets.ts';
import type { DropoutConfig, DropoutRun } from './dropout.ts';
import { droppedSignalClaims } from './dropped-signal-claims.ts';
import { comparing, gapShrinks, generalizes, neverFull, type Compared } from './gap-claims.ts';
import { horizon, learnsEnough } from './gap-fields.ts';
import type { GapRun } from './gap-run.ts';
import { measured, percent } from '../measured.ts';
import type { Text } from '../../text.ts';

/** Epochs of `overfit_dropout.py`. */
const BOOK_EPOCHS = 301;

/** The sentences about figure 6-23, for one of the networks with dropout. */
function effectClaims(compared: Compared, id: (name: string) => string): readonly Claim<GapRun>[] {
  const { en, ko } = compared.names.remedied;
  const about = (sentence: Text): Text => ({ en: `${sentence.en} (${en})`, ko: `${sentence.ko} (${ko})` });
  return [
    comparing(compared, gapShrinks, {
      id: id('gap-shrinks'),
      section: '6.4.3',
      sentence: about({
        en: 'With dropout, as in figure 6-23, the difference between the accuracies on training and test data becomes smaller.',
        ko: '[그림 6-23]과 같이 드롭아웃을 적용하니 훈련 데이터와 시험 데이터에 대한 정확도 차이가 줄었다.',
      }),
    }),
    comparing(compared, neverFull, {
      id: id('never-full'),
      section: '6.4.3',
      sentence: about({
        en: 'And the accuracy on the training data does not reach 100 % any more.',
        ko: '또, 훈련 데이터에 대한 정확도가 100%에 도달하지도 않게 되었다.',
      }),
      remark: {
        en: 'Not within these epochs, for dropout slows training down. Ten times as far (learning rate 0.1) it does.',
        ko: '이 에폭 수까지는 그렇습니다. 드롭아웃이 학습을 늦추기 때문이며, 열 배 더 학습하면(학습률 0.1) 100%에 도달합니다.',
      },
    }),
    comparing(compared, generalizes, {
      id: id('suppressed'),
      section: '6.4.3',
      expected: false,
      sentence: about({
        en: 'Using dropout like this, overfitting is suppressed even in expressive networks.',
        ko: '이처럼 드롭아웃을 이용하면 표현력을 높이면서도 오버피팅을 억제할 수 있다.',
      }),
      remark: {
        en: 'Judged by the accuracy on data not seen before: within these epochs it is lower than without dropout, for training has become slower and is not finished. Ten times as far (learning rate 0.1) it is higher on average: over five seeds 80.1 % with ratio 0.15 and 79.6 % with 0.2, against 78.2 %.',
        ko: '처음 보는 데이터의 정확도로 판단했습니다. 이 에폭 수에서는 드롭아웃을 쓰지 않을 때보다 낮습니다. 학습이 느려져 아직 끝나지 않았기 때문입니다. 열 배 더 학습하면(학습률 0.1) 시드 5개 평균으로 비율 0.15는 80.1 %, 0.2는 79.6 %로, 드롭아웃 없는 78.2 %보다 높아집니다.',
      },
    }),
  ];
}

/** What both scalings of a network come to at the end. */
function scalings(run: DropoutRun): { readonly right: number; readonly wrong: number } {
  const ended = run.diverged === undefined;
  return {
    right: ended ? run.testAccuracy.at(-1)! : NaN,
    wrong: ended ? run.mistaken!.testAccuracy.at(-1)! : NaN,
  };
}

/** No better than chance and a little. */
const CHANCE = 0.2;

const scalingClaims = (variant: string, ratio: number): readonly Claim<DropoutRun>[] => {
  const measure = (runs: ReadonlyMap<string, DropoutRun>) => {
    const { right, wrong } = scalings(runs.get(variant)!);
    const [kept, deleted] = [measured(1 - ratio), measured(ratio)];
    return {
      right,
      wrong,
      measured: {
        en: `test accuracy: ${percent(right)} (× ${kept}), ${percent(wrong)} (× ${deleted})`,
        ko: `시험 정확도: ${percent(right)}(× ${kept}), ${percent(wrong)}(× ${deleted})`,
      },
    };
  };
  return [
    {
      id: 'scale-by-kept',
      section: '6.4.3',
      sentence: {
        en: 'At test time the output of each unit is multiplied by the ratio that was not deleted in training.',
        ko: '시험 때는 각 뉴런의 출력에 훈련 때 삭제 안 한 비율을 곱하여 출력한다.',
      },
      check: (runs) => {
        const { right, wrong, measured } = measure(runs);
        return { holds: right > 2 * wrong, measured };
      },
    },
    {
      id: 'scale-by-deleted',
      section: '6.4.3',
      expected: false,
      sentence: {
        en: 'Multiplying by the ratio that was deleted, at inference, has the effect of averaging several models.',
        ko: '추론 때는 뉴런의 출력에 삭제한 비율을 곱함으로써 여러 모델의 평균을 내는 것과 같은 효과를 얻는다.',
      },
      remark: {
        en: 'A slip of the text, copied into many notes: the ratio that was kept is meant. With the deleted one hardly anything reaches the last layer, and every image gets the same answer.',
        ko: '많은 글에 옮겨진 실수로, 삭제하지 않은 비율이 맞습니다. 삭제한 비율을 곱하면 신호가 마지막 층까지 거의 이르지 못해 어떤 이미지에도 같은 답을 냅니다.',
      },
      check: (runs) => {
        const { wrong, measured } = measure(runs);
        return { holds: wrong > CHANCE, measured };
      },
    },
  ];
};

/** Up to how many times the book's horizon a network with dropout can be said to be still behind. */
const STILL_BEHIND = 2;

/** The sentences of 6.4.3. */
export function dropoutClaims(config: DropoutConfig): readonly Claim<DropoutRun>[] {
  const dropping = netsOf(config).filter(({ remedy }) => remedy.dropoutScaling === 'book');
  const signal = dropping.length === 0 ? [] : droppedSignalClaims(dropping[0]!.remedy.dropoutRatio);
  if (!learnsEnough(config, BOOK_EPOCHS)) return signal;
  const behind = horizon(config, BOOK_EPOCHS) <= STILL_BEHIND;
  const nets = netsOf(config);
  const plain = nets.find(({ variant }) => variant === 'none');
  const effects =
    plain === undefined || !behind
      ? []
      : dropping.flatMap(({ variant, label }) =>
          effectClaims(
            { plain: plain.variant, remedied: variant, names: { plain: plain.label, remedied: label } },
            (name) => `${variant}-${name}`,
          ),
        );
  const mistaken = mistakenVariant(config);
  const scaled = dropping.some(({ variant }) => variant === mistaken) ? scalingClaims(mistaken, config.ratio) : [];
  return [...signal, ...effects, ...scaled];
}
