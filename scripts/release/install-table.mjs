import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';

const marker = /(<!-- installs -->).*?(<!-- \/installs -->)/s;
const headings = {
  'README.md': '| package | packages installed | on disk |',
  'README.ko.md': '| 패키지 | 설치되는 패키지 | 디스크 |',
};
const MB = (bytes) => (bytes / 1e6).toFixed(1);

/** What an install has left in a folder: how many packages, and the bytes of their files. */
export function measureInstall(folder) {
  const modules = join(folder, 'node_modules');
  const lock = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
  let bytes = 0;
  for (const entry of readdirSync(modules, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  return { packages: Object.keys(lock.packages).length, bytes };
}

/** One install as a sentence. */
export const describeInstall = ({ packages, bytes, ms }) =>
  `${packages} package${packages === 1 ? '' : 's'}, ${MB(bytes)} MB, installed with an empty cache in ${(ms / 1000).toFixed(1)} s`;

/** Writes the tables of the root's READMEs. */
export async function writeInstalls(root, rows) {
  const lines = rows.map(({ name, packages, bytes }) => `| \`@downhill/${name}\` | ${packages} | ${MB(bytes)} MB |`);
  for (const [file, heading] of Object.entries(headings)) {
    const path = join(root, file);
    const table = [heading, '| --- | ---: | ---: |', ...lines].join('\n');
    const text = readFileSync(path, 'utf8').replace(marker, `$1\n\n${table}\n\n$2`);
    writeFileSync(path, await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path }));
  }
}

/**
 * What the READMEs say that is not so, by more than a fifth of a size: other people's packages change, too, and with them
 * how many there are.
 */
export function wrongInstalls(root, rows) {
  return Object.keys(headings).flatMap((file) => {
    const table = marker.exec(readFileSync(join(root, file), 'utf8'))?.[0] ?? '';
    return rows.flatMap(({ name, bytes }) => {
      const stated = Number(new RegExp(`@downhill/${name}\` +\\| +\\d+ \\| +([\\d.]+) MB`).exec(table)?.[1]);
      if (Math.abs(stated * 1e6 - bytes) <= 0.2 * bytes + 1e5) return [];
      return [`${file}: @downhill/${name} has ${MB(bytes)} MB, not ${stated}; run: npm run rehearse -- --write`];
    });
  });
}
