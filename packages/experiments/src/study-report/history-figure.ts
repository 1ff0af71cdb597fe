import type { FigureSpec, Mark } from '../figures/spec.ts';
import type { Direction, FrozenTrial } from '../study/frozen-trial.ts';
import { lossOf } from '../study/ranking.ts';

export const valueLabel = (direction: Direction) =>
  direction === 'maximize'
    ? { en: 'value (larger is better)', ko: '목푯값(클수록 좋음)' }
    : { en: 'value (smaller is better)', ko: '목푯값(작을수록 좋음)' };

/** The value of each trial, in the order of their numbers, and the best so far. */
export function historyFigure(trials: readonly FrozenTrial[], direction: Direction): FigureSpec {
  const points = (state: 'complete' | 'pruned') =>
    trials.filter((trial) => trial.state === state && trial.values !== null && Number.isFinite(trial.values[0]));
  const complete = points('complete');
  const pruned = points('pruned');
  const last = trials.at(-1)?.number ?? 0;
  const stairs = bestSoFar(complete, direction, last);
  const marks: Mark[] = [
    {
      kind: 'points',
      series: 'score-high',
      label: { en: 'complete', ko: '완료' },
      x: complete.map(({ number }) => number),
      y: complete.map(({ values }) => values![0]!),
    },
    {
      kind: 'line',
      series: 'rate-large',
      label: { en: 'best so far', ko: '그때까지의 최고' },
      x: stairs.map(([number]) => number),
      y: stairs.map(([, value]) => value),
    },
  ];
  if (pruned.length > 0)
    marks.unshift({
      kind: 'points',
      series: 'score-chance',
      label: { en: 'pruned', ko: '조기 중단' },
      x: pruned.map(({ number }) => number),
      y: pruned.map(({ values }) => values![0]!),
    });
  return {
    id: 'history',
    title: { en: 'History', ko: '탐색 과정' },
    caption: {
      en: 'The value of each trial, and the best so far. A pruned trial stands at its last report.',
      ko: '시도마다의 목푯값과 그때까지의 최고값입니다. 조기 중단된 시도는 마지막으로 보고한 값에 찍었습니다.',
    },
    columns: 1,
    panels: [
      {
        x: { label: { en: 'trial', ko: '시도' } },
        y: { label: valueLabel(direction) },
        marks,
        legend: direction === 'maximize' ? 'bottom-right' : 'top-right',
      },
    ],
  };
}

/** The corners of a staircase from the first completed trial to the last trial of all. */
function bestSoFar(
  complete: readonly FrozenTrial[],
  direction: Direction,
  last: number,
): (readonly [number, number])[] {
  const corners: (readonly [number, number])[] = [];
  for (const { number, values } of complete) {
    const value = values![0]!;
    const best = corners.at(-1)?.[1];
    if (best !== undefined && lossOf(value, direction) >= lossOf(best, direction)) continue;
    if (best !== undefined) corners.push([number, best]);
    corners.push([number, value]);
  }
  const end = corners.at(-1);
  return end === undefined || end[0] === last ? corners : [...corners, [last, end[1]]];
}
