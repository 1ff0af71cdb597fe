import { optimizers, type OptimizerEntry } from '@downhill/optimizers';
import { inBoth } from './in-both.ts';
import type { Text } from '@downhill/experiments';

/** A number that a method takes besides its learning rate, and how it is set. */
export interface MethodOption {
  readonly name: string;
  readonly label: Text;
  /** Its letter in the formulas. */
  readonly letter: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** `memory`: near 1 small differences count (0.9, 0.99, 0.999). */
  readonly scale: 'linear' | 'memory' | 'log';
}

/** One of the optimizers of the package, as this page offers it. */
export interface Method {
  /** In links, and of its colour: `adagrad`. */
  readonly key: string;
  readonly label: Text;
  readonly entry: OptimizerEntry;
  /** The rate with which it starts here: the book's where the book has one. */
  readonly lr: number;
  readonly options: readonly MethodOption[];
}

const memory = (name: string, letter: string, value: number, label: Text): MethodOption => ({
  name,
  label,
  letter,
  default: value,
  min: 0,
  max: 0.999,
  scale: 'memory',
});
const decay = (value: number): MethodOption => ({
  name: 'weightDecay',
  label: { en: 'weight decay', ko: '가중치 감소' },
  letter: 'λ',
  default: value,
  min: 0,
  max: 1,
  scale: 'linear',
});
const momentum = memory('momentum', 'μ', 0.9, { en: 'momentum', ko: '모멘텀 계수' });
const forgetting = (value: number): MethodOption => memory('decay', 'ρ', value, { en: 'decay', ko: '감쇠율' });
const beta1 = memory('beta1', 'β₁', 0.9, { en: 'decay of the mean', ko: '평균의 감쇠율' });
const beta2 = (value: number): MethodOption =>
  memory('beta2', 'β₂', value, { en: 'decay of the squares', ko: '제곱의 감쇠율' });
const moments = [beta1, beta2(0.999)];

/** What is known here of each optimizer of the roster; the rest comes from the package. */
const known: Readonly<Record<string, Omit<Method, 'key' | 'entry'>>> = {
  SGD: { label: inBoth('SGD'), lr: 0.95, options: [] },
  Momentum: { label: { en: 'Momentum', ko: '모멘텀' }, lr: 0.1, options: [momentum] },
  Nesterov: { label: { en: 'Nesterov', ko: '네스테로프' }, lr: 0.1, options: [momentum] },
  AdaGrad: { label: inBoth('AdaGrad'), lr: 1.5, options: [] },
  RMSProp: { label: inBoth('RMSProp'), lr: 0.1, options: [forgetting(0.99)] },
  AdaDelta: { label: inBoth('AdaDelta'), lr: 1, options: [forgetting(0.9)] },
  Adam: { label: inBoth('Adam'), lr: 0.3, options: moments },
  AdamW: { label: inBoth('AdamW'), lr: 0.3, options: [...moments, decay(0.01)] },
  NAdam: { label: inBoth('NAdam'), lr: 0.3, options: moments },
  AMSGrad: { label: inBoth('AMSGrad'), lr: 0.3, options: moments },
  Adamax: { label: inBoth('Adamax'), lr: 0.3, options: moments },
  RAdam: { label: inBoth('RAdam'), lr: 0.3, options: moments },
  Lion: {
    label: inBoth('Lion'),
    lr: 0.3,
    options: [beta1, { ...beta2(0.99), label: beta1.label }, decay(0)],
  },
  Rprop: {
    label: inBoth('Rprop'),
    lr: 0.3,
    options: [
      {
        name: 'etaMinus',
        label: { en: 'after a turn', ko: '부호가 바뀌면' },
        letter: 'η₋',
        default: 0.5,
        min: 0.05,
        max: 0.95,
        scale: 'linear',
      },
      {
        name: 'etaPlus',
        label: { en: 'otherwise', ko: '그대로이면' },
        letter: 'η₊',
        default: 1.2,
        min: 1.01,
        max: 3,
        scale: 'linear',
      },
    ],
  },
};

/** Every optimizer of the roster, in its order. */
export const methods: readonly Method[] = optimizers.map((entry) => ({
  key: entry.name.toLowerCase(),
  entry,
  ...known[entry.name]!,
}));

export const methodOf = (key: string): Method | undefined => methods.find((method) => method.key === key);
