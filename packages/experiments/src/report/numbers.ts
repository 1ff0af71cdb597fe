/** The minus sign, as wide as a plus. */
const withMinus = (text: string): string => text.replace('-', '−');

/** A number for a reader: four digits that count. */
export const number = (value: number): string => withMinus(String(Number(value.toPrecision(4))));

/** `0.199…0.206`, or the one number. */
export const range = (values: readonly number[]): string => {
  const [low, high] = [number(Math.min(...values)), number(Math.max(...values))];
  return low === high ? low : `${low}…${high}`;
};

/** The mean; infinite when one value is. */
export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
