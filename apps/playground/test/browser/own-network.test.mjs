import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { inNode } from './in-node.mjs';
import { smoothness } from './smoothness.mjs';

/** Trained in a second or two. */
const quick = '#/own-network?v=1&images=2000&epochs=3';
const done = (page) => page.locator('output[data-status=done]').waitFor({ timeout: 90_000 });
const train = async (page) => {
  // The outcome of the training before must not be taken for this one's.
  await page.locator('[data-action=run]').click();
  await page.locator('output:not([data-status=done])').waitFor();
  await done(page);
};
/** Draws lines between places of the pad, in shares of its side. */
async function draw(page, places, { scale = 1 } = {}) {
  const pad = page.locator('.paper canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  const [first, ...rest] = places.map(([x, y]) => [box.x + scale * x * box.width, box.y + scale * y * box.height]);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place, { steps: 6 });
  await page.mouse.up();
}
const seven = [
  [0.25, 0.2],
  [0.75, 0.2],
  [0.45, 0.85],
];
const one = [
  [0.5, 0.15],
  [0.5, 0.85],
];

export default [
  {
    name: 'own network: trains, is smooth meanwhile, and reads a drawn digit',
    async run({ page, open, axe }) {
      await open('#/own-network?v=1&epochs=3');
      const { isSmooth } = await smoothness(page, () => train(page));
      assert.ok(isSmooth);
      const tested = Number(/([\d.]+)\s%/.exec(await page.locator('.tested').innerText())[1]);
      assert.ok(tested > 90, `${tested} %`);
      await draw(page, one);
      await page.locator('.verdict strong').waitFor();
      await eventually.equal(() => page.locator('.verdict strong').innerText(), '1');
      await eventually.equal(() => page.locator('.activations figure').count(), 2);
      await page.locator('[data-action=examples]').click();
      const wrong = page.locator('[data-example=wrong]').first();
      const guess = /→ (\d)/.exec(await wrong.innerText())[1];
      await wrong.click();
      await page.locator('.verdict strong', { hasText: guess }).waitFor();
      await axe();
    },
  },
  {
    name: 'own network: a drawing waits for its network, and is read alike however small it is',
    async run({ page, open }) {
      await open('#/own-network?v=1&epochs=3');
      await draw(page, seven);
      await eventually.match(() => page.locator('.verdict').innerText(), /as soon as there is a network: press Train/);
      await train(page);
      const verdict = page.locator('.verdict strong');
      await verdict.waitFor();
      await eventually.equal(() => verdict.innerText(), '7');
      const large = await page.locator('.verdict').innerText();
      await page.locator('[data-action=clear]').click();
      await page.locator('.verdict .hint').waitFor();
      await draw(page, seven, { scale: 0.25 });
      await verdict.waitFor();
      await eventually.equal(() => page.locator('.verdict').innerText(), large);
    },
  },
  {
    name: 'own network: what a unit looks for, and which units are dead',
    async run({ page, open, axe }) {
      await open(quick);
      await train(page);
      await draw(page, seven);
      await page
        .locator('.units')
        .first()
        .click({ position: { x: 5, y: 5 } });
      const panel = page.locator('.unit-panel');
      await panel.waitFor();
      await eventually.equal(() => panel.locator('strong').innerText(), 'Hidden layer 1 · ReLU, unit 1');
      await eventually.equal(() => panel.locator('.weights canvas').count(), 1);
      const values = (await panel.locator('.liked figcaption').allInnerTexts()).map(Number);
      assert.equal(values.length, 8);
      assert.deepEqual(
        values,
        values.toSorted((a, b) => b - a),
      );
      await page.locator('.units').nth(1).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowRight');
      await panel.locator('strong', { hasText: 'Hidden layer 2 · ReLU, unit 2' }).waitFor();
      await eventually.equal(() => panel.locator('.weights').count(), 0);
      await axe();
      await page.locator('[data-preset=zeros]').click();
      await page.locator('[data-action=run]').click();
      await page.locator('.lost', { hasText: '100 dead' }).waitFor();
      await eventually.equal(() => page.locator('.units').first().locator('.dead').count(), 100);
    },
  },
  {
    name: 'own network: one step is one update, also after an evaluation; when all are done there is none',
    async run({ page, open }) {
      await open('#/own-network?v=1&images=300&epochs=2');
      const update = (n) => page.locator('output[data-status]', { hasText: `Update ${n} / 6,` }).waitFor();
      // The first step makes the network.
      await page.locator('[data-action=step]').click();
      await page.locator('output[data-status=paused]').waitFor();
      for (let n = 1; n <= 6; n++) {
        await page.locator('[data-action=step]').click();
        await update(n);
      }
      await page.locator('[data-action=run]').click();
      await done(page);
      await page.locator('[data-action=step]').click({ force: true });
      await page.waitForTimeout(200);
      await done(page);
      await eventually.equal(() => page.locator('[data-action=step]').getAttribute('aria-disabled'), 'true');
    },
  },
  {
    name: 'own network: by keyboard alone: a layer, a size, train, pause, step, draw',
    async run({ page, open }) {
      await open('#/own-network?v=1&images=5000&epochs=20');
      await page.locator('[data-action=add-layer]').focus();
      await page.keyboard.press('Enter');
      await page.locator('input[name=units-2]').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('30');
      await page.keyboard.press('Tab');
      await page.locator('[data-action=run]').focus();
      await page.keyboard.press('Enter');
      await page.locator('output[data-status=running]').waitFor();
      await page.waitForFunction(() => /Update [1-9]/.test(document.querySelector('output[data-status]').textContent));
      await page.keyboard.press('Enter');
      await page.locator('output[data-status=paused]').waitFor();
      await page.waitForTimeout(300);
      const update = async () => Number(/Update (\d+)/.exec(await page.locator('output[data-status]').innerText())[1]);
      const before = await update();
      await page.locator('[data-action=step]').focus();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      await eventually.equal(() => update(), before + 1);
      await page.locator('.paper canvas').focus();
      for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', ' ', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', ' '])
        await page.keyboard.press(key);
      await page.locator('.verdict strong').waitFor();
      await page.keyboard.press('Delete');
      await page.locator('.verdict .hint').waitFor();
    },
  },
  {
    name: 'own network: a link restores it, and a size that cannot be is said at its field',
    async run({ page, open }) {
      const state =
        '#/own-network?v=1&hidden=64:tanh:bn,32:leakyRelu:drop%3D0.2&init=normal&optimizer=RMSProp&options=centered%3Dtrue&schedule=cosine&initNumber=0.05&lr=0.003&lambda=0.001&clip=1&batchSize=50&images=1234&epochs=7&seed=3';
      await open(state);
      await eventually.equal(() => page.locator('select[name=optimizer]').inputValue(), 'RMSProp');
      await eventually.equal(() => page.locator('select[name=activation-0]').inputValue(), 'tanh');
      await eventually.ok(() => page.locator('input[name=centered]').isChecked());
      await page.waitForTimeout(800);
      assert.equal(new URL(page.url()).hash, state);
      await page.locator('input[name=units-0]').fill('0');
      await page.locator('input[name=units-0]').press('Enter');
      await eventually.equal(() => page.locator('input[name=units-0]').getAttribute('aria-invalid'), 'true');
      await eventually.match(
        () => page.locator('[data-layer="0"] [role=alert]').innerText(),
        /A whole number from 1 … 1000/,
      );
      await page.locator('input[name=batch-size]').fill('1000');
      await page.locator('input[name=images]').fill('500');
      await page.locator('input[name=images]').press('Enter');
      await eventually.match(
        () => page.locator('.settings-panel p.wrong').innerText(),
        /A batch cannot be larger than the 500 images/,
      );
      await eventually.ok(() => page.locator('[data-action=run]').isDisabled());
      await open('#/own-network?v=1&hidden=9999&optimizer=Adan');
      await eventually.match(() => page.locator('.notice').innerText(), /A whole number from 1 to 1000/);
    },
  },
  {
    name: 'own network: divergence is said in words',
    async run({ page, open }) {
      await open('#/own-network');
      await page.locator('[data-preset=diverge]').click();
      await page.locator('[data-action=run]').click();
      await page.locator('output[data-status=diverged]').waitFor({ timeout: 90_000 });
      await eventually.match(
        () => page.locator('.diverged').innerText(),
        /The training diverged.*diverged at step \d+: loss is NaN/s,
      );
    },
  },
  {
    name: 'own network: saved and loaded networks read alike; the program and the figure',
    async run({ page, open, openFile, clip }) {
      await open(quick);
      await train(page);
      const tested = await page.locator('.tested b').innerText();
      for (const kind of ['json', 'npz']) {
        const { name, bytes } = await openFile(() => page.locator(`[data-action=save-${kind}]`).click());
        await open(kind === 'json' ? '#/own-network' : quick);
        await page
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
        await done(page);
        await eventually.equal(() => page.locator('.tested b').innerText(), tested);
        await eventually.equal(() => page.locator('input[name=images]').inputValue(), '2000');
      }
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await page.locator('.diverged').waitFor();
      await eventually.match(
        () => page.locator('.diverged').innerText(),
        /This file cannot be used.*was not saved here/s,
      );
      await page.locator('[data-copy=typescript]').click();
      assert.match(await clip(), /new Affine\(784, 100, \{ weightInit: he\(\) \}\)/);
    },
  },
  {
    name: 'own network: the same numbers as in Node',
    async run({ page, open, openFile }) {
      await open('#/own-network?v=1&images=300&epochs=1&hidden=12:tanh');
      await train(page);
      const { bytes } = await openFile(() => page.locator('[data-action=save-json]').click());
      const { params } = JSON.parse(bytes.toString()).network;
      const here = Object.fromEntries(Object.entries(params).map(([name, { data }]) => [name, data]));
      assert.deepEqual(here, await inNode('own-network'), 'the parameters are not those of Node');
    },
  },
  ...[
    ['ko', 'dark'],
    ['ko', 'light'],
    ['en', 'dark'],
  ].map(([locale, colorScheme]) => ({
    name: `own network: accessible and not wider than a phone (${locale}, ${colorScheme})`,
    options: { locale: locale === 'ko' ? 'ko-KR' : 'en-GB', colorScheme, viewport: { width: 390, height: 844 } },
    async run({ page, open, axe }) {
      await open(quick);
      await train(page);
      await page.locator('[data-action=examples]').click();
      await page.locator('[data-example=right]').first().click();
      await page.locator('.activations figure').first().waitFor();
      await axe();
      await eventually.equal(() => page.evaluate(() => document.documentElement.scrollWidth), 390);
      // A telephone that is turned, and turned back.
      for (const width of [844, 390]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(300);
        await eventually.equal(() => page.evaluate(() => document.documentElement.scrollWidth), width);
      }
    },
  })),
];
