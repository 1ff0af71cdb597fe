import type { Scale } from '../scale/scale.ts';

export type Point = readonly [number, number];

/** The points of a curve in pixels, in runs without a gap: a value that is not finite ends one. */
export function runs(x: readonly number[], y: readonly number[], xScale: Scale, yScale: Scale): Point[][] {
  const found: Point[][] = [];
  let open = false;
  for (let i = 0; i < x.length; i++) {
    const [u, v] = [x[i]!, y[i]!];
    if (!Number.isFinite(u) || !Number.isFinite(v)) {
      open = false;
      continue;
    }
    if (!open) found.push([]);
    open = true;
    found.at(-1)!.push([xScale.at(u), yScale.at(v)]);
  }
  return found;
}
