import { optimizers, type OptimizerEntry } from '@downhill/optimizers';
import { inBoth } from './in-both.ts';
import type { Text } from '@downhill/experiments';

/** A number that a method takes besides its learning rate, and how it is set. */
export interface MethodOption {
  readonly name: string;
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

const memory = (name: string, letter: string, value: number): MethodOption => ({
  name,
  letter,
  default: value,
  min: 0,
  max: 0.999,
  scale: 'memory',
});
const decay = (value: number): MethodOption => ({
  name: 'weightDecay',
  letter: 'λ',
  default: value,
  min: 0,
  max: 1,
  scale: 'linear',
});
const moments = [memory('beta1', 'β₁', 0.9), memory('beta2', 'β₂', 0.999)];

/** What is known here of each optimizer of the roster; the rest comes from the package. */
const known: Readonly<Record<string, Omit<Method, 'key' | 'entry'>>> = {
  SGD: { label: inBoth('SGD'), lr: 0.95, options: [] },
  Momentum: { label: { en: 'Momentum', ko: '모멘텀' }, lr: 0.1, options: [memory('momentum', 'μ', 0.9)] },
  Nesterov: { label: { en: 'Nesterov', ko: '네스테로프' }, lr: 0.1, options: [memory('momentum', 'μ', 0.9)] },
  AdaGrad: { label: inBoth('AdaGrad'), lr: 1.5, options: [] },
  RMSProp: { label: inBoth('RMSProp'), lr: 0.1, options: [memory('decay', 'ρ', 0.99)] },
  AdaDelta: { label: inBoth('AdaDelta'), lr: 1, options: [memory('decay', 'ρ', 0.9)] },
  Adam: { label: inBoth('Adam'), lr: 0.3, options: moments },
  AdamW: { label: inBoth('AdamW'), lr: 0.3, options: [...moments, decay(0.01)] },
  NAdam: { label: inBoth('NAdam'), lr: 0.3, options: moments },
  AMSGrad: { label: inBoth('AMSGrad'), lr: 0.3, options: moments },
  Adamax: { label: inBoth('Adamax'), lr: 0.3, options: moments },
  RAdam: { label: inBoth('RAdam'), lr: 0.3, options: moments },
  Lion: {
    label: inBoth('Lion'),
    lr: 0.3,
    options: [memory('beta1', 'β₁', 0.9), memory('beta2', 'β₂', 0.99), decay(0)],
  },
  Rprop: {
    label: inBoth('Rprop'),
    lr: 0.3,
    options: [
      { name: 'etaMinus', letter: 'η₋', default: 0.5, min: 0.05, max: 0.95, scale: 'linear' },
      { name: 'etaPlus', letter: 'η₊', default: 1.2, min: 1.01, max: 3, scale: 'linear' },
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
