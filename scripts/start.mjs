/**
 * `npm start`: all set-up, then the experiments that are implemented, each with several seeds, and what came of them.
 * Further arguments go to `downhill run`: `npm start -- optimizer-paths --seeds 1`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pnpm } from './pnpm.mjs';

/** The fastest first, so that there is a figure to look at after a second. */
const experiments = ['optimizer-paths', 'activation-histograms', 'init-comparison', 'optimizer-comparison'];

const given = process.argv.slice(2);
const args = given.length > 0 ? given : experiments;

pnpm('install', '--frozen-lockfile');
process.env.DOWNHILL_TYPES = 'no';
pnpm('exec', 'turbo', 'run', 'build', '--filter=./packages/*', '--output-logs=errors-only');

const bin = fileURLToPath(new URL('../packages/experiments/bin/downhill.js', import.meta.url));
console.log(`\ndownhill run ${args.join(' ')}\n`);
// Ctrl-C reaches the run itself, which then ends in order; this process only waits for it.
process.on('SIGINT', () => {});
spawn(process.execPath, [bin, 'run', ...args], { stdio: 'inherit' }).on('close', (status) => {
  process.exitCode = status ?? 130;
});
