/** The function of equation 6.2, a bowl stretched along x: f(x, y) = x²/20 + y². */
export const bowl = (x: number, y: number): number => (x * x) / 20 + y * y;

/** Its gradient, (x/10, 2y). */
export const bowlGradient = (x: number, y: number): readonly [dx: number, dy: number] => [x / 10, 2 * y];

/** The cosine between the way downhill at a place and the way to the minimum (0, 0); NaN at the minimum itself. */
export function downhillCosine([x, y]: readonly [x: number, y: number]): number {
  const [gx, gy] = bowlGradient(x, y);
  return (gx * x + gy * y) / Math.sqrt((gx * gx + gy * gy) * (x * x + y * y));
}

/** The points at which figure 6-2 shows the gradient: x −10…10 by 1, y −4…4 by ½. */
export const fieldPoints: readonly (readonly [x: number, y: number])[] = Array.from({ length: 21 * 17 }, (_, i) => [
  Math.floor(i / 17) - 10,
  (i % 17) / 2 - 4,
]);
