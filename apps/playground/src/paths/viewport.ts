/** Which part of the plane a plot shows. */
export interface Viewport {
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

/** Maps between the plane and the pixels of a plot of `width` × `height`. */
export function mapping({ x: [x0, x1], y: [y0, y1] }: Viewport, width: number, height: number) {
  return {
    toPixel: (x: number, y: number): [number, number] => [
      ((x - x0) / (x1 - x0)) * width,
      ((y1 - y) / (y1 - y0)) * height,
    ],
    toPlane: (px: number, py: number): [number, number] => [
      x0 + (px / width) * (x1 - x0),
      y1 - (py / height) * (y1 - y0),
    ],
  };
}

/** The same middle, `factor` times as wide and high. */
export function zoomed({ x, y }: Viewport, factor: number): Viewport {
  const scaled = ([low, high]: readonly [number, number]): readonly [number, number] => {
    const [middle, half] = [(low + high) / 2, ((high - low) / 2) * factor];
    return [round(middle - half), round(middle + half)];
  };
  return { x: scaled(x), y: scaled(y) };
}

/** Links hold few digits. */
const round = (value: number): number => Number(value.toPrecision(6));
