/** A point of the unit cube: x and y on the floor, z up. */
export type Spot = readonly [x: number, y: number, z: number];

export interface Camera {
  at(spot: Spot): readonly [px: number, py: number];
  /** How far a point is from the eye; larger is further. */
  depth(spot: Spot): number;
}

/** The cube is lower than wide, as a landscape is. */
const SIDES = [1, 0.8, 0.5] as const;
/** A turned cube reaches no further than this from its middle, in units of its longest side. */
const REACH = { across: 1.4, up: 1.24 };

/** Looks from far away, turned by `azimuth` degrees about the vertical and from `elevation` degrees above the floor. */
export function camera([azimuth, elevation]: readonly [number, number], width: number, height: number): Camera {
  const [turn, tilt] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  const [ct, st, ce, se] = [Math.cos(turn), Math.sin(turn), Math.cos(tilt), Math.sin(tilt)];
  const zoom = Math.min(width / REACH.across, height / REACH.up);
  return {
    at: ([x, y, z]) => {
      const [u, v, w] = [(x - 0.5) * SIDES[0], (y - 0.5) * SIDES[1], (z - 0.5) * SIDES[2]];
      return [width / 2 + (-st * u + ct * v) * zoom, height / 2 + ((ct * u + st * v) * se - w * ce) * zoom];
    },
    depth: ([x, y, z]) => {
      const [u, v, w] = [(x - 0.5) * SIDES[0], (y - 0.5) * SIDES[1], (z - 0.5) * SIDES[2]];
      return -((ct * u + st * v) * ce + w * se);
    },
  };
}
