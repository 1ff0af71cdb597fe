import { expOf, logOf } from '@downhill/tensor';

/**
 * base^exponent for a base and an exponent of 0 or more, with the same bits in every JavaScript engine (`**` differs
 * between them). Whole exponents by repeated squaring: the relative error is about exponent · 1e-16.
 */
export function power(base: number, exponent: number): number {
  if (!Number.isInteger(exponent)) return base === 0 ? 0 : expOf(exponent * logOf(base));
  let result = 1;
  for (let rest = exponent, square = base; rest > 0; rest = Math.floor(rest / 2), square *= square)
    if (rest % 2 === 1) result *= square;
  return result;
}
