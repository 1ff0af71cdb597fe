import picocolors from 'picocolors';
import type { Output, World } from './world.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for a stream: on a terminal unless `NO_COLOR` is set, elsewhere only when `FORCE_COLOR` is. */
export function colorsFor(output: Output, env: World['env']): Colors {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return picocolors.createColors(false);
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return picocolors.createColors(FORCE_COLOR !== '0');
  return picocolors.createColors(output.isTTY === true && TERM !== 'dumb');
}
