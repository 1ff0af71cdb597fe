/** Runs the browser tests. See README.md. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { contextOptions, folder, launch, runTest, serve } from './harness.mjs';

const wanted = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
const scratch = mkdtempSync(join(tmpdir(), 'downhill-playground-'));
const dist = process.env.DIST ?? scratch;
if (process.env.DIST === undefined)
  await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: { outDir: dist, emptyOutDir: true },
    logLevel: 'warn',
  });

const server = await serve(dist);
const browser = await launch();
const shared = await browser.newContext(contextOptions);
let [passed, failed] = [0, 0];
for (const file of files) {
  const { default: tests } = await import(join(folder, file));
  for (const test of tests) {
    if (wanted.length > 0 && !wanted.some((word) => file.includes(word) || test.name.includes(word))) continue;
    const own = test.fresh === true || test.options !== undefined;
    const context = own ? await browser.newContext({ ...contextOptions, ...test.options }) : shared;
    const start = performance.now();
    try {
      await runTest(test, context, { url: server.url, dist });
      passed += 1;
      console.log(`✓ ${test.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`✗ ${test.name}\n${error instanceof Error ? error.stack : error}\n`);
    }
    if (own) await context.close();
  }
}
await browser.close();
await server.close();
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
