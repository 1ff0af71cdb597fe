import type { DiagramEdge } from '../spec.ts';
import { pair } from '../svg/coordinate.ts';
import { element } from '../svg/element.ts';
import { dashedLine, dashOf } from './draw-line.ts';
import type { Canvas } from './drawing.ts';
import { paleness } from './diagram-node.ts';
import { blockSize, diagramType, outlinePoint, type Plane, type Shape } from './diagram-shape.ts';
import { diagramWords } from './diagram-words.ts';
import type { Point } from './runs.ts';

const head = { length: 7, half: 2.9 } as const;
/** From an outline to an arrow, from an arrow to its words, and from either of two arrows to the line between the nodes. */
const gap = 2;
const wordGap = 5;
const apart = 3;

/** The colour of what flows back, as the chapter's gradients have none of their own. */
const backward = 'vermillion';

const towards = ([x0, y0]: Point, [x1, y1]: Point): Point => {
  const length = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2) || 1;
  return [(x1 - x0) / length, (y1 - y0) / length];
};
const moved = ([x, y]: Point, [dx, dy]: Point, by: number): Point => [x + dx * by, y + dy * by];

/** The side on which words above an arrow stand: up, or to the left of an upright one. */
function upperSide([dx, dy]: Point): Point {
  const flip = dx < -1e-9 || (Math.abs(dx) <= 1e-9 && dy > 0) ? -1 : 1;
  return [(dy || 0) * flip, (-dx || 0) * flip];
}

interface Course {
  readonly start: Point;
  /** Where a bent arrow is drawn to; on the line of a straight one. */
  readonly control: Point;
  readonly end: Point;
}

/** From one outline to another, moved aside. */
function courseOf(from: Shape, to: Shape, bend: number, aside: (point: Point) => Point): Course {
  const [a, b] = [from.center, to.center];
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  // A curve of the second degree passes its control point at half the distance; left of a way downwards in y is (dy, −dx).
  const control: Point = [middle[0] + 2 * bend * (b[1] - a[1]), middle[1] - 2 * bend * (b[0] - a[0])];
  const [out, home] = [towards(a, control), towards(b, control)];
  const start = moved(outlinePoint(from, out), out, gap);
  const end = moved(outlinePoint(to, home), home, gap);
  return { start: aside(start), control: aside(control), end: aside(end) };
}

function arrow({ start, control, end }: Course, name: string, edge: DiagramEdge, type: number): string {
  const along = towards(control, end);
  const base = edge.plain === true ? end : moved(end, along, -head.length * type);
  const shaft =
    edge.bend === undefined || edge.bend === 0
      ? `M${pair(...start)}L${pair(...base)}`
      : `M${pair(...start)}Q${pair(...control)} ${pair(...base)}`;
  const line = element('path', {
    class: `dh-walk ${name}`,
    'stroke-dasharray': dashOf(edge.dashed === true ? dashedLine : []),
    d: shaft,
  });
  if (edge.plain === true) return line;
  const side: Point = [-along[1] * head.half * type, along[0] * head.half * type];
  const tip = `M${pair(...end)}L${pair(...moved(base, side, 1))}L${pair(...moved(base, side, -1))}Z`;
  return `${line}\n${element('path', { class: `dh-marker ${name}`, d: tip })}`;
}

/** An arrow with its words; one back beside it where something flows back. */
export function drawEdge(
  edge: DiagramEdge,
  shapes: ReadonlyMap<string, Shape>,
  plane: Plane,
  { language, styleOf }: Canvas,
): string {
  const [from, to] = [shapes.get(edge.from)!, shapes.get(edge.to)!];
  const { bend = 0 } = edge;
  const up = upperSide(towards(from.center, to.center));
  const shift = edge.below === undefined ? 0 : apart * plane.type;
  const forth = courseOf(from, to, bend, (point) => moved(point, up, shift));
  const back = courseOf(to, from, -bend, (point) => moved(point, up, -shift));
  const size = diagramType.note * plane.type;
  const words = (text: DiagramEdge['above'], { start, control, end }: Course, sign: 1 | -1): string => {
    if (text === undefined) return '';
    const lines = text[language].split('\n');
    const [width, height] = blockSize(lines, size);
    const middle: Point = [(start[0] + 2 * control[0] + end[0]) / 4, (start[1] + 2 * control[1] + end[1]) / 4];
    const away = wordGap * plane.type + (Math.abs(up[0]) * width + Math.abs(up[1]) * height) / 2;
    return diagramWords(lines, moved(middle, up, sign * away), size, sign < 0);
  };
  const parts = [
    arrow(forth, `dh-${edge.series === undefined ? 'black' : styleOf(edge.series).color}`, edge, plane.type),
    edge.below === undefined ? '' : arrow(back, `dh-${backward}`, { ...edge, plain: false }, plane.type),
    words(edge.above, forth, 1),
    words(edge.below, back, -1),
  ].filter((part) => part !== '');
  return edge.faded === true ? element('g', { opacity: String(paleness) }, parts) : parts.join('\n');
}
