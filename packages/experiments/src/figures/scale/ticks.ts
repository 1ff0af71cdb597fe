import { ticks as niceTicks } from 'd3-array';
import type { Axis } from '../spec.ts';
import type { Scale } from './scale.ts';
import { logTickLabels, plainLabel, tickLabels, type TickLabel } from './tick-label.ts';

export interface Tick {
  readonly value: number;
  readonly label: TickLabel;
}

/** Powers of ten by their exponent, exact: `10 ** -4` is not 0.0001 on every engine. */
const power = (exponent: number): number => Number(`1e${exponent}`);

/** 1, 2 and 5 times the powers of ten, or the powers alone, or every n-th: the densest that keeps to `count`. */
function logValues([low, high]: readonly [number, number], count: number): number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const inside = (value: number): boolean => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
  const exponents = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const decades = exponents.map(power).filter(inside);
  const fine = exponents.flatMap((e) => [1, 2, 5].map((m) => m * power(e))).filter(inside);
  // Less than a decade and a half: a logarithmic axis is nearly linear there.
  if (fine.length < 3) return niceTicks(low, high, count);
  if (fine.length <= count || decades.length < 2) return fine;
  const step = Math.ceil(decades.length / Math.max(count, 2));
  return decades.filter((_, i) => (decades.length - 1 - i) % step === 0);
}

/** The ticks of an axis, about `count` of them: short numbers, or every n-th of those that the axis names. */
export function axisTicks(axis: Axis, { kind, domain }: Pick<Scale, 'kind' | 'domain'>, count: number): Tick[] {
  const [low, high] = domain;
  const named = axis.ticks?.filter((value) => value >= low && value <= high);
  const step = Math.ceil((named?.length ?? 0) / count);
  const values =
    named?.filter((_, i) => i % step === 0) ??
    (kind === 'log' ? logValues(domain, count) : niceTicks(low, high, count));
  const labels = kind === 'log' ? logTickLabels(values) : tickLabels(values);
  return values.map((value, i) => ({ value, label: labels[i]! }));
}

/** The most ticks, at most `count` unless the axis names them, whose labels stand side by side. */
export function fittingTicks(axis: Axis, scale: Scale, count: number, size: (label: string) => number): Tick[] {
  const fits = (ticks: readonly Tick[]): boolean => {
    const places = ticks.map(({ value, label }) => ({ at: scale.at(value), half: size(plainLabel(label)) / 2 }));
    return places.every(({ at, half }, i) => i === 0 || Math.abs(at - places[i - 1]!.at) >= half + places[i - 1]!.half);
  };
  for (let wanted = axis.ticks?.length ?? count; wanted > 1; wanted--) {
    const ticks = axisTicks(axis, scale, wanted);
    if (fits(ticks)) return ticks;
  }
  const few = axisTicks(axis, scale, 2);
  const ends = few.length > 2 ? [few[0]!, few.at(-1)!] : few;
  return fits(ends) ? ends : axisTicks(axis, scale, 1).slice(0, 1);
}

/** The lines between the powers of ten, 2, 3, … 9 times each: what makes an axis look logarithmic. */
export function minorValues({ kind, domain: [low, high] }: Pick<Scale, 'kind' | 'domain'>): number[] {
  if (kind === 'linear' || high / low > 1e7) return [];
  const first = Math.floor(Math.log10(low));
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - first }, (_, i) => power(first + i));
  return decades
    .flatMap((decade) => [2, 3, 4, 5, 6, 7, 8, 9].map((m) => m * decade))
    .filter((v) => v > low && v < high);
}
