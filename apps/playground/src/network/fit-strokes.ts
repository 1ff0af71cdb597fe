/** The way of a pen from where it was lowered to where it was lifted. */
export type Stroke = [x: number, y: number][];

/**
 * The strokes moved and scaled so that, drawn with a round pen, the longer side of the ink is `size` and the drawing
 * stands in the middle of the square. A single dot keeps its size.
 */
export function fitStrokes(strokes: readonly Stroke[], size: number, pen: number): Stroke[] {
  const points = strokes.flat();
  if (points.length === 0) return [];
  const ends = (axis: 0 | 1): readonly [number, number] => {
    const places = points.map((point) => point[axis]);
    return [Math.min(...places), Math.max(...places)];
  };
  const [[left, right], [top, bottom]] = [ends(0), ends(1)];
  const longer = Math.max(right - left, bottom - top);
  const scale = longer === 0 ? 1 : (size - pen) / longer;
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => [size / 2 + (x - (left + right) / 2) * scale, size / 2 + (y - (top + bottom) / 2) * scale]),
  );
}
