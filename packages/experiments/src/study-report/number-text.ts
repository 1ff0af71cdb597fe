/** A number beside an axis: at most four digits that count, with the minus sign of print. */
export const numberText = (value: number): string => {
  const plain =
    Math.abs(value) >= 1e5 || (value !== 0 && Math.abs(value) < 1e-3)
      ? value.toExponential(2)
      : String(Number(value.toPrecision(4)));
  return plain
    .replace(/\.?0*e/, 'e')
    .replace('e+', 'e')
    .replaceAll('-', '−');
};
