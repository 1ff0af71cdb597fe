import type { FigureSpec, Mark } from '../figures/spec.ts';
import type { Direction, FrozenTrial } from '../study/frozen-trial.ts';
import { valueLabel } from './history-figure.ts';

/** What trials reported on their way, up to where they were pruned. Undefined when none has reported anything. */
export function rungFigure(trials: readonly FrozenTrial[], direction: Direction): FigureSpec | undefined {
  const curves = (state: 'complete' | 'pruned', series: string, label: { en: string; ko: string }): Mark[] => {
    const own = trials.filter((trial) => trial.state === state && trial.intermediateValues.size > 0);
    if (own.length === 0) return [];
    const points = own.flatMap(({ intermediateValues }) => {
      const curve = [...intermediateValues].sort(([a], [b]) => a - b);
      // A gap before the next trial.
      return [...curve, [curve.at(-1)![0], NaN] as const];
    });
    const ends = own.map(({ intermediateValues }) => [...intermediateValues].sort(([a], [b]) => b - a)[0]!);
    return [
      { kind: 'line', series, label, x: points.map(([step]) => step), y: points.map(([, value]) => value) },
      { kind: 'points', series, x: ends.map(([step]) => step), y: ends.map(([, value]) => value) },
    ];
  };
  const marks = [
    ...curves('pruned', 'score-poor', { en: 'pruned', ko: '조기 중단' }),
    ...curves('complete', 'score-high', { en: 'complete', ko: '완료' }),
  ];
  if (marks.length === 0) return undefined;
  return {
    id: 'rungs',
    title: { en: 'Reports on the way', ko: '학습 도중의 값' },
    caption: {
      en: 'The value that each trial reported, step by step; a point where it ended. Trials that end early were pruned.',
      ko: '시도마다 단계별로 보고한 값입니다. 점은 끝난 곳이며, 일찍 끝난 것은 조기 중단된 시도입니다.',
    },
    columns: 1,
    panels: [
      {
        x: { label: { en: 'step', ko: '단계' } },
        y: { label: valueLabel(direction) },
        marks,
        legend: direction === 'maximize' ? 'bottom-right' : 'top-right',
      },
    ],
  };
}
