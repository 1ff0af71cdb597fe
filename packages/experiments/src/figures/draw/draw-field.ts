import type { FieldMark } from '../spec.ts';
import { pair } from '../svg/coordinate.ts';
import { element } from '../svg/element.ts';
import type { Canvas, Drawing } from './drawing.ts';

const head = { length: 6, half: 2.4 } as const;

/** Arrows with their length and direction in the units of the axes; a vector too short for a head is a dot. */
export function drawField({ x, y, u, v, scale }: FieldMark, canvas: Canvas): Drawing {
  const shafts: string[] = [];
  const heads: string[] = [];
  for (let i = 0; i < x.length; i++) {
    const [x0, y0] = [canvas.x.at(x[i]!), canvas.y.at(y[i]!)];
    const [x1, y1] = [canvas.x.at(x[i]! + scale * u[i]!), canvas.y.at(y[i]! + scale * v[i]!)];
    const length = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
    if (!Number.isFinite(length)) continue;
    if (length < 1.5) {
      heads.push(`M${pair(x0 - 1, y0)}a1,1 0 1,0 2,0a1,1 0 1,0 -2,0Z`);
      continue;
    }
    const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
    const size = Math.min(1, length / (1.6 * head.length));
    const [bx, by] = [x1 - dx * head.length * size, y1 - dy * head.length * size];
    const half = head.half * size;
    shafts.push(`M${pair(x0, y0)}L${pair(bx, by)}`);
    heads.push(`M${pair(x1, y1)}L${pair(bx - dy * half, by + dx * half)}L${pair(bx + dy * half, by - dx * half)}Z`);
  }
  const path = (name: string, parts: readonly string[]): string =>
    parts.length === 0 ? '' : element('path', { class: name, d: parts.join('') });
  return { clipped: [path('dh-arrow', shafts), path('dh-head', heads)].filter((part) => part !== '').join('\n') };
}
