/** Time on the page of an experiment: forward, back, and back to any moment. */
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { ended, moment, pressRun } from './experiment-page.mjs';

const shown = (page) => page.locator('.timeline output').innerText();
const rows = (page) => page.locator('details.data tbody tr').count();
const until = (page, count) =>
  page.waitForFunction((wanted) => document.querySelectorAll('details.data tbody tr').length === wanted, count);

export default [
  {
    name: 'timeline: scrub, step back, step forward, and play again from there',
    async run({ page, open }) {
      await open('#/init-comparison?v=1&iterations=60&lr=0.05');
      await eventually.equal(() => page.locator('ol.claims li').count(), 4, 'the sentences are there before the run');
      await eventually.equal(() => page.locator('ol.claims li[data-holds]').count(), 0);
      await pressRun(page);
      await ended(page);
      await eventually.match(
        () => page.locator('.claims').locator('xpath=preceding-sibling::p[1]').innerText(),
        /^\d of 4 hold\.$/,
      );
      await page.locator('details.data summary').click();
      await until(page, 60);
      // Smoothed curves look a few steps ahead, so the last ones shown may still change.
      const row = page.locator('details.data tbody tr').nth(3);
      const text = await row.innerText();

      await page.locator('input[name=moment]').fill('30');
      await until(page, 30);
      await eventually.equal(() => shown(page), 'Iteration 30 / 60');
      await eventually.equal(() => row.innerText(), text, 'what was is what is shown');
      await page.locator('[data-action=back]').click();
      await until(page, 29);
      await page.locator('[data-action=step]').click();
      await until(page, 30);
      await page.locator('[data-action=run]').click();
      await page.locator('[data-action=run]', { hasText: 'Run again' }).waitFor();
      await eventually.equal(() => moment(page), 60);
      await until(page, 60);
    },
  },
  {
    name: 'timeline: run to a step, and a speed that can be followed',
    async run({ page, open }) {
      await open('#/init-comparison?v=1&iterations=2000');
      await page.locator('select[name=speed]').selectOption('20');
      const start = Date.now();
      await page.locator('input[name=run-to]').fill('30');
      await page.locator('.run-to button').click();
      await page.waitForFunction(() => Number(document.querySelector('input[name=moment]').value) === 30);
      assert.ok(Date.now() - start > 1300, `30 moments at 20 a second took ${Date.now() - start} ms`);
      await page.locator('[data-action=run]', { hasText: /^Run$/ }).waitFor();
      await page.waitForTimeout(300);
      await eventually.equal(() => moment(page), 30);
      await page.locator('details.data summary').click();
      await eventually.equal(() => rows(page), 30);
    },
  },
];
