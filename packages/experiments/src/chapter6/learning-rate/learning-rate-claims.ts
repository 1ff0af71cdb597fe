import type { Claim } from '../../experiment.ts';
import type { Text } from '../../text.ts';
import { claimsAbout, type ClaimAbout } from '../claims-about.ts';
import type { LearningRateConfig } from './learning-rate.ts';
import { longRunClaims } from './long-run-claims.ts';
import { measured, percent } from '../measured.ts';
import { recentLoss, type RateRun } from './rate-run.ts';
import { rateVariantsOf, type RateVariant } from './rate-variants.ts';

type Runs = ReadonlyMap<string, RateRun>;

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** The step from which ten losses in a row are `bound` or less on average. */
function stepsTo(bound: number, { loss }: RateRun): number {
  for (let step = 10; step <= loss.length; step++) if (mean(loss.slice(step - 10, step)) <= bound) return step;
  return Infinity;
}

const ratesClaims: readonly ClaimAbout<RateRun>[] = [
  {
    id: 'too-small',
    section: '6.1.5',
    about: ['rate-small', 'rate-right'],
    sentence: {
      en: 'When the learning rate is too small, learning takes too long;',
      ko: '이 값이 너무 작으면 학습 시간이 너무 길어지고',
    },
    check: (runs) => {
      const small = runs.get('rate-small')!;
      const reached = recentLoss(small);
      const steps = stepsTo(reached, runs.get('rate-right')!);
      const [loss, count] = [measured(reached), small.loss.length];
      return {
        holds: steps * 10 < count,
        measured: {
          en: `loss ${loss} after ${count} updates; the right rate is there after ${steps}`,
          ko: `${count}회 갱신 후 손실 ${loss}; 알맞은 학습률로는 ${steps}회면 도달합니다`,
        },
      };
    },
  },
  {
    id: 'too-large',
    section: '6.1.5',
    about: ['rate-large'],
    sentence: {
      en: 'when it is too large, training diverges and nothing is learnt.',
      ko: '반대로 너무 크면 발산하여 학습이 제대로 이뤄지지 않는다.',
    },
    check: (runs) => {
      const { divergedAt, loss } = runs.get('rate-large')!;
      const largest = measured(loss.reduce((a, b) => Math.max(a, b), 0));
      return {
        holds: divergedAt !== undefined,
        measured:
          divergedAt === undefined
            ? {
                en: `it did not diverge; last loss ${measured(loss.at(-1)!)}`,
                ko: `발산하지 않음; 마지막 손실 ${measured(loss.at(-1)!)}`,
              }
            : {
                en: `diverged at update ${divergedAt}, after a loss of ${largest}`,
                ko: `${divergedAt}번째 갱신에서 발산, 그 전 손실은 최대 ${largest}`,
              },
      };
    },
  },
];

/** Every schedule that was run, by the loss on the test images. */
function testLosses(runs: Runs, variants: readonly RateVariant[]): Text {
  const sorted = variants
    .filter(({ group }) => group === 'schedules')
    .map(({ variant, label }) => ({ label, run: runs.get(variant)! }))
    .sort((a, b) => (a.run.testLoss ?? Infinity) - (b.run.testLoss ?? Infinity));
  const list = (language: 'en' | 'ko'): string =>
    sorted
      .map(
        ({ label, run }) =>
          `${label[language]} ${measured(run.testLoss ?? Infinity)} (${percent(run.testAccuracy ?? 0)})`,
      )
      .join(', ');
  return { en: `test loss (accuracy): ${list('en')}`, ko: `시험 손실(정확도): ${list('ko')}` };
}

const decayClaim = (variants: readonly RateVariant[]): ClaimAbout<RateRun> => ({
  id: 'decay-effective',
  section: '6.1.5',
  about: ['decay-constant', 'decay-cosine'],
  sentence: {
    en: 'Learning rate decay is an effective way to set it: large steps at first, then smaller and smaller ones.',
    ko: '이 학습률을 정하는 효과적 기술로 학습률 감소가 있다. 이는 학습을 진행하면서 학습률을 점차 줄여가는 방법이다.',
  },
  remark: {
    en: 'Judged by the cosine. How the rate falls matters: one that falls early can end above the constant rate, because it has not got as far.',
    ko: '코사인으로 판정합니다. 어떻게 줄이느냐가 중요합니다. 일찍 줄이는 방법은 그만큼 나아가지 못해 고정 학습률보다 나쁠 수 있습니다.',
  },
  check: (runs) => {
    const [constant, cosine] = [runs.get('decay-constant')!, runs.get('decay-cosine')!];
    return {
      holds: (cosine.testLoss ?? Infinity) < (constant.testLoss ?? Infinity),
      measured: testLosses(runs, variants),
    };
  },
});

const orderClaim: ClaimAbout<RateRun> = {
  id: 'rate-decides',
  section: '6.1.8',
  about: ['rate-right', 'long-adagrad'],
  sentence: {
    en: 'The result depends on the hyperparameter learning rate.',
    ko: '이 실험에서 주의할 점은 하이퍼파라미터인 학습률과 신경망의 구조(층 깊이 등)에 따라 결과가 달라진다는 것이다.',
  },
  remark: {
    en: 'With the rates of figure 6-9 AdaGrad is ahead of SGD. With other rates it is the other way round.',
    ko: '[그림 6-9]의 학습률에서는 AdaGrad가 SGD보다 앞섭니다. 학습률을 바꾸면 순서가 뒤집힙니다.',
  },
  check: (runs) => {
    const [sgd, adagrad] = [recentLoss(runs.get('rate-right')!), recentLoss(runs.get('long-adagrad')!)];
    const [lossS, lossA] = [measured(sgd), measured(adagrad)];
    return {
      holds: sgd < adagrad,
      measured: {
        en: `loss with these rates: SGD ${lossS}, AdaGrad ${lossA}`,
        ko: `이 학습률에서의 손실: SGD ${lossS}, AdaGrad ${lossA}`,
      },
    };
  },
};

/** What 6.1.5 says about the learning rate, about its decay, and about AdaGrad on long runs. */
export function learningRateClaims(config: LearningRateConfig): readonly Claim<RateRun>[] {
  const { iterations, longIterations, smallLr, rightLr, largeLr, decayLr, decayTo, adaptiveLr } = config;
  const variants = rateVariantsOf(config);
  const apart = iterations >= 100 && smallLr <= rightLr / 100 && rightLr <= 0.3 && largeLr >= 2;
  const decays = iterations >= 1500 && decayLr >= 0.1 && decayLr <= 0.4 && decayTo <= 0.3;
  const long = longIterations >= 1000 && adaptiveLr === 1e-3;
  return claimsAbout(
    [
      ...(apart ? ratesClaims : []),
      ...(decays ? [decayClaim(variants)] : []),
      ...(long ? longRunClaims : []),
      ...(apart && long && iterations <= longIterations ? [orderClaim] : []),
    ],
    variants.map(({ variant }) => variant),
  );
}
