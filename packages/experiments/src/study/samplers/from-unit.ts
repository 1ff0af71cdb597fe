import { expOf, logOf } from '@downhill/tensor';
import { onGrid, type Distribution, type ParamValue } from '../distribution.ts';

/**
 * The value of a distribution at `u` in [0, 1): its inverse cumulative distribution function, so that uniform numbers
 * give what the distribution says, and evenly spread ones are spread evenly.
 *
 *     float            low + u · (high − low)
 *     float, log       exp(ln low + u · (ln high − ln low))
 *     step             low + ⌊u · n⌋ · step      of n values
 *     int, log         the rounded log-uniform number of [low − ½, high + ½), as Optuna
 *     categorical      choice ⌊u · n⌋
 */
export function fromUnit(distribution: Distribution, u: number): ParamValue {
  if (distribution.kind === 'categorical') return distribution.choices[Math.floor(u * distribution.choices.length)]!;
  const { low, high, log, step } = distribution;
  if (log) {
    const half = distribution.kind === 'int' ? 0.5 : 0;
    const [from, to] = [logOf(low - half), logOf(high + half)];
    const value = expOf(from + u * (to - from));
    return clamped(half === 0 ? value : Math.round(value), low, high);
  }
  if (step === null) return clamped(low + u * (high - low), low, high);
  const count = Math.round((high - low) / step) + 1;
  return clamped(onGrid(low, step, Math.floor(u * count)), low, high);
}

const clamped = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
