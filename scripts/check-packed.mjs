/**
 * Installs the packed tarballs, and nothing else, in empty folders, and uses them as a stranger would: an optimizer on
 * a plain object in ESM, CommonJS and TypeScript, and the command line. Needs a build.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm } from './pnpm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'downhill-packed-'));
const shell = process.platform === 'win32';

/** Runs a program; what it prints, or an error with that. */
function run(cwd, command, ...args) {
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}`);
  return stdout;
}

/** An empty folder with some of the tarballs installed. */
function consumer(name, packages) {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n');
  const tarballs = packages.map((one) => {
    const file = readdirSync(folder).find((entry) => new RegExp(`^downhill-${one}-\\d.*\\.tgz$`).test(entry));
    if (file === undefined) throw new Error(`no tarball of ${one} in ${folder}`);
    return join('..', file);
  });
  run(cwd, 'npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs);
  return cwd;
}

/** Ends with an error unless a program printed what it should. */
function expectOutput(what, printed, wanted) {
  if (printed.trim() !== wanted) throw new Error(`${what} printed\n${printed}\ninstead of\n${wanted}`);
  console.log(`✓ ${what}`);
}

const program = `
const params = { x: [-7], y: [2] };
const adam = new Adam({ lr: 0.3 });
for (let i = 0; i < 30; i++) adam.update(params, { x: [params.x[0] / 10], y: [2 * params.y[0]] });
console.log(params.x[0].toFixed(6), params.y[0].toFixed(6));
`;
const golden = JSON.parse(readFileSync(join(root, 'fixtures', 'golden.json'), 'utf8'));
/** The end of Adam's path by the independent oracle. */
const wanted = golden.paths.torch.Adam.path
  .at(-1)
  .map((value) => value.toFixed(6))
  .join(' ');

try {
  for (const name of readdirSync(join(root, 'packages')))
    pnpm('--dir', join('packages', name), 'pack', '--pack-destination', folder);

  const few = consumer('optimizers', ['optimizers', 'tensor']);
  writeFileSync(join(few, 'esm.mjs'), `import { Adam } from '@downhill/optimizers';${program}`);
  writeFileSync(join(few, 'cjs.cjs'), `const { Adam } = require('@downhill/optimizers');${program}`);
  expectOutput('an optimizer alone, ESM', run(few, 'node', 'esm.mjs'), wanted);
  expectOutput('an optimizer alone, CommonJS', run(few, 'node', 'cjs.cjs'), wanted);
  for (const extension of ['mts', 'cts']) {
    const typed = program
      .replaceAll('[0]', '[0]!')
      .replace('console.log(', 'export const text = [')
      .replace(/\);\s*$/, '];');
    writeFileSync(join(few, `typed.${extension}`), `import { Adam } from '@downhill/optimizers';${typed}`);
  }
  const compiler = join(root, 'node_modules', 'typescript7', 'bin', 'tsc');
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2023',
    '--types',
    '',
  ];
  expectOutput('its types, without DOM and Node', run(few, 'node', compiler, ...options, 'typed.mts', 'typed.cts'), '');

  const all = consumer('all', readdirSync(join(root, 'packages')));
  const list = JSON.parse(run(all, 'npx', '--no-install', 'downhill', 'list', '--json'));
  expectOutput('the command line', String(list.length > 0), 'true');
  run(all, 'npx', '--no-install', 'downhill', 'run', 'optimizer-paths', '--quiet', '--out', 'record');
  expectOutput('a run record', String(readdirSync(join(all, 'record')).includes('result.json')), 'true');
  run(all, 'npx', '--no-install', 'downhill', 'reproduce', '--only', 'optimizer-paths', '--quiet');
  expectOutput('a report', String(readdirSync(join(all, 'report')).includes('index.html')), 'true');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
