import { cosineDecay } from '../src/schedules/cosine-decay.ts';
import { cosineRestarts } from '../src/schedules/cosine-restarts.ts';
import { exponentialDecay } from '../src/schedules/exponential-decay.ts';
import { join } from '../src/schedules/join.ts';
import { linear } from '../src/schedules/linear.ts';
import { multiStepDecay } from '../src/schedules/multi-step-decay.ts';
import { oneCycle } from '../src/schedules/one-cycle.ts';
import { polynomialDecay } from '../src/schedules/polynomial-decay.ts';
import type { Schedule } from '../src/schedules/schedule.ts';
import { stepDecay } from '../src/schedules/step-decay.ts';
import { warmup } from '../src/schedules/warmup.ts';
import { golden } from './golden.ts';

const lr = 0.1;
/** Our schedule for each of PyTorch's, by the name of its run. */
const schedules: Readonly<Record<string, Schedule>> = {
  StepLR: stepDecay({ lr, every: 10, factor: 0.5 }),
  MultiStepLR: multiStepDecay({ lr, at: [10, 25, 40] }),
  ExponentialLR: exponentialDecay({ lr, factor: 0.95 }),
  CosineAnnealingLR: cosineDecay({ lr, steps: 50, end: 0.001 }),
  CosineAnnealingWarmRestarts: cosineRestarts({ lr, steps: 10, factor: 2, end: 0.001 }),
  'OneCycleLR cos': oneCycle({ lr, steps: 50 }),
  'OneCycleLR linear three_phase': oneCycle({ lr, steps: 50, rise: 0.25, straight: true, threePhase: true }),
  'LinearLR warmup': linear({ from: 0.01, to: lr, steps: 10 }),
  PolynomialLR: polynomialDecay({ lr, steps: 40, power: 2 }),
  'linear warmup then constant': warmup({ lr, steps: 10 }),
  'linear warmup then cosine': join([linear({ from: 0.01, to: lr, steps: 10 }), cosineDecay({ lr, steps: 40 })], [10]),
};

/** Every run of the fixture; one without a schedule here is a fault. */
export const scheduleRuns = golden.schedules.runs.map((run) => {
  const schedule = schedules[run.name];
  if (schedule === undefined) throw new Error(`no schedule for the golden run ${run.name}`);
  return { name: run.name, schedule, lr: run.lr };
});
