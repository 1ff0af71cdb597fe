import type { TrialPoint } from '../live/trials.ts';

/** What an axis of the parallel coordinates measures. */
export type Quantity = keyof TrialPoint & ('lr' | 'weightDecay' | 'train' | 'validation');
/** Two ends, the lower first: of an axis in its own unit, of a brush in shares of its axis. */
export type Span = readonly [low: number, high: number];

/** One axis, from its lower to its upper end. */
export interface SearchAxis {
  readonly key: Quantity;
  readonly log: boolean;
  readonly span: Span;
}

/** Where a value stands on its axis: 0 at the lower end, 1 at the upper. */
export const shareOf = (value: number, { span: [low, high], log }: SearchAxis): number =>
  log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);

/** The value at a share of the axis. */
export const valueAt = (share: number, { span: [low, high], log }: SearchAxis): number =>
  log ? low * (high / low) ** share : low + share * (high - low);

/** The range that was searched, and what lies outside of it: a range of one value gets some room. */
export function spanOf(values: readonly number[], [from, to]: Span): Span {
  const [low, high] = [Math.min(from, ...values), Math.max(to, ...values)];
  return low < high ? [low, high] : [low / 2, low * 2];
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const power = (exponent: number): string =>
  `10${exponent < 0 ? '⁻' : ''}${String(Math.abs(exponent)).replaceAll(/\d/g, (digit) => superscripts[Number(digit)]!)}`;

interface AxisTick {
  readonly value: number;
  readonly label: string;
}

/** Powers of ten; in a range that holds less than two of them also 2 and 5 times those. */
function logTicks([low, high]: Span): AxisTick[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const ticks = powers.flatMap((exponent) =>
    [1, 2, 5].map((factor) => ({
      value: Number(`${factor}e${exponent}`),
      label: factor === 1 ? power(exponent) : `${factor}·${power(exponent)}`,
    })),
  );
  // The logarithm of an end may miss it by its last bit.
  const inside = ticks.filter(({ value }) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9));
  const whole = inside.filter(({ label }) => label.startsWith('10'));
  return whole.length >= 2 ? whole : inside;
}

/** The numbers that stand beside an axis. */
export const ticksOf = ({ log, span }: SearchAxis): AxisTick[] =>
  log ? logTicks(span) : [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: `${value * 100} %` }));
