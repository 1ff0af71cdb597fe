/** `npm test`: all set-up, then the tests. Further arguments go to vitest. */
import { pnpm } from './pnpm.mjs';

pnpm('install', '--frozen-lockfile');
pnpm('exec', 'turbo', 'run', 'wasm');
pnpm('exec', 'vitest', 'run', ...process.argv.slice(2));
