import type { FigureSpec, Mark, TextMark } from '../figures/spec.ts';
import type { Direction, FrozenTrial } from '../study/frozen-trial.ts';
import { columnsOf, position, type Column } from './columns.ts';
import { numberText } from './number-text.ts';
import { trialClasses } from './trial-classes.ts';

interface AxisOf {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly lowText: string;
  readonly highText: string;
  at(trial: FrozenTrial): number;
}

/** Parallel coordinates: an axis for each hyperparameter and one for the value, a line for each completed trial. */
export function parallelFigure(trials: readonly FrozenTrial[], direction: Direction): FigureSpec | undefined {
  const complete = trials.filter(({ state, values }) => state === 'complete' && Number.isFinite(values?.[0]));
  const columns = columnsOf(complete);
  if (complete.length < 2 || columns.length === 0) return undefined;
  const axes = [...columns.map(axisOf), valueAxis(complete)];
  const lines = trialClasses(complete, direction).map(({ series, label, trials: group }): Mark => {
    const x: number[] = [];
    const y: number[] = [];
    for (const trial of group) {
      axes.forEach((axis, i) => {
        x.push(i);
        y.push(share(axis, axis.at(trial)));
      });
      // A gap before the next trial.
      x.push(axes.length - 1);
      y.push(NaN);
    }
    return { kind: 'line', series, label, x, y };
  });
  // From end to end only: the words stand above and below.
  const rules = axes.map((_, i): Mark => ({ kind: 'line', series: 'coordinate', x: [i, i], y: [0, 1] }));
  const texts = axes.flatMap(({ name, lowText, highText }, i): TextMark[] => {
    const value = i === axes.length - 1;
    const text = value ? { en: 'value', ko: '목푯값' } : { en: name, ko: name };
    return [
      { kind: 'text', x: i, y: 1.2, text },
      { kind: 'text', x: i, y: 1.09, text: { en: highText, ko: highText } },
      { kind: 'text', x: i, y: -0.09, text: { en: lowText, ko: lowText } },
    ];
  });
  return {
    id: 'parallel',
    title: { en: 'Parallel coordinates', ko: '평행 좌표' },
    caption: {
      en: 'A line for each completed trial, from its hyperparameters to its value. Each axis spans its range, logarithmic where it is searched so.',
      ko: '완료된 시도마다 하이퍼파라미터에서 목푯값까지 이은 선입니다. 축은 각 범위를 나타내며, 로그 척도로 탐색한 것은 로그 축입니다.',
    },
    columns: 1,
    panels: [
      {
        x: { domain: [-0.35, axes.length - 0.65], ticks: [] },
        y: { domain: [-0.18, 1.3], ticks: [] },
        marks: [...rules, ...lines, ...texts],
        legend: 'top-right',
      },
    ],
  };
}

const share = ({ low, high }: AxisOf, at: number): number => (high === low ? 0.5 : (at - low) / (high - low));

function axisOf({ name, distribution }: Column): AxisOf {
  const at = ({ params }: FrozenTrial): number => (name in params ? position(distribution, params[name]!) : NaN);
  if (distribution.kind === 'categorical') {
    const { choices } = distribution;
    const [first, last] = [String(choices[0]), String(choices.at(-1))];
    return { name, at, low: 0, high: choices.length - 1, lowText: first, highText: last };
  }
  const { low, high } = distribution;
  return {
    name,
    at,
    low: position(distribution, low),
    high: position(distribution, high),
    lowText: numberText(low),
    highText: numberText(high),
  };
}

function valueAxis(trials: readonly FrozenTrial[]): AxisOf {
  const values = trials.map((trial) => trial.values![0]!);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    name: 'value',
    at: ({ values: own }) => own![0]!,
    low,
    high,
    lowText: numberText(low),
    highText: numberText(high),
  };
}
