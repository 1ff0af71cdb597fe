import type { KernelCase } from './kernel-case.ts';
import type { Outcome } from './workbench.ts';

const UNIT = 2 ** -24;
/** Results that are subnormal are whole multiples of this; every rounding may be off by one. */
const SUBNORMAL = 2 ** -149;
const LARGEST = 2 ** 128;

/** What is wrong with `actual`, or undefined. */
export function mismatch(
  { operands, roundings, magnitude, returned, floor = 0 }: KernelCase,
  sizes: readonly number[],
  inputs: readonly Float64Array[],
  actual: Outcome,
  expected: Outcome,
): string | undefined {
  if (actual.touched) return 'memory outside the outputs has changed';
  const allowed = typeof roundings === 'number' ? roundings : roundings(sizes);
  const magnitudes = magnitude?.(inputs, sizes);
  for (const [o, { role }] of operands.entries()) {
    if (role === 'in') continue;
    for (const [i, e] of expected.values[o]!.entries()) {
      const a = actual.values[o]![i]!;
      if (allowed === 0 ? Object.is(a, e) : a === e || (a !== a && e !== e)) continue;
      const size = magnitudes?.(i, o) ?? Math.abs(e);
      if (allowed > 0 && size > LARGEST) continue; // a float32 overflows on the way, and what follows is anybody's
      const tolerance = allowed === 0 ? -1 : (allowed + 1) * UNIT * size + allowed * SUBNORMAL + floor;
      if (!(Math.abs(a - e) <= tolerance)) return `operand ${o}, element ${i}: ${a}, not ${e} ± ${tolerance}`;
    }
  }
  const [a, e] = [actual.returned ?? 0, expected.returned ?? 0];
  if (a === e || (a !== a && e !== e)) return undefined;
  const tolerance = returned?.(inputs, sizes) ?? 0;
  return Math.abs(a - e) <= tolerance ? undefined : `returned ${a}, not ${e} ± ${tolerance}`;
}
