/**
 * The tables of sizes in the READMEs: `npm run sizes` measures and writes them, `npm run sizes -- --check` fails where one
 * is not true any more or a budget of `.size-limit.js` is exceeded. Needs a build.
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
    .map((one) => `| ${one.name.slice(name.length + 2)} | ${kB(one.size)} |`);
  const table = ['| bundle | min + gzip |', '| --- | ---: |', ...rows].join('\n');
  if (!marker.test(text))
    throw new Error(`packages/${name}/README.md has no place for its sizes: <!-- sizes --><!-- /sizes -->`);
  const options = { ...(await prettier.resolveConfig(path)), filepath: path };
  const wanted = await prettier.format(text.replace(marker, `$1\n\n${table}\n\n$2`), options);
  if (wanted === text) continue;
  if (check) {
    console.log(`✗ packages/${name}/README.md: sizes have changed; run: npm run sizes`);
    process.exitCode = 1;
  } else writeFileSync(path, wanted);
}
