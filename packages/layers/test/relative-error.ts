/** max |got − expected|, relative to the largest element expected (or to 1 when that is smaller). */
export function relativeError(got: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (got.length !== expected.length) return Infinity;
  let largest = 1;
  let worst = 0;
  for (let i = 0; i < got.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]!));
    const difference = Math.abs(got[i]! - expected[i]!);
    worst = difference <= worst ? worst : difference; // NaN is the worst
  }
  return worst / largest;
}
