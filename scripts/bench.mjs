/**
 * `npm run bench`: installs the peers, builds the packages, lets all of them run side by side, measures what else there
 * is to measure, and writes the tables of docs/benchmarks.md. Further arguments go to benchmarks/run.mjs; with `--out`,
 * `--only` or `--contestants` it is a trial, which runs nothing else and writes no document.
 *
 *   PEERS=/folder npm run bench   takes the peers that are installed in that folder
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pnpm } from './pnpm.mjs';

const benchmarks = fileURLToPath(new URL('../benchmarks', import.meta.url));
const args = process.argv.slice(2);

/** Runs a program in benchmarks/; ends this process with its status when it fails. */
function run(command, args, { env, shell = false } = {}) {
  const { status } = spawnSync(command, args, {
    cwd: benchmarks,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.env.PEERS === undefined) {
  run('npm', ['install', '--no-audit', '--no-fund'], {
    // Otherwise onnxruntime-node fetches files for graphics cards.
    env: { ONNXRUNTIME_NODE_INSTALL: 'skip' },
    shell: process.platform === 'win32',
  });
}
pnpm('install', '--frozen-lockfile');
process.env.DOWNHILL_TYPES = 'no';
pnpm('exec', 'turbo', 'run', 'build', '--filter=./packages/*', '--output-logs=errors-only');
run(process.execPath, ['run.mjs', ...args]);
const has = (option) => args.some((arg) => arg === option || arg.startsWith(`${option}=`));
if (!['--out', '--only', '--contestants'].some(has)) {
  const at = args.findIndex((arg) => arg.startsWith('--nodes'));
  const nodes = at < 0 ? [] : args.slice(at, args[at] === '--nodes' ? at + 2 : at + 1);
  run(process.execPath, ['beside.mjs', ...nodes]);
  run(process.execPath, ['render.mjs']);
}
