import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

export default [
  {
    name: 'home: opens, and every experiment has a link',
    async run({ page, open, axe }) {
      await open('#/');
      const links = await page.locator('ul.cards a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      for (const id of ['optimizer-paths', 'init-comparison', 'own-network', 'errata'])
        assert.ok(links.includes(`#/${id}`), links.join());
      assert.equal(links.length, 14);
      await axe();
    },
  },
  {
    name: 'home: the first picture plays, and its start can be dragged',
    async run({ page, open, axe }) {
      await open('#/');
      const picture = page.locator('.preview .plane canvas').nth(1);
      const { x, y, width, height } = await picture.boundingBox();
      const start = async (pattern) => eventually.match(() => picture.getAttribute('aria-label'), pattern);
      await start(/^Start \(-7, 2\)/);
      await page.mouse.move(x + 0.15 * width, y + 0.3 * height);
      await page.mouse.down();
      await page.mouse.move(x + 0.8 * width, y + 0.75 * height, { steps: 5 });
      await page.mouse.up();
      await start(/^Start \([56]\.?\d*, -2\.?\d*\)/);
      assert.equal(page.workers().length, 0);
      await axe();
    },
  },
  {
    name: 'frame: an unknown page is answered with what there is',
    async run({ page, open }) {
      await open('#/nonsense');
      await eventually.match(() => page.locator('[role=alert]').innerText(), /There is no such page/);
      await eventually.ok(async () => (await page.locator('ul.cards li').count()) > 3);
    },
  },
  {
    name: 'frame: language and theme are remembered',
    fresh: true,
    async run({ page, open }) {
      await open('#/');
      await page.locator('button[lang=ko]').click();
      await page.locator('.settings .quiet').click();
      await page.reload();
      await page.locator('h1').waitFor();
      await eventually.equal(() => page.locator('html').getAttribute('lang'), 'ko');
      await eventually.equal(() => page.locator('html').getAttribute('data-theme'), 'dark');
      await eventually.match(() => page.locator('h1').innerText(), /신경망/);
    },
  },
  {
    name: 'frame: works without a network after the first visit',
    fresh: true,
    allowErrors: true,
    async run({ page, open, context }) {
      await open('#/');
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await context.setOffline(true);
      await open('#/activation-histograms');
      await page.locator('canvas').first().waitFor();
      await context.setOffline(false);
    },
  },
];
