import type { FigureSpec, Panel } from '../figures/spec.ts';
import type { Direction, FrozenTrial } from '../study/frozen-trial.ts';
import { columnsOf, type Column } from './columns.ts';
import { valueLabel } from './history-figure.ts';
import { trialClasses } from './trial-classes.ts';

/** A panel for each hyperparameter: the value over it. */
export function sliceFigure(trials: readonly FrozenTrial[], direction: Direction): FigureSpec | undefined {
  const complete = trials.filter(({ state, values }) => state === 'complete' && Number.isFinite(values?.[0]));
  const columns = columnsOf(complete);
  if (complete.length === 0 || columns.length === 0) return undefined;
  const pruned = trials.filter(({ state, values }) => state === 'pruned' && Number.isFinite(values?.[0]));
  const classes = trialClasses(complete, direction);
  if (pruned.length > 0)
    classes.unshift({ series: 'gradient', label: { en: 'pruned', ko: '조기 중단' }, trials: pruned });
  return {
    id: 'slice',
    title: { en: 'Slices', ko: '단면' },
    caption: {
      en: 'The value of each trial over each of its hyperparameters; a pruned trial stands at its last report.',
      ko: '시도마다의 목푯값을 하이퍼파라미터별로 나타냈습니다. 조기 중단된 시도는 마지막으로 보고한 값에 찍었습니다.',
    },
    columns: 2,
    share: { y: true },
    panels: columns.map((column): Panel => {
      const { name, distribution } = column;
      const isLog = distribution.kind !== 'categorical' && distribution.log;
      return {
        x: {
          label: labelOf(column),
          scale: isLog ? 'log' : 'linear',
          ...(distribution.kind === 'categorical'
            ? {
                ticks: distribution.choices.map((_, i) => i),
                domain: [-0.5, distribution.choices.length - 0.5] as const,
              }
            : {}),
        },
        y: { label: valueLabel(direction) },
        marks: classes.map(({ series, label, trials: group }) => {
          const own = group.filter(({ params }) => name in params);
          return {
            kind: 'points',
            series,
            label,
            x: own.map(({ params }) =>
              distribution.kind === 'categorical'
                ? distribution.choices.indexOf(params[name]!)
                : (params[name] as number),
            ),
            y: own.map(({ values }) => values![0]!),
          } as const;
        }),
        legend: direction === 'maximize' ? 'top-left' : 'top-right',
      };
    }),
  };
}

/** Choices are numbered on the axis; the label says which is which. */
function labelOf({ name, distribution }: Column) {
  if (distribution.kind !== 'categorical') return { en: name, ko: name };
  const text = `${name}: ${distribution.choices.map((choice, i) => `${i} = ${String(choice)}`).join(', ')}`;
  return { en: text, ko: text };
}
