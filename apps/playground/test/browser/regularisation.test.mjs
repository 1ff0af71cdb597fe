/** What the pages on overfitting and its remedies, and on the search, have of their own. */
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { pressRun } from './experiment-page.mjs';

const short = 'v=1&testImages=200&lr=0.1';
const reading = (page) => page.locator('figure .read-out').innerText();

/** Waits until some moments are recorded, and pauses there. */
async function runABit(page) {
  await page.locator('input[name=run-to]').fill('3');
  await page.locator('.run-to button').click();
  await page.waitForFunction(() => Number(document.querySelector('input[name=moment]').value) === 3);
}

export default [
  {
    name: 'overfitting: the gap is shaded and read while the run goes on, on an axis that does not move',
    async run({ page, open }) {
      await open(`#/overfitting?${short}&epochs=21`);
      await runABit(page);
      await page.locator('figure canvas').focus();
      await page.keyboard.press('End');
      await eventually.match(() => reading(page), /epochs 2/);
      const shown = await reading(page);
      const [train, test, gap] = ['train', 'test', 'gap'].map((name) =>
        Number(new RegExp(`${name} (−?[\\d.]+)`).exec(shown)[1].replace('−', '-')),
      );
      assert.ok(Math.abs(train - test - gap) < 2e-4, shown);
      const figure = page.locator('figure').first();
      await figure.locator('details.data summary').click();
      await figure.locator('details.data tbody tr').first().waitFor();
    },
  },
  {
    name: 'dropout: its own figures stand there while the run goes on',
    async run({ page, open }) {
      await open(`#/dropout?${short}&epochs=21`);
      await runABit(page);
      const tabs = async () => (await page.locator('.figure-tabs button').allInnerTexts()).join(' | ');
      await eventually.equal(tabs, '6-22 | 6-23 | Three ways of scaling, r = 0.2');
      await page.locator('figure canvas').focus();
      await page.keyboard.press('End');
      await eventually.match(() => reading(page), /no dropout[\s\S]*gap/);
      await page.locator('.figure-tabs button').first().click();
      await eventually.ok(async () => (await page.locator('figure svg').count()) > 0, 'the diagram');
    },
  },
  {
    name: 'dropout: units are dropped pass by pass, and the mean is what the test scales by',
    async run({ page, open, axe }) {
      await open('#/dropout');
      const stepper = page.locator('.stepper');
      const dropped = async () => {
        const classes = await stepper
          .locator('.unit')
          .evaluateAll((all) => all.map((one) => one.getAttribute('class')));
        return classes.map((name) => name.includes('dropped'));
      };
      const seen = new Set();
      for (let pass = 2; pass <= 6; pass++) {
        seen.add(String(await dropped()));
        await stepper.locator('[data-action=next-pass]').click();
        await stepper.locator('[role=status]', { hasText: `Pass ${pass}:` }).waitFor();
      }
      assert.ok(seen.size >= 4, 'passes drop different units');
      await stepper.locator('input[name=shown-ratio]').fill('0.3');
      await stepper.locator('input[name=shown-ratio]').press('Enter');
      for (let i = 0; i < 5; i++) await stepper.locator('[data-action=more-passes]').click();
      const signals = async () =>
        (await stepper.locator('.signals b').allInnerTexts()).map((text) => Number.parseFloat(text));
      await eventually.equal(async () => (await signals()).slice(2).join(), '0.7,0.3');
      await eventually.ok(async () => Math.abs((await signals())[1] - 0.7) < 0.03, 'the mean of the passes');
      await stepper.locator('button', { hasText: 'test' }).click();
      await eventually.ok(async () => !(await dropped()).includes(true), 'none is dropped at test time');
      await axe();
    },
  },
  {
    name: 'search: lines are read, a brush narrows, and the next search runs in its ranges',
    async run({ page, open, axe }) {
      await open(
        '#/hyperparameter-search?v=1&trials=12&narrowedTrials=2&epochs=4&lrFrom=0.0001&lrTo=0.1&hiddenLayers=1&units=20',
      );
      await pressRun(page);
      await page.locator('[data-action=run]', { hasText: 'Run again' }).waitFor({ timeout: 90_000 });
      const plot = page.locator('svg.parallel');
      await plot.focus();
      await page.keyboard.press('ArrowRight');
      const readOut = page.locator('.search .read-out');
      const accuracy = (text) => Number(/validation accuracy ([\d.]+)\s%/.exec(text)[1]);
      await eventually.match(() => readOut.innerText(), /Rank 1[\s\S]*learning rate[\s\S]*weight decay/);
      const first = await readOut.innerText();
      await page.keyboard.press('ArrowRight');
      await eventually.match(() => readOut.innerText(), /Rank 2/);
      const second = await readOut.innerText();
      assert.ok(accuracy(first) >= accuracy(second));

      const axis = page.locator('.hit[data-axis=validation]');
      await axis.scrollIntoViewIfNeeded();
      const box = await axis.boundingBox();
      const [x, top] = [box.x + box.width / 2, box.y + 2];
      // From the top down to the accuracy of the second best.
      const foot = box.y + 12 + (1 - accuracy(second) / 100) * (box.height - 24) + 1;
      await page.mouse.move(x, top);
      await page.mouse.down();
      await page.mouse.move(x, foot, { steps: 5 });
      await page.mouse.up();
      const inside = async () => Number.parseInt(await page.locator('.search output').innerText());
      const waitForInside = (least, most) =>
        page.waitForFunction(
          ([from, to]) => {
            const count = Number.parseInt(document.querySelector('.search output').textContent);
            return count >= from && count <= to;
          },
          [least, most],
        );
      await waitForInside(2, 11);
      const kept = await inside();
      await eventually.equal(() => page.locator('polyline[data-inside=true]').count(), kept);
      // The lower end is gripped and drawn down to the foot: all are inside again.
      await page.mouse.move(x, foot);
      await page.mouse.down();
      await page.mouse.move(x, box.y + box.height, { steps: 5 });
      await page.mouse.up();
      await waitForInside(14, 14);
      const lowest = page.locator('input[aria-label="validation accuracy: lowest"]');
      await lowest.focus();
      for (let i = 0; i < 100 && (await inside()) > 4; i++) {
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(50);
      }
      await waitForInside(1, 4);
      await axe();
      await page.locator('[data-action=narrow]').click();
      const range = await Promise.all(
        ['lrFrom', 'lrTo'].map(async (name) => Number(await page.locator(`input[name=${name}]`).inputValue())),
      );
      assert.ok(range[0] > 0.0001 && range[0] < range[1] && range[1] <= 0.1, `${range}`);
      await page.waitForFunction(() => Number(document.querySelector('input[name=moment]').value) > 0);
      await page.locator('[data-action=run]', { hasText: 'Run again' }).waitFor({ timeout: 90_000 });
      await waitForInside(14, 14);
    },
  },
];
