import { describe, expect, it } from 'vitest';
import { checkFigure } from '../figures/check-figure.ts';
import type { LineMark, PointsMark } from '../figures/spec.ts';
import { createStudy } from '../study/create-study.ts';
import { ashaPruner } from '../study/pruners/asha-pruner.ts';
import { randomSampler } from '../study/samplers/random-sampler.ts';
import { TrialPruned } from '../study/trial.ts';
import { historyFigure } from './history-figure.ts';
import { parallelFigure } from './parallel-figure.ts';
import { studyFigures } from './study-figures.ts';

async function searched(trials: number, values?: readonly number[]) {
  const study = createStudy({ sampler: randomSampler(), pruner: ashaPruner({ reductionFactor: 2 }), seed: 1 });
  await study.optimize(
    (trial) => {
      const lr = trial.suggestFloat('lr', { low: 1e-4, high: 1, log: true });
      const kind = trial.suggestCategorical('kind', ['relu', 'tanh']);
      if (values !== undefined) return values[trial.number]!;
      for (let step = 1; step <= 4; step++) {
        trial.report(lr / step, step);
        if (trial.shouldPrune()) throw new TrialPruned();
      }
      return lr + (kind === 'relu' ? 1 : 0);
    },
    { trials },
  );
  return study.trials;
}

describe('studyFigures', () => {
  it('draws every figure that the trials have enough in them for', async () => {
    const figures = studyFigures(await searched(60), 'minimize');
    expect(figures.map(({ id }) => id)).toEqual(['history', 'importance', 'slice', 'parallel', 'rungs']);
    for (const figure of figures) expect(() => checkFigure(figure)).not.toThrow();
    expect(studyFigures(await searched(3, [1, 2, 3]), 'minimize').map(({ id }) => id)).toEqual([
      'history',
      'slice',
      'parallel',
    ]);
    expect(studyFigures([], 'minimize')).toEqual([]);
    expect(studyFigures(await searched(2, [NaN, NaN]), 'minimize')).toEqual([]);
  });
});

describe('historyFigure', () => {
  it('has the best so far as a staircase', async () => {
    const stairs = (direction: 'minimize' | 'maximize', trials: Awaited<ReturnType<typeof searched>>) => {
      const { marks } = historyFigure(trials, direction).panels[0]!;
      const { x, y } = marks.find(({ kind }) => kind === 'line') as LineMark;
      return x.map((at, i) => [at, y[i]]);
    };
    const trials = await searched(5, [3, 4, 1, 2, 2]);
    expect(stairs('minimize', trials)).toEqual([
      [0, 3],
      [2, 3],
      [2, 1],
      [4, 1],
    ]);
    expect(stairs('maximize', trials)).toEqual([
      [0, 3],
      [1, 3],
      [1, 4],
      [4, 4],
    ]);
  });

  it('leaves out trials that failed', async () => {
    const { marks } = historyFigure(await searched(3, [1, NaN, 2]), 'minimize').panels[0]!;
    expect((marks.find(({ kind }) => kind === 'points') as PointsMark).x).toEqual([0, 2]);
  });
});

describe('parallelFigure', () => {
  it('draws each trial from axis to axis, on the scale it is searched on', async () => {
    const trials = await searched(2, [5, 7]);
    const { marks } = parallelFigure(trials, 'minimize')!.panels[0]!;
    const lines = marks.filter((mark) => mark.kind === 'line' && mark.label !== undefined);
    const [worse, better] = lines as LineMark[];
    const at = (i: number) => (Math.log10(trials[i]!.params['lr'] as number) + 4) / 4;
    expect(better!.y[0]).toBeCloseTo(at(0), 12);
    expect(worse!.y[0]).toBeCloseTo(at(1), 12);
    expect([better!.y[2], worse!.y[2]]).toEqual([0, 1]);
    expect(better!.x).toEqual([0, 1, 2, 2]);
    expect(better!.y[3]).toBeNaN();
  });
});
