/**
 * Measures the script of the first page: what a visitor's browser fetches to show it, compressed as hosts do. Ends with
 * an error above the limit. `node scripts/first-page.mjs [folder of a build]`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT = 60_000;
const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
const html = readFileSync(join(dist, 'index.html'), 'utf8');
/** Scripts that the page names, and those that they import before they run. */
const files = new Set([...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file));
for (const file of files)
  for (const [, name] of readFileSync(join(dist, file), 'utf8').matchAll(
    /(?:^|[;}\s])import\s*(?:[^'"()]*?from\s*)?["']\.\/([^"']+)["']/g,
  ))
    files.add(`assets/${name}`);

let total = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(7)}  ${file}`);
}
console.log(`${String(total).padStart(7)}  script of the first page, gzipped; the limit is ${LIMIT}`);
process.exitCode = total > 0 && total <= LIMIT ? 0 : 1;
