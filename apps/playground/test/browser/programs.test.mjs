/** What is copied as TypeScript is run in Node with the packages as they were built. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { ended, pressRun } from './experiment-page.mjs';
import { folder } from './harness.mjs';

/** What the program prints, and the names and texts of the files it writes. It stands where packages are installed. */
async function run(program) {
  const place = await mkdtemp(join(folder, 'copied-'));
  try {
    const { outputText } = ts.transpileModule(program, { compilerOptions: { target: 'es2022', module: 'esnext' } });
    await writeFile(join(place, 'program.mjs'), outputText);
    const { stdout } = await promisify(execFile)(process.execPath, ['program.mjs'], { cwd: place });
    const names = (await readdir(place)).filter((name) => name !== 'program.mjs');
    const texts = await Promise.all(names.map((name) => readFile(join(place, name), 'utf8')));
    return { lines: stdout.trim().split('\n'), files: new Map(names.map((name, i) => [name, texts[i]])) };
  } finally {
    await rm(place, { recursive: true });
  }
}

export default [
  {
    name: 'programs: an experiment copied as TypeScript comes to the same verdicts',
    async run({ page, open, clip }) {
      await open('#/init-comparison?v=1&iterations=60&lr=0.05&seed=4');
      await pressRun(page);
      await ended(page);
      await page.locator('[data-copy=typescript]').click();
      const { lines, files } = await run(await clip());
      const verdicts = await page
        .locator('ol.claims li')
        .evaluateAll((all) =>
          all.map((one) => `${one.dataset.holds === 'true' ? '✓' : '✗'} ${one.querySelector('div p').textContent}`),
        );
      assert.equal(verdicts.length, 4);
      assert.deepEqual(
        lines.map((line, i) => line.slice(0, verdicts[i].length)),
        verdicts,
      );
      assert.match(files.get('figure-6-15.svg'), /^<svg /);
    },
  },
  {
    name: 'programs: paths copied as TypeScript end where those of the page end',
    async run({ page, open, openFile, clip }) {
      await open('#/optimizer-paths?v=1&f=x%5E2+%2B+2*sin%28y%29&start=1.5,-1&n=40&runs=lion:0.2,sgd:0.05,adamw:0.1');
      await page.locator('[data-download=JSON]').waitFor();
      await page.waitForTimeout(1000); // the paths come from a worker
      const { walks } = JSON.parse(
        (await openFile(() => page.locator('[data-download=JSON]').click())).bytes.toString(),
      );
      await page.locator('[data-copy=typescript]').click();
      const { lines } = await run(await clip());
      assert.equal(lines.length, 3);
      lines.forEach((line, i) => {
        const [, x, y] = line.split(' ').map(Number);
        const gap = Math.max(Math.abs(x - walks[i].x.at(-1)), Math.abs(y - walks[i].y.at(-1)));
        assert.ok(gap < 1e-9, `${line}: ${gap}`);
      });
    },
  },
];
