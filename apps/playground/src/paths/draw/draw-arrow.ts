/** An arrow in the current colours; false, and nothing drawn, when it is too short to have a direction. */
export function drawArrow(
  context: CanvasRenderingContext2D,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): boolean {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (!(length > 3)) return false;
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(11, length * 0.6);
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1 - ux * head * 0.7, y1 - uy * head * 0.7);
  context.stroke();
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x1 - head * (ux - uy * 0.42), y1 - head * (uy + ux * 0.42));
  context.lineTo(x1 - head * (ux + uy * 0.42), y1 - head * (uy - ux * 0.42));
  context.fill();
  return true;
}
