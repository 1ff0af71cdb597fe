/** Far outside of any picture, yet small enough for every renderer. */
const far = 1e5;

/**
 * A length in pixels as it is written into a picture: two decimals, no exponent, no −0. A hundredth of a pixel is
 * beyond what can be seen, and rounding hides the last bits in which the `Math` functions of two engines may differ.
 *
 * @throws RangeError when the length is not a number: marks leave out what cannot be placed.
 */
export function coordinate(pixels: number): string {
  if (Number.isNaN(pixels)) throw new RangeError('figure: a coordinate is NaN; the mark should have left it out');
  const bounded = Math.max(-far, Math.min(far, pixels));
  return String(Math.round(bounded * 100) / 100 + 0);
}

/** `M0,0L3,4`: a pair of coordinates as paths write it. */
export const pair = (x: number, y: number): string => `${coordinate(x)},${coordinate(y)}`;
