import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

/** The oldest Node that the packages promise, and the newest of every line that is maintained. */
export const versions = ['20.19.0', '22.23.3', '24.21.0', '26.10.0'];

const folder = fileURLToPath(new URL('../../node_modules/.cache/nodes', import.meta.url));

/** Installs these versions of Node (packages of npm), once; resolves to their programs by version. */
export async function nodes(wanted = versions) {
  const programs = new Map();
  for (const version of wanted) {
    const home = join(folder, version);
    const program = join(home, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (!existsSync(program)) {
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
      await run(home, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', `node@${version}`]);
    }
    const { version: installed } = JSON.parse(readFileSync(join(home, 'node_modules', 'node', 'package.json'), 'utf8'));
    if (installed !== version) throw new Error(`asked for node ${version}, got ${installed}`);
    programs.set(version, program);
  }
  return programs;
}
