import type { MarkerName } from '@downhill/experiments';
import type { Pen } from './pen.ts';

/** Corners of the filled markers, for a radius of 1. */
const corners: Readonly<Partial<Record<MarkerName, readonly (readonly [number, number])[]>>> = {
  square: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  triangle: [
    [0, -1.1],
    [1.05, 0.8],
    [-1.05, 0.8],
  ],
  down: [
    [0, 1.1],
    [1.05, -0.8],
    [-1.05, -0.8],
  ],
  diamond: [
    [0, -1.25],
    [1.05, 0],
    [0, 1.25],
    [-1.05, 0],
  ],
  star: Array.from({ length: 10 }, (_, i) => {
    const [angle, radius] = [(Math.PI * i) / 5 - Math.PI / 2, i % 2 === 0 ? 1.3 : 0.55];
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  }),
};
/** Half strokes of the markers that are lines. */
const strokes: Readonly<Partial<Record<MarkerName, readonly (readonly [number, number])[]>>> = {
  cross: [
    [0.9, 0.9],
    [0.9, -0.9],
  ],
  plus: [
    [1.2, 0],
    [0, 1.2],
  ],
};

/** The marker of a series, with a rim of paper so that it can be told from its line. */
export function drawMarker(
  { context, palette }: Pen,
  name: MarkerName,
  x: number,
  y: number,
  radius: number,
  color: string,
): void {
  context.beginPath();
  const lines = strokes[name];
  if (lines !== undefined) {
    for (const [dx, dy] of lines) {
      context.moveTo(x - dx * radius, y - dy * radius);
      context.lineTo(x + dx * radius, y + dy * radius);
    }
    context.strokeStyle = color;
    context.lineWidth = 1.8;
    context.stroke();
    return;
  }
  const outline = corners[name];
  if (outline === undefined) context.arc(x, y, radius, 0, 2 * Math.PI);
  else {
    for (const [dx, dy] of outline) context.lineTo(x + dx * radius, y + dy * radius);
    context.closePath();
  }
  context.fillStyle = color;
  context.strokeStyle = palette.paper;
  context.lineWidth = 0.9;
  context.fill();
  context.stroke();
}
