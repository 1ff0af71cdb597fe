import type { Path } from './optimizer-paths.ts';
import type { RacerKey } from '../racers.ts';

export const pathOf = (paths: ReadonlyMap<string, Path>, key: RacerKey): Path => paths.get(key)!;

const differences = (values: readonly number[]): number[] => values.slice(1).map((v, i) => v - values[i]!);

/** The steps of a path along one axis. */
export const stepsAlong = (path: Path, axis: 'x' | 'y'): number[] => differences(path[axis]);

/** How often the direction along an axis is reversed from one step to the next. */
export function reversals(path: Path, axis: 'x' | 'y'): number {
  const d = stepsAlong(path, axis);
  return d.filter((v, i) => i > 0 && v * d[i - 1]! < 0).length;
}

/** How often a step goes back against the one before: a turn by more than 90°. */
export function sharpTurns(path: Path): number {
  const [dx, dy] = [stepsAlong(path, 'x'), stepsAlong(path, 'y')];
  return dx.filter((d, i) => i > 0 && d * dx[i - 1]! + dy[i]! * dy[i - 1]! < 0).length;
}

/** The length of the way gone. */
export function pathLength(path: Path): number {
  const dx = stepsAlong(path, 'x');
  return stepsAlong(path, 'y').reduce((sum, dy, i) => sum + Math.sqrt(dx[i]! ** 2 + dy ** 2), 0);
}

/** The length of the way gone, for each unit of the straight line from its first to its last point. */
export function detour(path: Path): number {
  const { x, y } = path;
  return pathLength(path) / Math.sqrt((x.at(-1)! - x[0]!) ** 2 + (y.at(-1)! - y[0]!) ** 2);
}

/** The distance of the last point from the minimum at (0, 0). */
export const distanceLeft = ({ x, y }: Path): number => Math.sqrt(x.at(-1)! ** 2 + y.at(-1)! ** 2);

/** How far the path swings to the other side of the valley: the largest |y| after y has first changed its sign. */
export function overshoot({ y }: Path): number {
  const crossing = y.findIndex((v) => v * y[0]! < 0);
  return crossing < 0 ? 0 : Math.max(...y.slice(crossing).map(Math.abs));
}
