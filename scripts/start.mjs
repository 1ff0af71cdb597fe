/**
 * `npm start`: all set-up, then the whole chapter: `downhill reproduce`, which writes report/index.html. The first figures
 * are there after some seconds, and the page shows what is finished. Further arguments go to the command:
 * `npm start -- --quick`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pnpm } from './pnpm.mjs';

const args = process.argv.slice(2);

pnpm('install', '--frozen-lockfile');
process.env.DOWNHILL_TYPES = 'no';
pnpm('exec', 'turbo', 'run', 'build', '--filter=./packages/*', '--output-logs=errors-only');

const bin = fileURLToPath(new URL('../packages/experiments/bin/downhill.js', import.meta.url));
console.log(`\n${['downhill reproduce', ...args].join(' ')}\n`);
// Ctrl-C reaches the run itself, which then ends in order; this process only waits for it.
process.on('SIGINT', () => {});
spawn(process.execPath, [bin, 'reproduce', ...args], { stdio: 'inherit' }).on('close', (status) => {
  process.exitCode = status ?? 130;
});
