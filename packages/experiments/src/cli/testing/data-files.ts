import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a report in which times stand. */
const timed = /(?:^|[/\\])(?:index\.html|run\.json|times\.jsonl|result\.json)$/;

/** The contents of all files of a report that must not depend on when and how it was made, by path. */
export function dataFiles(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => !timed.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}
