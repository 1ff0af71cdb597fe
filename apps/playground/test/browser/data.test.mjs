/** MNIST and everything else that is fetched: only where it is needed, once, checked, and there without a network. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { ended, pressRun } from './experiment-page.mjs';
import { serve } from './harness.mjs';

const race = '#/init-comparison?v=1&iterations=5';

/** Files of MNIST that are asked for. */
function watch(page) {
  const files = [];
  page.on('request', (request) => {
    const [, file] = /\/mnist\/(.+)$/.exec(request.url()) ?? [];
    if (file !== undefined) files.push(file);
  });
  return files;
}

export default [
  {
    name: 'data: MNIST is fetched where it is needed, and once',
    options: { serviceWorkers: 'block' },
    async run({ page, open }) {
      const files = watch(page);
      await open('#/');
      await open('#/optimizer-paths');
      await open('#/activation-histograms');
      await ended(page);
      await open(race);
      assert.deepEqual(files, []);
      await pressRun(page);
      await ended(page);
      const first = [...files].sort();
      assert.deepEqual(first, [...new Set(first)]);
      assert.ok(first.length >= 2, first.join());
      await open(race);
      await pressRun(page);
      await ended(page);
      assert.deepEqual([...files].sort(), first, 'the second run finds them in the cache');
    },
  },
  {
    name: 'data: a file that is not MNIST is refused in words, and asked for again',
    options: { serviceWorkers: 'block' },
    async run({ page, open, context }) {
      await context.route('**/mnist/**', (route) => route.fulfill({ body: Buffer.from('not what was asked for') }));
      await open(race);
      await pressRun(page);
      const notice = page.locator('.stage [role=alert]');
      await notice.waitFor();
      await eventually.match(() => notice.innerText(), /A run stopped: .*(?:SHA-256|checksum|gzip|damaged|idx)/i);
      await context.unroute('**/mnist/**');
      await pressRun(page);
      await ended(page);
    },
  },
  {
    name: 'data: without a network every page opens after the first visit, and trains with the data used before',
    fresh: true,
    async run({ page, open, context }) {
      await open(race);
      await pressRun(page);
      await ended(page);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await context.setOffline(true);
      for (const hash of ['#/', '#/own-network', '#/errata', '#/batch-norm']) await open(hash);
      await open('#/optimizer-paths');
      await page.locator('ol.claims li[data-holds]').first().waitFor();
      const fonts = await page.evaluate(async () => {
        await document.fonts.load('1em KaTeX_Main');
        return [...document.fonts].filter(({ family, status }) => family.includes('KaTeX_Main') && status === 'loaded')
          .length;
      });
      assert.equal(fonts, 1, 'the fonts of formulas are there');
      await open(race);
      await pressRun(page);
      await ended(page);
      await context.setOffline(false);
    },
  },
  {
    name: 'data: a page that is open when a new version is put in place still finds its parts',
    fresh: true,
    allowErrors: true,
    async run({ page, dist }) {
      const folder = mkdtempSync(join(tmpdir(), 'downhill-versions-'));
      cpSync(dist, folder, { recursive: true, filter: (path) => !path.includes('/mnist/') });
      const { url, close } = await serve(folder);
      try {
        await page.goto(url);
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
        // The next version: another worker, and the script of a page that nobody has opened yet has another name.
        const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
        const [script] = /assets\/errata-[\w-]+\.js/.exec(worker);
        rmSync(join(folder, script));
        writeFileSync(
          join(folder, 'sw.js'),
          worker.replace(/downhill-app-\w+/, 'downhill-app-next').replace(`,"${script}"`, ''),
        );
        await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          const changed = new Promise((resolve) => {
            navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
          });
          await registration.update();
          await changed;
        });
        await page.locator('header a[href="#/errata"]').click();
        await page.locator('ol.traps').waitFor();
        await eventually.equal(() => page.evaluate(() => document.title), 'Traps · downhill');
        await eventually.equal(() => page.evaluate(() => document.activeElement.id), 'main');
      } finally {
        await close();
        rmSync(folder, { recursive: true });
      }
    },
  },
];
