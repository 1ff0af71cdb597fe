/** Which part of the plane a plot shows. */
export interface Viewport {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Maps between the plane and the pixels of a plot of `width` × `height`. */
export function mapping(view: Viewport, width: number, height: number) {
  const [x0, x1] = view.x;
  const [y0, y1] = view.y;
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
