import { count } from '../range.ts';

/** A copy of `steps`; throws unless they are ascending whole numbers of 1 or more. */
export function requireAscending(where: string, option: string, steps: readonly number[]): readonly number[] {
  if (steps.every((step, i) => count.accepts(step) && (i === 0 || step > steps[i - 1]!))) return [...steps];
  throw new RangeError(`${where}: ${option} must be ascending whole numbers of 1 or more, got [${steps.join(', ')}]`);
}
