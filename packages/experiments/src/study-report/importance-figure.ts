import type { FigureSpec } from '../figures/spec.ts';
import type { FrozenTrial } from '../study/frozen-trial.ts';
import { importances } from './importances.ts';

/** Half the width of a bar, where the distance between two is 1. */
const HALF = 0.2;

/** A bar for each hyperparameter: how much it matters. Undefined when too few trials are complete to tell. */
export function importanceFigure(trials: readonly FrozenTrial[]): FigureSpec | undefined {
  const found = importances(trials);
  if (found.length === 0) return undefined;
  return {
    id: 'importance',
    title: { en: 'Importance', ko: '중요도' },
    caption: {
      en: 'How much worse a random forest foretells the values when one hyperparameter is shuffled; shares of the sum.',
      ko: '하이퍼파라미터 하나의 값을 뒤섞었을 때 랜덤 포레스트의 예측이 얼마나 나빠지는지를 전체 합에 대한 비율로 나타냈습니다.',
    },
    columns: 1,
    panels: [
      {
        x: { ticks: [], domain: [0.4, found.length + 0.6] },
        y: {
          label: { en: 'share of importance', ko: '중요도의 비율' },
          domain: [0, 1.12],
          ticks: [0, 0.25, 0.5, 0.75, 1],
        },
        marks: [
          {
            kind: 'histogram',
            series: 'score-high',
            edges: found.flatMap((_, i) => [i + 1 - HALF, i + 1 + HALF]),
            // Between two bars there is nothing.
            counts: found.flatMap(({ share }, i) => (i === found.length - 1 ? [share] : [share, 0])),
          },
          ...found.map(({ name, share }, i) => {
            const text = `${name} ${Math.round(100 * share)} %`;
            return { kind: 'text', x: i + 1, y: Math.min(share, 1) + 0.05, text: { en: text, ko: text } } as const;
          }),
        ],
      },
    ],
  };
}
