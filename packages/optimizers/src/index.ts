export { AdaDelta, type AdaDeltaOptions } from './ada-delta.ts';
export { AdaGrad, type AdaGradOptions } from './ada-grad.ts';
export { AdamW, type AdamWOptions } from './adam-w.ts';
export { Adam, type AdamOptions } from './adam.ts';
export { Adamax, type AdamaxOptions } from './adamax.ts';
export { AMSGrad, type AMSGradOptions } from './ams-grad.ts';
export type { Hyperparameters, Ranges } from './hyperparameters.ts';
export { Lion, type LionOptions } from './lion.ts';
export { Momentum, type MomentumOptions } from './momentum.ts';
export { NAdam, type NAdamOptions } from './n-adam.ts';
export type { NameFilter } from './name-filter.ts';
export { Nesterov, type NesterovOptions } from './nesterov.ts';
export { Optimizer, type OptimizerDefinition, type OptimizerOptions } from './optimizer.ts';
export { RAdam, type RAdamOptions } from './r-adam.ts';
export type { Range } from './range.ts';
export { RMSProp, type RMSPropOptions } from './rms-prop.ts';
export { type AnyOptions, type OptimizerEntry, optimizers } from './roster.ts';
export { Rprop, type RpropOptions } from './rprop.ts';
export type { Block, Rule } from './rule.ts';
export type { SavedSlots } from './saved-slots.ts';
export type { OptimizerState } from './saved-state.ts';
export { constant } from './schedules/constant.ts';
export { cosineDecay, type CosineDecayOptions } from './schedules/cosine-decay.ts';
export { cosineRestarts, type CosineRestartsOptions } from './schedules/cosine-restarts.ts';
export { exponentialDecay, type ExponentialDecayOptions } from './schedules/exponential-decay.ts';
export { inverseTimeDecay, type InverseTimeDecayOptions } from './schedules/inverse-time-decay.ts';
export { join } from './schedules/join.ts';
export { linear, type LinearOptions } from './schedules/linear.ts';
export { multiStepDecay, type MultiStepDecayOptions } from './schedules/multi-step-decay.ts';
export { oneCycle, type OneCycleOptions } from './schedules/one-cycle.ts';
export { polynomialDecay, type PolynomialDecayOptions } from './schedules/polynomial-decay.ts';
export {
  reduceOnPlateau,
  type Plateau,
  type PlateauState,
  type ReduceOnPlateauOptions,
} from './schedules/reduce-on-plateau.ts';
export type { Schedule } from './schedules/schedule.ts';
export { stepDecay, type StepDecayOptions } from './schedules/step-decay.ts';
export { warmup, type WarmupOptions } from './schedules/warmup.ts';
export { SGD } from './sgd.ts';
export { clipNorm } from './transforms/clip-norm.ts';
export { clipValue } from './transforms/clip-value.ts';
export type { GradientTransform } from './transforms/gradient-transform.ts';
export { l2 } from './transforms/l2.ts';
