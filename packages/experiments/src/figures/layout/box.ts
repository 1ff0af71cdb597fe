export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const contains = ({ x, y, width, height }: Box, [px, py]: readonly [number, number]): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height;

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
