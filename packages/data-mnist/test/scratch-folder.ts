import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, for one test. */
export async function scratchFolder(files: Readonly<Record<string, Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'data-mnist-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return folder;
}
