/** The side of MNIST's images, and of the box in which a digit fits. */
export const SIDE = 28;
const BOX = 20;

/** How a drawing is brought to MNIST's form. */
interface Placement {
  /** The centre of mass of the drawing, in its pixels. */
  readonly centre: readonly [x: number, y: number];
  /** Pixels of the drawing for one of the image. */
  readonly scale: number;
}

/** Where the ink is; undefined when there is none. */
function placementOf(ink: Float32Array, width: number, height: number): Placement | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  let [mass, sumX, sumY] = [0, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = ink[y * width + x]!;
      if (value <= 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      mass += value;
      sumX += value * (x + 0.5);
      sumY += value * (y + 0.5);
    }
  if (mass === 0) return undefined;
  return {
    centre: [sumX / mass, sumY / mass],
    scale: Math.max(right - left + 1, bottom - top + 1) / BOX,
  };
}

/**
 * A drawing as MNIST would have it: the longer side of its ink 20 pixels long, the centre of mass of the ink in the
 * middle of 28 × 28, every pixel the mean of what it covers.
 *
 * `ink` [height × width] 0…1, 1 where there is ink. Returns [784] 0…1, or undefined when nothing is drawn.
 *
 * LeCun, Cortes & Burges, "The MNIST database": "size normalized to fit in a 20x20 pixel box while preserving their
 * aspect ratio … centered in a 28x28 image by computing the center of mass of the pixels".
 */
export function normaliseDigit(ink: Float32Array, width: number, height: number): Float32Array | undefined {
  const placement = placementOf(ink, width, height);
  if (placement === undefined) return undefined;
  const { centre, scale } = placement;
  const image = new Float32Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) {
      const x = centre[0] + (column - SIDE / 2) * scale;
      const y = centre[1] + (row - SIDE / 2) * scale;
      image[row * SIDE + column] = meanOver(ink, width, height, x, y, scale);
    }
  return image;
}

/** The mean of the ink over a square, pixels at its edge by the share that is covered. */
function meanOver(ink: Float32Array, width: number, height: number, x0: number, y0: number, size: number): number {
  let sum = 0;
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, y0 + size); y++) {
    const down = Math.min(y + 1, y0 + size) - Math.max(y, y0);
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(width, x0 + size); x++)
      sum += ink[y * width + x]! * down * (Math.min(x + 1, x0 + size) - Math.max(x, x0));
  }
  return Math.min(1, sum / (size * size));
}
