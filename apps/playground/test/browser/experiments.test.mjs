/**
 * Every page that is made from an experiment's data, in both languages and themes: a quick run, with the same results as in
 * Node, claims that hold, nothing that keeps somebody from using it.
 */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { ended, openQuick, pressRun } from './experiment-page.mjs';
import { inNode } from './in-node.mjs';

/** Every experiment with a page made from its data, and the language and theme in which it is looked at. */
const pages = [
  ['optimizer-comparison', 'en', 'light'],
  ['learning-rate', 'ko', 'dark'],
  ['zero-init', 'en', 'dark'],
  ['activation-histograms', 'ko', 'light'],
  ['init-comparison', 'en', 'light'],
  ['batch-norm', 'ko', 'dark'],
  ['batch-norm-scales', 'en', 'dark'],
  ['overfitting', 'ko', 'light'],
  ['weight-decay', 'en', 'light'],
  ['dropout', 'ko', 'dark'],
  ['hyperparameter-search', 'en', 'dark'],
];

const quickRun = ([id, language, theme]) => ({
  name: `${id}: a quick run (${language}, ${theme}), as in Node, its claims, its width on a telephone`,
  async run({ page, open, openFile, axe }) {
    const inNodeToo = inNode('quick-run', id);
    inNodeToo.catch(() => undefined);
    await page.addInitScript(
      ([lang, color]) => {
        if (location.protocol === 'about:') return;
        localStorage.setItem('downhill.language', lang);
        localStorage.setItem('downhill.theme', color);
      },
      [language, theme],
    );
    await openQuick(page, open, id);
    await pressRun(page);
    await ended(page);
    const failing = await page
      .locator('ol.claims li[data-passes=false]')
      .evaluateAll((all) => all.map((one) => one.innerText));
    assert.deepEqual(failing, []);
    const { bytes } = await openFile(() => page.locator('.share [data-download=JSON]').click());
    const { config, tasks } = JSON.parse(bytes.toString());
    const outputs = Object.fromEntries(tasks.map(({ variant, output }) => [variant, output]));
    // The whole difference would be megabytes.
    const expected = await inNodeToo;
    assert.deepEqual(config, expected.config);
    const differing = Object.keys({ ...outputs, ...expected.outputs }).filter(
      (variant) => !isDeepStrictEqual(outputs[variant], expected.outputs[variant]),
    );
    assert.deepEqual(differing, [], 'results that are not those of Node, to the last bit');
    await axe();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.waitForTimeout(200);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(excess, 0, 'the page is wider than the screen');
  },
});

export default pages.map(quickRun);
