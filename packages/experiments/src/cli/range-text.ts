/** What a run that diverged leaves is ∞, or – where there is no number. */
const number = (value: number): string =>
  Number.isNaN(value) ? '–' : String(Number(value.toPrecision(4))).replace('Infinity', '∞');

/** `0.199…0.206`, or the number itself when there is only one. */
export function rangeText(values: readonly number[]): string {
  const [low, high] = [number(Math.min(...values)), number(Math.max(...values))];
  return low === high ? low : `${low}…${high}`;
}
