import { pnpm } from './pnpm.mjs';

pnpm('exec', 'turbo', 'run', ...process.argv.slice(2));
