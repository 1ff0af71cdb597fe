import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A line of one of a record's `.jsonl` files, unread but for the task that it tells of. */
export interface RecordLine {
  readonly task: string;
  readonly text: string;
}

const taskOf = (text: string): string | undefined => {
  // Every line begins with its task; only a line that does not is read as a whole.
  const match = /^\{"task":"([^"\\]*)"[,}]/.exec(text);
  if (match !== null) return match[1];
  try {
    const { task } = JSON.parse(text) as { readonly task?: unknown };
    return typeof task === 'string' ? task : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The lines of a file of a record; none when there is no such file. What stands behind the last end of a line is what a
 * killed program was writing, and is left out.
 *
 * @throws Error that names file and line when a line does not begin as a record's lines do.
 */
export function readLines(path: string): RecordLine[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((text, i) => {
    const task = taskOf(text);
    if (task === undefined) throw new Error(`${path}: line ${i + 1} is not a line of a record`);
    return { task, text };
  });
}

/** Writes lines in place of those that are there, in one move. */
export function replaceLines(path: string, lines: readonly RecordLine[]): void {
  writeFileSync(`${path}.part`, lines.map(({ text }) => `${text}\n`).join(''));
  renameSync(`${path}.part`, path);
}

/** Puts the lines of a file in the order of the tasks; those of one task stay as they are. */
export function sortLines(path: string, tasks: readonly string[]): void {
  const lines = readLines(path);
  const place = new Map(tasks.map((task, i) => [task, i]));
  const at = ({ task }: RecordLine): number => place.get(task) ?? tasks.length;
  if (lines.every((line, i) => i === 0 || at(lines[i - 1]!) <= at(line))) return;
  replaceLines(
    path,
    [...lines].sort((a, b) => at(a) - at(b)),
  );
}
