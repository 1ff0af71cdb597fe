import type { ClaimAbout } from '../claims-about.ts';
import { measured, percent } from '../measured.ts';
import { recentLoss, type RateRun } from './rate-run.ts';

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Mean size of the updates in the first and in the last tenth of a run. */
function updateSizes({ updates: { step, size } }: RateRun): { readonly first: number; readonly last: number } {
  const end = step.at(-1)!;
  return {
    first: mean(size.filter((_, i) => step[i]! <= end / 10)),
    last: mean(size.filter((_, i) => step[i]! > 0.9 * end)),
  };
}

/** What 6.1.5 says about AdaGrad on long runs, and about RMSProp. */
export const longRunClaims: readonly ClaimAbout<RateRun>[] = [
  {
    id: 'adagrad-weakens',
    section: '6.1.5',
    about: ['long-adagrad'],
    sentence: {
      en: 'AdaGrad adds up all past gradients squared, so its updates weaken as learning goes on.',
      ko: 'AdaGrad는 과거의 기울기를 제곱하여 계속 더한다. 그래서 학습을 진행할수록 갱신 강도가 약해진다.',
    },
    check: (runs) => {
      const { first, last } = updateSizes(runs.get('long-adagrad')!);
      const [from, to] = [measured(first, 2), measured(last, 2)];
      return {
        holds: last < first / 3,
        measured: {
          en: `mean update of a parameter: ${from} in the first tenth, ${to} in the last`,
          ko: `매개변수의 평균 갱신량: 처음 10 %에서 ${from}, 마지막 10 %에서 ${to}`,
        },
      };
    },
  },
  {
    id: 'adagrad-stops',
    section: '6.1.5',
    about: ['long-adagrad'],
    sentence: {
      en: 'Continued for ever, at some moment the update becomes 0 and nothing is updated any more.',
      ko: '실제로 무한히 계속 한다면 어느 순간 갱신량이 0이 되어 전혀 갱신되지 않게 된다.',
    },
    expected: false,
    remark: {
      en: 'Updates get smaller and smaller but are never 0: with a constant gradient the k-th one is η/√k, and their sum grows without end. AdaGrad slows down; it does not stop.',
      ko: '갱신량은 한없이 작아지지만 0이 되지는 않습니다. 기울기가 일정하면 k번째 갱신량은 η/√k이고 그 합은 끝없이 커집니다. AdaGrad는 느려질 뿐 멈추지 않습니다.',
    },
    check: (runs) => {
      const { first, last } = updateSizes(runs.get('long-adagrad')!);
      const steps = runs.get('long-adagrad')!.loss.length;
      const left = percent(last / first);
      return {
        holds: last < 1e-3 * first,
        measured: {
          en: `after ${steps} updates ${left} of the first tenth's size is left`,
          ko: `${steps}회 갱신 후에도 처음 10 %의 ${left}가 남아 있습니다`,
        },
      };
    },
  },
  {
    id: 'rmsprop-remedies',
    section: '6.1.5',
    about: ['long-adagrad', 'long-rmsprop'],
    sentence: {
      en: 'RMSProp remedies this: it slowly forgets gradients of long ago.',
      ko: '이 문제를 개선한 기법으로 RMSProp이라는 방법이 있다. 먼 과거의 기울기는 서서히 잊고 새로운 기울기 정보를 크게 반영한다.',
    },
    remark: {
      en: 'With the same rate of 0.001 for both. AdaGrad, whose updates are so much smaller, does as well with a rate of 0.01.',
      ko: '둘 다 학습률 0.001로 비교했습니다. 갱신량이 훨씬 작은 AdaGrad도 학습률을 0.01로 하면 뒤지지 않습니다.',
    },
    check: (runs) => {
      const [adagrad, rmsprop] = [runs.get('long-adagrad')!, runs.get('long-rmsprop')!];
      const left = (run: RateRun): number => updateSizes(run).last / updateSizes(run).first;
      const [a, r] = [percent(left(adagrad), 0), percent(left(rmsprop), 0)];
      const [lossA, lossR] = [measured(recentLoss(adagrad)), measured(recentLoss(rmsprop))];
      return {
        holds: left(rmsprop) > 2 * left(adagrad) && recentLoss(rmsprop) < recentLoss(adagrad),
        measured: {
          en: `size of updates left in the last tenth: RMSProp ${r}, AdaGrad ${a}; loss ${lossR} and ${lossA}`,
          ko: `마지막 10 %에 남은 갱신량: RMSProp ${r}, AdaGrad ${a}; 손실 ${lossR}, ${lossA}`,
        },
      };
    },
  },
];
