/**
 * The whole test suite under every Node that the packages promise: `npm run test:nodes`, or for some of them
 * `npm run test:nodes -- 24.21.0`, or a part of it: `npm run test:nodes -- 22.23.3 26.10.0 packages/layers`. All set-up is
 * done as by `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pnpm } from './pnpm.mjs';
import { nodes, versions } from './release/nodes.mjs';

const args = process.argv.slice(2);
const given = args.filter((arg) => /^\d+\.\d+\.\d+$/.test(arg));
const parts = args.filter((arg) => !given.includes(arg));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

pnpm('install', '--frozen-lockfile');
pnpm('exec', 'turbo', 'run', 'wasm');

let failed = false;
for (const [version, node] of await nodes(given.length > 0 ? given : versions)) {
  console.log(`\nNode ${version}`);
  const { status } = spawnSync(
    node,
    [vitest, 'run', '--reporter=default', '--reporter=./scripts/tally-reporter.mjs', ...parts],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: 'inherit',
    },
  );
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
