import type { Domain } from '../scale/domain.ts';
import type { Panel } from '../spec.ts';

const lowest = 72;
const highest = 400;

/** Height over width: single plots are landscape, small multiples nearly square, and so is a plot on a narrow page. */
function proportion(columns: number, width: number): number {
  if (columns >= 4) return 0.9;
  if (columns === 3) return 0.8;
  return columns === 2 || width < 420 ? 0.72 : 0.56;
}

/**
 * The size of a plot that may be `width` wide. With equal aspect a tall domain makes the plot narrower. A diagram has the
 * shape of its plane, and may be as high as that in pixels.
 */
export function plotSize(
  { equalAspect = false, marks }: Panel,
  x: Domain,
  y: Domain,
  columns: number,
  width: number,
): { readonly width: number; readonly height: number } {
  const diagram = marks.find((mark) => mark.kind === 'diagram');
  if (diagram !== undefined) {
    const [across, down] = diagram.size;
    return { width, height: Math.min(Math.max(highest, down), (width * down) / across) };
  }
  if (!equalAspect) return { width, height: Math.max(lowest, Math.min(highest, width * proportion(columns, width))) };
  const ratio = (y[1] - y[0]) / (x[1] - x[0]);
  const height = Math.min(highest, width * ratio);
  return { width: height / ratio, height };
}
