import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

export default [
  {
    name: 'errata: every trap shows itself',
    async run({ page, open, axe }) {
      await open('#/errata');
      const cards = page.locator('ol.traps > li');
      const count = await cards.count();
      assert.equal(count, 17);
      for (let i = 0; i < count; i++) {
        const card = cards.nth(i);
        await card.locator('summary').click();
        await card.locator('.demonstration dd').first().waitFor({ timeout: 60_000 });
        await eventually.equal(() => card.locator('[role=alert]').count(), 0);
      }
      await eventually.match(() => page.locator('#trap-mnist-gone dd').first().innerText(), /^✓ 47,040,016 B/);
      await axe();
    },
  },
  {
    name: 'errata: a link opens its trap',
    async run({ page, open }) {
      await open('#/errata?trap=replacement');
      await page.locator('#trap-replacement dd').first().waitFor();
      await eventually.equal(() => page.locator('.demonstration').count(), 1);
    },
  },
];
