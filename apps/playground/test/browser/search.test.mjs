/** The page of the hyperparameter search: its study, its table, and narrowing by hand. */
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { pressRun } from './experiment-page.mjs';

/** A search of moments. */
const small = '#/hyperparameter-search?v=1&trials=9&sampler=grid&narrowedTrials=2&epochs=2&images=100&units=20';

/** Waits until both rounds have ended. */
const allTrials = (page) =>
  page.waitForFunction(() => /\/ 11 /.test(document.querySelector('.search output')?.textContent ?? ''), undefined, {
    timeout: 90_000,
  });

export default [
  {
    name: 'hyperparameter-search: a grid, its table, and its study as a journal',
    async run({ page, open, openFile }) {
      await open(small);
      await eventually.equal(
        () => page.locator('input[name=sampler]').nth(1).isChecked(),
        true,
        'the link chose the grid',
      );
      await pressRun(page);
      await allTrials(page);
      await page.locator('.search details.data summary').click();
      await page.locator('.search details.data tbody tr').last().waitFor();
      await eventually.equal(() => page.locator('.search details.data tbody tr').count(), 11);
      const rows = await page.locator('.search details.data tbody tr').allInnerTexts();
      const numbers = rows.map((row) => Number(row.split(/\s+/)[1])).sort((a, b) => a - b);
      assert.deepEqual(numbers, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      const { name, bytes } = await openFile(() => page.locator('[data-download=study]').click());
      assert.equal(name, 'hyperparameter-search-seed-0.jsonl');
      const lines = bytes
        .toString('utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      // A study, its seed, its trials.
      assert.deepEqual(
        lines.map(({ op_code: code }) => code),
        [0, 3, ...Array(11).fill(4)],
      );
      const lrs = new Set(lines.slice(2, 11).map(({ params }) => params.lr));
      assert.equal(lrs.size, 3);
      assert.equal(lines.at(-1).state, 1);
    },
  },
  {
    name: 'hyperparameter-search: brushed ranges become those of the next search',
    async run({ page, open }) {
      await open(small.replace('grid', 'random'));
      await pressRun(page);
      const handle = page.locator('.search .brushes fieldset').first().locator('input').first();
      await allTrials(page);
      await handle.focus();
      for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
      await eventually.ok(async () => {
        const kept = Number((await page.locator('.search output').innerText()).split(' ')[0]);
        return kept > 0 && kept < 11;
      }, 'some trials are inside, not all');
      await page.locator('[data-action=narrow]').click();
      await eventually.ok(async () => {
        const query = new URLSearchParams((await page.evaluate(() => location.hash)).split('?')[1]);
        return Number(query.get('lrFrom')) > 1e-6;
      }, 'the lowest rate has risen');
    },
  },
];
