/**
 * A release, rehearsed: `npm run rehearse`. On a copy of this repository and a registry of its own it versions, builds
 * and publishes all packages, then installs each alone from there and uses it as a stranger would; publishes a second
 * release and upgrades to it. Nothing outside of a temporary folder changes, unless `-- --write` asks for the table of
 * installs in the READMEs.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { definitionOf } from './definition-of.mjs';
import { installed, typescripts, useInNode, useInTypeScript } from './consume.mjs';
import { describeInstall, measureInstall, writeInstalls, wrongInstalls } from './install-table.mjs';
import { nodes } from './nodes.mjs';
import { startRegistry } from './registry.mjs';
import { run } from './run.mjs';
import { useInBrowser } from './use-in-browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const stage = mkdtempSync(join(tmpdir(), 'downhill-release-'));
const repository = join(stage, 'repository');
const started = performance.now();
const say = (text) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const manifest = (name) => JSON.parse(readFileSync(join(repository, 'packages', name, 'package.json'), 'utf8'));
const pnpm = (...args) =>
  run(repository, 'npx', ['-y', packageManager, ...args], { env: { TURBO_TELEMETRY_DISABLED: '1', CI: 'true' } });

/** A copy of what is, or could be, committed. */
async function copyRepository() {
  // In a container the files may belong to somebody else.
  const list = ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = (await run(root, 'git', list)).split('\0');
  for (const file of files)
    if (file !== '' && existsSync(join(root, file))) cpSync(join(root, file), join(repository, file));
  const git = (...args) =>
    run(repository, 'git', ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@invalid', ...args]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=rehearsal');
}

/** Writes a changeset when none is waiting, so that there is something to release. */
function ensureChangeset(text, bump) {
  const folder = join(repository, '.changeset');
  const waiting = readdirSync(folder).some((file) => file.endsWith('.md') && file !== 'README.md');
  if (!waiting) writeFileSync(join(folder, 'rehearsal.md'), `---\n${bump}\n---\n\n${text}\n`);
}

/** A script of the repository, with the settings of npm that lead to our registry. */
function script(npmrc, ...args) {
  const userconfig = join(stage, 'npmrc');
  writeFileSync(userconfig, npmrc);
  return run(repository, 'npm', ['run', '--silent', ...args], {
    env: { npm_config_userconfig: userconfig, TURBO_TELEMETRY_DISABLED: '1', CI: 'true' },
  });
}

const registry = await startRegistry(join(stage, 'registry'));
say('registry');
try {
  mkdirSync(repository);
  await copyRepository();
  await pnpm('install', '--frozen-lockfile', '--prefer-offline');
  const names = readdirSync(join(repository, 'packages'));

  ensureChangeset('A rehearsal.', names.map((name) => `'@downhill/${name}': minor`).join('\n'));
  // The commands of the workflow.
  await script(registry.npmrc, 'version-packages');
  for (const name of names) {
    const changelog = join(repository, 'packages', name, 'CHANGELOG.md');
    if (!existsSync(changelog) || !readFileSync(changelog, 'utf8').includes(`## ${manifest(name).version}`))
      throw new Error(`${name}: no changelog of ${manifest(name).version}`);
  }
  say(`version-packages: ${names.map((name) => `${name} ${manifest(name).version}`).join(', ')}`);

  await script(registry.npmrc, 'release', '--', '--no-git-tag');
  for (const name of names) {
    const there = await registry.versionsOf(`@downhill/${name}`);
    if (!there.includes(manifest(name).version)) throw new Error(`${name} ${manifest(name).version} is not published`);
  }
  say('release: all six');

  const programs = await nodes();
  const tools = await installed(
    join(stage, 'tools'),
    typescripts.map((v) => `typescript-${v}@npm:typescript@${v}`),
    '',
  );
  const compilers = typescripts.map((v) => [v, join(tools, 'node_modules', `typescript-${v}`, 'bin', 'tsc')]);
  const installs = [];
  for (const name of names) {
    const start = performance.now();
    // With nothing in the cache, as on a machine that has never seen it.
    const folder = await installed(
      join(stage, name),
      [`@downhill/${name}`],
      `${registry.npmrc}cache=${join(stage, `cache-${name}`)}\n`,
    );
    const install = { name, ms: performance.now() - start, ...measureInstall(folder) };
    installs.push(install);
    say(`@downhill/${name} alone: ${describeInstall(install)}`);
    await useInNode(folder, name, programs);
    await useInTypeScript(folder, name, compilers, { dom: name === 'experiments' || name === 'data-mnist' });
    say(
      `  Node ${[...programs.keys()].join(', ')} (ESM, CommonJS); TypeScript ${typescripts.join(', ')} (node16, bundler)`,
    );
  }
  if (process.argv.includes('--write')) await writeInstalls(root, installs);
  const wrong = wrongInstalls(root, installs);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const tsserver = join(tools, 'node_modules', `typescript-${typescripts[0]}`, 'lib', 'tsserver.js');
  const definition = await definitionOf(tsserver, join(stage, 'optimizers', 'module.mts'), 'Adam');
  if (!definition?.replaceAll('\\', '/').endsWith('@downhill/optimizers/src/adam.ts'))
    throw new Error(`an editor goes from Adam to ${definition}, not to its source`);
  say('an editor goes from a name to its source');
  const alone = join(stage, 'experiments');
  const downhill = (...args) => run(alone, 'npx', ['--no-install', 'downhill', ...args]);
  const list = JSON.parse(await downhill('list', '--json'));
  await downhill('run', 'optimizer-paths', '--quiet', '--out', 'record');
  await downhill('reproduce', '--only', 'optimizer-paths', '--quiet');
  for (const file of ['record/result.json', 'report/index.html'])
    if (!existsSync(join(alone, file))) throw new Error(`the command left no ${file}`);
  say(`downhill: ${list.length} experiments, a record, a report`);

  const { vite } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies;
  const all = names.map((name) => `@downhill/${name}`);
  const web = await installed(join(stage, 'web'), all, registry.npmrc, [`vite@${vite}`]);
  say(`Vite ${vite}, Chromium ${await useInBrowser(web, names)}: page and module worker`);

  // A patch of the lowest package moves those that depend on it, and an upgrade brings it.
  const before = Object.fromEntries(names.map((name) => [name, manifest(name).version]));
  ensureChangeset('A patch.', `'@downhill/tensor': patch`);
  await script(registry.npmrc, 'version-packages');
  await script(registry.npmrc, 'changeset', '--', 'publish', '--no-git-tag');
  const moved = names.filter((name) => manifest(name).version !== before[name]);
  const folder = join(stage, 'layers');
  await run(folder, 'npm', ['update', '--no-audit', '--no-fund', '--loglevel=error']);
  const got = JSON.parse(
    readFileSync(join(folder, 'node_modules', '@downhill', 'tensor', 'package.json'), 'utf8'),
  ).version;
  if (got !== manifest('tensor').version)
    throw new Error(`npm update brought tensor ${got}, not ${manifest('tensor').version}`);
  await useInNode(folder, 'layers', [...programs].slice(0, 1));
  say(`a patch of tensor moves ${moved.join(', ')}; npm update brings tensor ${got}`);
} finally {
  registry.stop();
  rmSync(stage, { recursive: true, force: true });
}
