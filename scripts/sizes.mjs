/**
 * The tables of sizes in the READMEs: `npm run sizes` measures and writes them, `npm run sizes -- --check` fails where one
 * is not true any more (by more than two per cent) or a budget of `.size-limit.js` is exceeded. Needs a build.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const { stdout } = spawnSync('npx', ['--no-install', 'size-limit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const measured = JSON.parse(stdout.slice(stdout.indexOf('[')));
const marker = /(<!-- sizes -->).*?(<!-- \/sizes -->)/s;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** The sizes that a README states, in kB. */
const statedIn = (text) =>
  new Map([...(marker.exec(text)?.[0] ?? '').matchAll(/^\| (.+?) +\| +([\d.]+) kB \|$/gm)].map(([, k, v]) => [k, +v]));

/** Whether what is stated is what was measured. A compressor's next version, or a word, is no reason to fail. */
const isTrue = (stated, rows) =>
  stated.size === rows.length &&
  rows.every(({ what, size }) => Math.abs(stated.get(what) * 1000 - size) <= 0.02 * size + 50);

for (const { name, passed, size, sizeLimit } of measured)
  if (!passed) {
    console.log(`✗ ${name}: ${kB(size)}, budget ${kB(sizeLimit)}`);
    process.exitCode = 1;
  }
for (const name of new Set(measured.map((one) => one.name.split(': ')[0]))) {
  const path = `${root}packages/${name}/README.md`;
  const text = readFileSync(path, 'utf8');
  const rows = measured
    .filter((one) => one.name.startsWith(`${name}: `))
    .map((one) => ({ what: one.name.slice(name.length + 2), size: one.size }));
  const lines = rows.map(({ what, size }) => `| ${what} | ${kB(size)} |`);
  const table = ['| bundle | min + gzip |', '| --- | ---: |', ...lines].join('\n');
  if (!marker.test(text))
    throw new Error(`packages/${name}/README.md has no place for its sizes: <!-- sizes --><!-- /sizes -->`);
  if (check) {
    if (isTrue(statedIn(text), rows)) continue;
    console.log(`✗ packages/${name}/README.md: sizes have changed; run: npm run sizes`);
    process.exitCode = 1;
    continue;
  }
  const options = { ...(await prettier.resolveConfig(path)), filepath: path };
  writeFileSync(path, await prettier.format(text.replace(marker, `$1\n\n${table}\n\n$2`), options));
}
