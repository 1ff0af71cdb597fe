import type { DiagramMark, DiagramNode, Language } from '../spec.ts';
import type { Box } from '../layout/box.ts';
import { textWidth } from '../text/text-width.ts';
import type { Point } from './runs.ts';

/** Type of labels, and of notes and words at arrows, in pixels of a diagram that is drawn in full size. */
export const diagramType = { label: 12, note: 10.5, lineHeight: 1.25 } as const;

const padding = { x: 9, y: 6 } as const;

/** How large the words of a diagram are at least: a circle of one letter is no smaller than this. */
const smallest = 26;

/** A node in pixels. */
export interface Shape {
  readonly node: DiagramNode;
  readonly center: Point;
  /** From the centre to the right, and down. */
  readonly half: Point;
}

/** Where the plane lies in the picture. */
export interface Plane {
  /** Pixels for a unit. */
  readonly scale: number;
  /** How large words are, 0…1: they shrink with the diagram and do not grow with it. */
  readonly type: number;
  at(x: number, y: number): Point;
}

/** The plane in the middle of the plot, as large as it fits. */
export function planeIn({ size: [width, height] }: DiagramMark, plot: Box): Plane {
  const scale = Math.min(plot.width / width, plot.height / height);
  const [left, top] = [plot.x + (plot.width - scale * width) / 2, plot.y + (plot.height - scale * height) / 2];
  return { scale, type: Math.min(1, scale), at: (x, y) => [left + scale * x, top + scale * y] };
}

/** The width of the longest line and the height of all. */
export function blockSize(lines: readonly string[], size: number): Point {
  return [Math.max(0, ...lines.map((line) => textWidth(line, size))), lines.length * size * diagramType.lineHeight];
}

/** A node with its size: as given, or as its label needs. */
export function shapeOf(node: DiagramNode, plane: Plane, language: Language): Shape {
  const [wide, high] = blockSize(node.label?.[language].split('\n') ?? [], diagramType.label);
  const wanted: Point =
    node.shape === 'none'
      ? [wide + 6, high]
      : node.shape === 'box'
        ? [Math.max(smallest, wide + 2 * padding.x), Math.max(smallest, high + 2 * padding.y)]
        : [Math.max(smallest, wide + padding.x, high + padding.y), 0];
  const width = node.width ?? wanted[0];
  const height = node.shape === 'circle' ? width : (node.height ?? wanted[1]);
  return {
    node,
    center: plane.at(node.x, node.y),
    half: [(width * plane.scale) / 2, (height * plane.scale) / 2],
  };
}

/** The point of the outline that lies from the centre in a direction of length 1. */
export function outlinePoint({ node, center, half }: Shape, [dx, dy]: Point): Point {
  const reach =
    node.shape === 'circle' ? half[0] : Math.min(half[0] / Math.abs(dx || 1e-9), half[1] / Math.abs(dy || 1e-9));
  return [center[0] + dx * reach, center[1] + dy * reach];
}
