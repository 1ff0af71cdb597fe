import type { FigureSpec, Mark } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';
import type { SearchConfig } from './hyperparameter-search.ts';
import { halvingCost, wholeCost, type CostCurve } from './search-cost.ts';
import type { Trial } from './trial.ts';

/** A curve that stays as it is until the next trial ends. */
function stairs(series: string, label: Text, { epochs, best }: CostCurve): Mark {
  const [x, y]: [number[], number[]] = [[], []];
  epochs.forEach((spent, i) => {
    if (i > 0) {
      x.push(spent);
      y.push(best[i - 1]!);
    }
    x.push(spent);
    y.push(best[i]!);
  });
  return { kind: 'line', series, label, x, y };
}

/** The best value against the epochs spent: all trials trained to their end, and the same under successive halving. */
export function costFigure(trials: readonly Trial[], { epochs }: SearchConfig, seed: number): FigureSpec {
  const [whole, halving] = [wholeCost(trials), halvingCost(trials, epochs)];
  const [spent, spentByHalving] = [whole, halving].map((curve) => curve.epochs.at(-1) ?? 0) as [number, number];
  const share = Math.round((100 * spentByHalving) / Math.max(1, spent));
  return {
    id: 'search-cost',
    title: { en: 'What the search costs', ko: '탐색에 드는 비용' },
    caption: {
      en: `Best validation accuracy of a trial at its end, against the epochs that all trials have used. Seed ${seed}. With successive halving (ASHA) trials pause at rungs and only the best third goes on: ${spentByHalving} epochs instead of ${spent}, ${share} %. Worked out from the same trials.`,
      ko: `끝까지 학습한 시도의 최고 검증 정확도와 모든 시도에 쓴 에폭 수의 합입니다(시드 ${seed}). 연속 반감법(ASHA)은 시도를 단계마다 멈추고 상위 3분의 1만 이어 갑니다. ${spent}에폭 대신 ${spentByHalving}에폭(${share} %)이 듭니다. 같은 시도들로 계산했습니다.`,
    },
    columns: 1,
    panels: [
      {
        x: { label: { en: 'epochs, all trials together', ko: '모든 시도의 에폭 수 합계' }, scale: 'log' },
        y: { label: { en: 'best validation accuracy', ko: '최고 검증 정확도' }, domain: [0, 1] },
        marks: [
          stairs('whole-trials', { en: 'every trial to its end', ko: '모든 시도를 끝까지' }, whole),
          stairs('halving', { en: 'successive halving', ko: '연속 반감법' }, halving),
        ],
        legend: 'bottom-right',
      },
    ],
  };
}
