import type { FigureSpec } from '../figures/spec.ts';
import type { Direction, FrozenTrial } from '../study/frozen-trial.ts';
import { historyFigure } from './history-figure.ts';
import { importanceFigure } from './importance-figure.ts';
import { parallelFigure } from './parallel-figure.ts';
import { rungFigure } from './rung-figure.ts';
import { sliceFigure } from './slice-figure.ts';

/** All figures that these trials have enough in them for. */
export const studyFigures = (trials: readonly FrozenTrial[], direction: Direction): FigureSpec[] =>
  trials.every(({ state }) => state !== 'complete')
    ? []
    : [
        historyFigure(trials, direction),
        importanceFigure(trials),
        sliceFigure(trials, direction),
        parallelFigure(trials, direction),
        rungFigure(trials, direction),
      ].filter((figure) => figure !== undefined);
