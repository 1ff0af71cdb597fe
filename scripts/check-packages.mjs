/**
 * Looks at the packages as they would be published: `npm run check:packages`. Needs a build.
 *
 * publint (strict) and are-the-types-wrong read the packed tarballs, since packing changes the manifest. Then each
 * tarball must hold a README, a licence and maps whose sources are inside, and no file or condition of the workspace.
 */
import { createPackageFromTarballData, checkPackage } from '@arethetypeswrong/core';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pnpm } from './pnpm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'downhill-packages-'));

/** A browser's module worker: nobody can `require` it. */
const meantAsEsm = new Set(['@downhill/experiments ./worker']);

/** Everything that is wrong with one package. */
async function problemsOf(tarball) {
  const bytes = new Uint8Array(readFileSync(tarball));
  const files = createPackageFromTarballData(bytes);
  const inside = `/node_modules/${files.packageName}/`;
  const read = (name) => files.readFile(inside + name);
  const manifest = JSON.parse(read('package.json'));
  const problems = [];

  const { messages } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
  for (const message of messages) problems.push(`publint: ${formatMessage(message, manifest)}`);

  const { problems: wrong = [] } = await checkPackage(files);
  for (const { kind, entrypoint = '', resolutionKind = '' } of wrong) {
    // Node 10 knows no `exports`; nobody who uses it can run these packages.
    if (resolutionKind === 'node10') continue;
    if (kind === 'CJSResolvesToESM' && meantAsEsm.has(`${manifest.name} ${entrypoint}`)) continue;
    problems.push(`types: ${kind} ${entrypoint} ${resolutionKind}`);
  }

  const names = files.listFiles().map((path) => path.slice(inside.length));
  for (const name of ['README.md', 'LICENSE']) if (!names.includes(name)) problems.push(`no ${name}`);
  for (const word of ['@downhill/source', 'workspace:'])
    if (JSON.stringify(manifest).includes(word)) problems.push(`package.json mentions ${word}`);
  for (const name of names)
    if (/\.d\.c?ts$/.test(name) && !names.includes(`${name}.map`) && /^(declare|interface|type) /m.test(read(name)))
      problems.push(`${name} has no map`);
  for (const name of names) {
    if (/\.test\.|\.generated\.ts$|(^|\/)(test|testing|fixtures|snapshots)\//.test(name))
      problems.push(`${name} is not for users`);
    if (!name.endsWith('.map')) continue;
    const { sources, sourcesContent = [] } = JSON.parse(read(name));
    if (sources.some((source) => source.startsWith('/'))) problems.push(`${name} names files of this machine`);
    for (const [i, source] of sources.entries()) {
      const shipped = names.includes(join(name, '..', source).replaceAll('\\', '/'));
      if (typeof sourcesContent[i] !== 'string' && !shipped) problems.push(`${name} lacks ${source}`);
    }
  }
  return problems;
}

try {
  for (const name of readdirSync(join(root, 'packages')))
    pnpm('--silent', '--dir', join('packages', name), 'pack', '--pack-destination', folder);
  for (const file of readdirSync(folder)) {
    const problems = await problemsOf(join(folder, file));
    for (const problem of problems) console.log(`✗ ${file}: ${problem}`);
    if (problems.length === 0) console.log(`✓ ${file}`);
    else process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
