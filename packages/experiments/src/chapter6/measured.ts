/**
 * A number in a sentence: rounded to `digits` significant ones, with a true minus sign. What a run that diverged leaves
 * is ∞, or – where there is no number.
 */
export function measured(value: number, digits = 3): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-3 || size >= 1e6)
      ? value.toExponential(digits - 1)
      : String(Number(value.toPrecision(digits)));
  return text.replaceAll('-', '−');
}

/** `93.4 %` */
export const percent = (share: number, decimals = 1): string =>
  Number.isNaN(share) ? '–' : `${(100 * share).toFixed(decimals).replace('-', '−')} %`;
