import type { MarkerName } from '@downhill/experiments';

/** Corners of the shapes, for a radius of 1; y downwards. Those with `open` are strokes. */
const turn = (corners: number, from = -90): (readonly [number, number])[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = ((from + (360 * i) / corners) * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
const shapes: Readonly<Partial<Record<MarkerName, readonly (readonly [number, number])[]>>> = {
  square: turn(4, -45),
  triangle: turn(3),
  diamond: turn(4),
  down: turn(3, 90),
  star: turn(10).map(([x, y], i) => (i % 2 === 0 ? [x, y] : [x * 0.45, y * 0.45])),
};

/** The marker of a run, with an edge in the colour of the paper so that it stands out from its path. */
export function drawShape(
  context: CanvasRenderingContext2D,
  marker: MarkerName,
  x: number,
  y: number,
  radius: number,
  color: string,
  edge: string,
): void {
  context.beginPath();
  if (marker === 'cross' || marker === 'plus') {
    const arms = marker === 'plus' ? turn(4) : turn(4, -45);
    for (const [dx, dy] of arms) {
      context.moveTo(x, y);
      context.lineTo(x + dx * radius, y + dy * radius);
    }
    context.lineCap = 'round';
    context.strokeStyle = edge;
    context.lineWidth = radius * 0.8;
    context.stroke();
    context.strokeStyle = color;
    context.lineWidth = radius * 0.45;
    context.stroke();
    context.lineCap = 'butt';
    return;
  }
  const corners = shapes[marker];
  if (corners === undefined) context.arc(x, y, radius * 0.9, 0, 2 * Math.PI);
  else
    corners.forEach(([dx, dy], i) =>
      i === 0 ? context.moveTo(x + dx * radius, y + dy * radius) : context.lineTo(x + dx * radius, y + dy * radius),
    );
  context.closePath();
  context.fillStyle = color;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = 1.5;
  context.stroke();
}
