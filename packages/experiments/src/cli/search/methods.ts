import type { Space } from '../../study/distribution.ts';
import { ashaPruner } from '../../study/pruners/asha-pruner.ts';
import { hyperbandPruner } from '../../study/pruners/hyperband-pruner.ts';
import { earliestRung, lowestRung } from '../../study/pruners/lowest-rung.ts';
import { medianPruner } from '../../study/pruners/median-pruner.ts';
import { noPruner } from '../../study/pruners/no-pruner.ts';
import { patiencePruner } from '../../study/pruners/patience-pruner.ts';
import { percentilePruner } from '../../study/pruners/percentile-pruner.ts';
import type { Pruner } from '../../study/pruners/pruner.ts';
import { evenGrid } from '../../study/samplers/even-grid.ts';
import { gridSampler } from '../../study/samplers/grid-sampler.ts';
import { qmcSampler } from '../../study/samplers/qmc-sampler.ts';
import { randomSampler } from '../../study/samplers/random-sampler.ts';
import type { Sampler } from '../../study/samplers/sampler.ts';
import { tpeSampler } from '../../study/samplers/tpe-sampler.ts';

/** What a sampler or pruner is made for. */
export interface Purpose {
  readonly space: Space;
  readonly maxResource: number;
  readonly trials: number;
}

/** The samplers that `--sampler` names. */
export const samplers: Readonly<Record<string, (purpose: Purpose) => Sampler>> = {
  random: () => randomSampler(),
  qmc: () => qmcSampler(),
  tpe: () => tpeSampler(),
  grid: ({ space, trials }) => gridSampler(evenGrid(space, { trials })),
};

/** One in so many goes on from a rung. */
const REDUCTION = 3;

/** The pruners that `--pruner` names. None judges a trial by its first steps: see {@link earliestRung}. */
export const pruners: Readonly<Record<string, (purpose: Purpose) => Pruner>> = {
  none: () => noPruner(),
  median: ({ maxResource }) => medianPruner({ warmupSteps: earliestRung(maxResource) }),
  percentile: ({ maxResource }) => percentilePruner(25, { warmupSteps: earliestRung(maxResource) }),
  asha: ({ maxResource, trials }) =>
    ashaPruner({ minResource: lowestRung(trials, maxResource, REDUCTION), reductionFactor: REDUCTION }),
  hyperband: ({ maxResource }) =>
    hyperbandPruner({ minResource: Math.ceil(earliestRung(maxResource) / 2), maxResource, reductionFactor: REDUCTION }),
  patience: () => patiencePruner({ patience: 10 }),
};
