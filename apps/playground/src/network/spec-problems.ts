import { initializers } from '@downhill/init';
import { optimizers } from '@downhill/optimizers';
import type { Text } from '@downhill/experiments';
import { MOST_IMAGES, MOST_UNITS, type NetworkSpec } from './network-spec.ts';

/** What is wrong, by field: `hidden.0.units`, `lr`, … */
export type SpecProblems = ReadonlyMap<string, Text>;

const whole = (low: number, high: number): ((value: number) => Text | undefined) => {
  const text = { en: `A whole number from ${low} to ${high}.`, ko: `${low}에서 ${high}까지의 정수여야 합니다.` };
  return (value) => (Number.isInteger(value) && value >= low && value <= high ? undefined : text);
};
const within = (low: number, high: number, open = false): ((value: number) => Text | undefined) => {
  const text = open
    ? { en: `A number from ${low} to below ${high}.`, ko: `${low} 이상 ${high} 미만의 수여야 합니다.` }
    : { en: `A number from ${low} to ${high}.`, ko: `${low}에서 ${high}까지의 수여야 합니다.` };
  return (value) => (value >= low && value <= high && !(open && value === high) ? undefined : text);
};

/** What each number of a spec may be. */
const limits = {
  units: whole(1, MOST_UNITS),
  dropout: within(0, 0.95),
  initNumber: within(0, 10),
  lr: within(1e-6, 10),
  lambda: within(0, 10),
  clip: within(0, 1000),
  batchSize: whole(2, 1000),
  images: whole(100, MOST_IMAGES),
  epochs: whole(1, 200),
  seed: whole(0, 999_999),
} as const;

/** Everything that keeps a spec from being trained; empty when it can be. */
export function specProblems(spec: NetworkSpec): SpecProblems {
  const problems = new Map<string, Text>();
  const check = (field: string, problem: Text | undefined): void => {
    if (problem !== undefined) problems.set(field, problem);
  };
  spec.hidden.forEach(({ units, dropout }, i) => {
    check(`hidden.${i}.units`, limits.units(units));
    check(`hidden.${i}.dropout`, limits.dropout(dropout));
  });
  for (const field of ['initNumber', 'lr', 'lambda', 'clip', 'batchSize', 'images', 'epochs', 'seed'] as const)
    check(field, limits[field](spec[field]));
  if (!problems.has('batchSize') && !problems.has('images') && spec.batchSize > spec.images)
    check('batchSize', {
      en: `A batch cannot be larger than the ${spec.images} images.`,
      ko: `배치는 이미지 수 ${spec.images}장보다 클 수 없습니다.`,
    });
  if (spec.init !== 'auto' && !initializers.some(({ name }) => name === spec.init))
    check('init', { en: `There is no initializer “${spec.init}”.`, ko: `초깃값 “${spec.init}”은(는) 없습니다.` });
  const entry = optimizers.find(({ name }) => name === spec.optimizer);
  if (entry === undefined)
    check('optimizer', {
      en: `There is no optimizer “${spec.optimizer}”.`,
      ko: `기법 “${spec.optimizer}”은(는) 없습니다.`,
    });
  else if (!problems.has('lr'))
    try {
      entry.create({ lr: spec.lr, ...spec.options });
    } catch (error) {
      const { message } = error as Error;
      check('options', { en: message, ko: message });
    }
  return problems;
}
