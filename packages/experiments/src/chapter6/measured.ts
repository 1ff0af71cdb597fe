/** A number in a sentence: rounded to `digits` significant ones, with a true minus sign. */
export function measured(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−');
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-3 || size >= 1e6)
      ? value.toExponential(digits - 1)
      : String(Number(value.toPrecision(digits)));
  return text.replaceAll('-', '−');
}

/** `93.4 %` */
export const percent = (share: number, decimals = 1): string =>
  `${(100 * share).toFixed(decimals).replace('-', '−')} %`;
