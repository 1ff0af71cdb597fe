import { describe, it } from 'vitest';
import { reduceOnPlateau } from '../src/schedules/reduce-on-plateau.ts';
import { clipNorm } from '../src/transforms/clip-norm.ts';
import { clipsAsTorch, expectClose, followsRun, followsWalk } from './checks.ts';
import { containers } from './containers.ts';
import { golden, peerRuns, runs, tolerance, walks } from './golden.ts';
import { scheduleRuns } from './golden-schedules.ts';

for (const container of containers)
  describe(container.name, () => {
    for (const { name, create, path } of runs) it(`${name} follows PyTorch`, () => followsRun(create, path, container));
    for (const { name, create, path } of peerRuns) it(name, () => followsRun(create, path, container));
    for (const { name, create, path } of walks)
      it(`${name}: 30 steps from (−7, 2)`, () => followsWalk(create, path, container));
  });

it('clipNorm follows PyTorch', () => clipsAsTorch(clipNorm));

describe('schedules', () => {
  for (const { name, schedule, lr } of scheduleRuns)
    it(name, () =>
      expectClose(
        lr.map((_, step) => schedule(step)),
        lr,
        tolerance.float64,
      ),
    );

  it('reduceOnPlateau', () => {
    const { base_lr: lr, hyper, metric, lr_after_metric: expected } = golden.schedules.plateau;
    const { min_lr: minLr, ...options } = hyper;
    const plateau = reduceOnPlateau({
      lr,
      factor: options.factor,
      patience: options.patience,
      threshold: options.threshold,
      cooldown: options.cooldown,
      minLr,
    });
    expectClose(
      metric.map((value) => plateau.observe(value)),
      expected,
      tolerance.float64,
    );
  });
});
