import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

const isFree = (folder: string): boolean =>
  !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);

/** `20261123-094501`: UTC, so that names sort by time wherever they were made. */
function stamp(nowMs: number): string {
  const iso = new Date(nowMs).toISOString();
  return `${iso.slice(0, 10).replaceAll('-', '')}-${iso.slice(11, 19).replaceAll(':', '')}`;
}

/**
 * A folder that holds nothing yet: `out`, or `name` and if need be a number.
 *
 * @throws UsageError when `out` already holds something: a record is never overwritten.
 */
export function freeFolder(out: string | undefined, name: string): string {
  if (out !== undefined) {
    if (!isFree(out))
      throw new UsageError(`--out: ${out} is not an empty folder; runs are never overwritten, choose another one`);
    return out;
  }
  for (let i = 1; ; i++) {
    const folder = i === 1 ? name : `${name}-${i}`;
    if (isFree(folder)) return folder;
  }
}

/**
 * A folder for the record of a run that holds nothing yet: `out` (one folder in it for each experiment when there are
 * several), or `runs/<id>-<time>`.
 *
 * @throws UsageError when `out` already holds something.
 */
export const runFolder = (id: string, out: string | undefined, several: boolean, nowMs: number): string =>
  freeFolder(out !== undefined && several ? join(out, id) : out, join('runs', `${id}-${stamp(nowMs)}`));
