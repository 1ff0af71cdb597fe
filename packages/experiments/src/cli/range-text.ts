const number = (value: number): string => String(Number(value.toPrecision(4)));

/** `0.199…0.206`, or the number itself when there is only one. */
export function rangeText(values: readonly number[]): string {
  const [low, high] = [number(Math.min(...values)), number(Math.max(...values))];
  return low === high ? low : `${low}…${high}`;
}
