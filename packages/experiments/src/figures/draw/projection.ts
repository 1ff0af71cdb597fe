import type { Box } from '../layout/box.ts';
import type { Point } from './runs.ts';

/** A point of the unit cube: x and y on the floor, z up. */
export type Spot = readonly [number, number, number];

export interface Projection {
  /** Pixels of a point. */
  at(spot: Spot): Point;
  /** How far a point is from the eye; larger is further. */
  depth(spot: Spot): number;
}

/** The cube is lower than wide, as a landscape is. */
const sides = [1, 1, 0.62] as const;

/**
 * Looks at the unit cube from far away (parallel lines stay parallel): turned by `azimuth` degrees about the vertical
 * axis, from `elevation` degrees above the floor, as large as the box allows.
 */
export function projection({ azimuth, elevation }: { azimuth: number; elevation: number }, box: Box): Projection {
  const [turn, tilt] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const [cosTurn, sinTurn, cosTilt, sinTilt] = [Math.cos(turn), Math.sin(turn), Math.cos(tilt), Math.sin(tilt)];
  const centred = (spot: Spot): Spot => [
    (spot[0] - 0.5) * sides[0],
    (spot[1] - 0.5) * sides[1],
    (spot[2] - 0.5) * sides[2],
  ];
  // The eye is at (cos azimuth, sin azimuth) above the floor; the picture's right is a quarter turn from it.
  const flat = (spot: Spot): Point => {
    const [x, y, z] = centred(spot);
    return [-sinTurn * x + cosTurn * y, (cosTurn * x + sinTurn * y) * sinTilt - z * cosTilt];
  };
  const corners = [0, 1].flatMap((x) => [0, 1].flatMap((y) => [0, 1].map((z) => flat([x, y, z]))));
  const range = (axis: 0 | 1): [number, number] => {
    const values = corners.map((corner) => corner[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [left, right] = range(0);
  const [top, bottom] = range(1);
  const zoom = Math.min(box.width / (right - left), box.height / (bottom - top));
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  return {
    at: (spot) => {
      const [u, v] = flat(spot);
      return [cx + (u - (left + right) / 2) * zoom, cy + (v - (top + bottom) / 2) * zoom];
    },
    depth: (spot) => {
      const [x, y, z] = centred(spot);
      return -((cosTurn * x + sinTurn * y) * cosTilt + z * sinTilt);
    },
  };
}
