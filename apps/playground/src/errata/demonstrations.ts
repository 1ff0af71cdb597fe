import { adamEpsilon } from './demonstrations/adam-epsilon.ts';
import { adamL2 } from './demonstrations/adam-l2.ts';
import { batchNormDecay } from './demonstrations/batch-norm-decay.ts';
import { boxesInPlots } from './demonstrations/boxes-in-plots.ts';
import { commentedLines } from './demonstrations/commented-lines.ts';
import { dropoutScaling } from './demonstrations/dropout-scaling.ts';
import { fractionalEpoch } from './demonstrations/fractional-epoch.ts';
import { misspeltKey } from './demonstrations/misspelt-key.ts';
import { mnistGone } from './demonstrations/mnist-gone.ts';
import { nesterovVelocity } from './demonstrations/nesterov-velocity.ts';
import { noSeed } from './demonstrations/no-seed.ts';
import { replacement } from './demonstrations/replacement.ts';
import { sharedOptimizer } from './demonstrations/shared-optimizer.ts';
import { silentNan } from './demonstrations/silent-nan.ts';
import { slowScripts } from './demonstrations/slow-scripts.ts';
import { vacuousCheck } from './demonstrations/vacuous-check.ts';
import { watchedTestSet } from './demonstrations/watched-test-set.ts';
import type { Demonstration } from './trap.ts';

/** By trap. They run in a worker; those that need MNIST are told where it is. */
export const demonstrations: Readonly<Record<string, (mnistUrl: string) => Demonstration | Promise<Demonstration>>> = {
  'mnist-gone': mnistGone,
  'nesterov-velocity': nesterovVelocity,
  'adam-epsilon': adamEpsilon,
  'dropout-scaling': dropoutScaling,
  'shared-optimizer': sharedOptimizer,
  'vacuous-check': vacuousCheck,
  'batch-norm-decay': batchNormDecay,
  'adam-l2': adamL2,
  'slow-scripts': slowScripts,
  'fractional-epoch': fractionalEpoch,
  replacement,
  'no-seed': noSeed,
  'misspelt-key': misspeltKey,
  'commented-lines': commentedLines,
  'watched-test-set': watchedTestSet,
  'silent-nan': silentNan,
  'boxes-in-plots': boxesInPlots,
};
