import {
  AdaGrad,
  constant,
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  join,
  oneCycle,
  RMSProp,
  SGD,
  stepDecay,
  warmup,
  type Optimizer,
  type Schedule,
} from '@downhill/optimizers';
import { powOf } from '@downhill/tensor';
import { inBoth, type Text } from '../../text.ts';
import type { LearningRateConfig } from './learning-rate.ts';

/** Three constant rates, schedules that start from one rate, and two rules that choose rates themselves. */
type RateGroup = 'rates' | 'schedules' | 'longRun';

/** One of the runs of `learning-rate`. */
export interface RateVariant {
  readonly group: RateGroup;
  readonly variant: string;
  readonly label: Text;
  /** The key of its style. */
  readonly series: string;
  readonly iterations: number;
  make(): Optimizer;
}

type Config = Pick<
  LearningRateConfig,
  RateGroup | 'iterations' | 'longIterations' | 'smallLr' | 'rightLr' | 'largeLr' | 'decayLr' | 'decayTo' | 'adaptiveLr'
>;

export const rateKeys = ['small', 'right', 'large'] as const;
export const rateNames = {
  small: { en: 'too small', ko: '너무 작음' },
  right: { en: 'right', ko: '알맞음' },
  large: { en: 'too large', ko: '너무 큼' },
} as const satisfies Record<(typeof rateKeys)[number], Text>;
export const longRunKeys = ['adagrad', 'rmsprop'] as const;
export const longRunNames = { adagrad: inBoth('AdaGrad'), rmsprop: inBoth('RMSProp') } as const;

/** Levels of the stairs. */
const STAIRS = 4;

/** The schedules, from the rate they start with (or rise to) to what is left of it in the end, for so many steps. */
const schedules = {
  constant: { label: { en: 'constant', ko: '고정' }, make: (lr: number): Schedule => constant(lr) },
  step: {
    label: { en: 'steps', ko: '계단식' },
    make: (lr: number, steps: number, left: number): Schedule =>
      stepDecay({ lr, every: Math.ceil(steps / STAIRS), factor: powOf(left, 1 / (STAIRS - 1)) }),
  },
  exponential: {
    label: { en: 'exponential', ko: '지수 감소' },
    make: (lr: number, steps: number, left: number): Schedule =>
      exponentialDecay({ lr, factor: powOf(left, 1 / steps) }),
  },
  'inverse-time': {
    label: { en: 'inverse time', ko: '시간 반비례' },
    make: (lr: number, steps: number, left: number): Schedule => inverseTimeDecay({ lr, rate: (1 / left - 1) / steps }),
  },
  cosine: {
    label: { en: 'cosine', ko: '코사인' },
    make: (lr: number, steps: number, left: number): Schedule => cosineDecay({ lr, steps, end: left * lr }),
  },
  warmup: {
    label: { en: 'warm-up, cosine', ko: '워밍업 후 코사인' },
    make(lr: number, steps: number, left: number): Schedule {
      const rise = Math.max(1, Math.round(steps / 10));
      const fall = cosineDecay({ lr, steps: Math.max(1, steps - rise), end: left * lr });
      return join([warmup({ lr, steps: rise }), fall], [rise]);
    },
  },
  'one-cycle': {
    label: { en: 'one cycle', ko: '원 사이클' },
    make: (lr: number, steps: number): Schedule => oneCycle({ lr, steps }),
  },
} as const;

export type ScheduleKey = keyof typeof schedules;
export const scheduleKeys = Object.keys(schedules) as ScheduleKey[];
export const scheduleNames: Readonly<Record<string, Text>> = /* @__PURE__ */ Object.fromEntries(
  scheduleKeys.map((key) => [key, schedules[key].label]),
);

/** The schedule of that name, as a config wants it. */
export const scheduleOf = (
  key: ScheduleKey,
  { decayLr, decayTo, iterations }: Pick<Config, 'decayLr' | 'decayTo' | 'iterations'>,
): Schedule => schedules[key].make(decayLr, iterations, decayTo);

/** The runs that a config asks for. */
export function rateVariantsOf(config: Config): readonly RateVariant[] {
  const { iterations, longIterations, adaptiveLr } = config;
  const rates = { small: config.smallLr, right: config.rightLr, large: config.largeLr };
  const adaptive = { adagrad: AdaGrad, rmsprop: RMSProp };
  return [
    ...(config.rates as readonly (typeof rateKeys)[number][]).map((key): RateVariant => ({
      group: 'rates',
      variant: `rate-${key}`,
      label: { en: `rate ${rates[key]}`, ko: `학습률 ${rates[key]}` },
      series: `rate-${key}`,
      iterations,
      make: () => new SGD({ lr: rates[key] }),
    })),
    ...(config.schedules as readonly ScheduleKey[]).map((key): RateVariant => ({
      group: 'schedules',
      variant: `decay-${key}`,
      label: schedules[key].label,
      series: `decay-${key}`,
      iterations,
      make: () => new SGD({ lr: scheduleOf(key, config) }),
    })),
    ...(config.longRun as readonly (typeof longRunKeys)[number][]).map((key): RateVariant => ({
      group: 'longRun',
      variant: `long-${key}`,
      label: longRunNames[key],
      series: key,
      iterations: longIterations,
      make: () => new adaptive[key]({ lr: adaptiveLr }),
    })),
  ];
}
