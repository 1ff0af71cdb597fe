import type { TypedArray } from '@downhill/tensor';

/** Which of `count` elements from `start` is the largest: the first of equals. */
export function largestAt(data: TypedArray, start: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (data[start + k]! > data[start + best]!) best = k;
  return best;
}
