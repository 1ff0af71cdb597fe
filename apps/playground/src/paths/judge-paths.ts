import {
  defaultsOf,
  judgeClaim,
  optimizerPaths,
  racerKeys,
  rateOf,
  type ClaimResult,
  type Path,
  type RacerKey,
} from '@downhill/experiments';
import { bookLandscape } from './landscapes.ts';
import type { Terrain } from './protocol.ts';
import type { Walk } from './walk.ts';

/** Whether what is shown is the chapter's walk: its function, its start, its number of updates. */
const isBookWalk = ({ source, start, steps }: Terrain): boolean =>
  source === bookLandscape.source &&
  start[0] === bookLandscape.start[0] &&
  start[1] === bookLandscape.start[1] &&
  steps === bookLandscape.steps;

/**
 * The chapter's sentences about what is shown; none when it is not the chapter's walk. Of several runs of a method the
 * first is judged, and methods the chapter does not mention are not.
 */
export function judgePaths(terrain: Terrain, walks: readonly Walk[]): readonly ClaimResult[] {
  if (walks.length === 0 || !isBookWalk(terrain)) return [];
  const paths = new Map<string, Path>();
  const rates: Record<string, number> = {};
  for (const walk of walks) {
    const key = racerKeys.find((racer) => racer === walk.run.method);
    if (key === undefined || paths.has(key) || Object.keys(walk.run.options).length > 0) continue;
    paths.set(key, walk);
    rates[rateOf(key)] = walk.run.lr;
  }
  const config = { ...defaultsOf(optimizerPaths.schema), ...rates, optimizers: [...paths.keys()] as RacerKey[] };
  return optimizerPaths.claims(config).map((claim) => judgeClaim(claim, new Map([[0, paths]])));
}
