/** What pages of experiments have in common, tried on one of them. */
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { ended, moment, pressRun } from './experiment-page.mjs';
import { inNode } from './in-node.mjs';

const hash = (page) => page.evaluate(() => location.hash);
const short = '#/init-comparison?v=1&iterations=60&lr=0.05';

/**
 * A run of the page: the longest task of its thread, frames a second, time to the first step. A task's length is the time
 * that it has had a processor: what it waited for one says how busy the machine is, with our own workers or others.
 */
async function measure(page) {
  const browser = page.context().browser();
  const count = () =>
    page.evaluate(() => {
      globalThis.frameCount ??= 0;
      const next = () => {
        globalThis.frameCount += 1;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
  const now = () => page.evaluate(() => [performance.now(), globalThis.frameCount]);
  await count();
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const [pressed] = await now();
  await pressRun(page);
  await page.waitForFunction(() => Number(document.querySelector('input[name=moment]').value) > 0);
  const start = await now();
  await ended(page);
  const end = await now();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const ours = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const lengths = traceEvents
    .filter((event) => event.name.endsWith('RunTask') && ours.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  return {
    longest: Math.max(...lengths),
    tasks: lengths.length,
    rate: (1000 * (end[1] - start[1])) / (end[0] - start[0]),
    first: start[0] - pressed,
  };
}

export default [
  {
    name: 'page: keyboard only: start, pause, step, step back, change a parameter',
    async run({ page, open }) {
      await open('#/init-comparison?v=1&iterations=2000');
      const focus = async (selector) => {
        for (let i = 0; i < 80; i++) {
          if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
          await page.keyboard.press('Tab');
        }
        assert.fail(`${selector} cannot be reached by Tab`);
      };
      await focus('[data-action=run]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => Number(document.querySelector('input[name=moment]').value) > 5);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('[data-action=run]').textContent === 'Run');
      // What was already on its way arrives.
      await page.waitForTimeout(300);
      const paused = await moment(page);
      await page.waitForTimeout(300);
      await eventually.equal(() => moment(page), paused, 'a pause is a pause');
      await focus('[data-action=step]');
      await page.keyboard.press('Enter');
      await page.waitForFunction((at) => Number(document.querySelector('input[name=moment]').value) === at + 1, paused);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await eventually.equal(() => moment(page), paused - 1);
      await focus('input[name=lr-range]');
      await page.keyboard.press('ArrowRight');
      await eventually.match(() => hash(page), /lr=0\.0106/);
      await focus('figure canvas, input[name=lr-range]');
    },
  },
  {
    name: 'page: printed in the dark theme, the page and its plots are light',
    options: { colorScheme: 'dark' },
    async run({ page, open }) {
      await open(short);
      await pressRun(page);
      await ended(page);
      const look = () =>
        page.evaluate(() => [
          document.documentElement.dataset.theme,
          document.querySelector('figure canvas').toDataURL(),
        ]);
      const [, dark] = await look();
      await page.evaluate(() => {
        // What is on paper is there when the listeners and what they have begun at once are done.
        addEventListener('beforeprint', () => setTimeout(() => (globalThis.timers = true)));
        addEventListener('beforeprint', async () => {
          for (let i = 0; i < 9; i++) await undefined;
          const picture = document.querySelector('figure canvas').toDataURL();
          globalThis.printed = [document.documentElement.dataset.theme, picture, globalThis.timers === true];
        });
      });
      await page.pdf();
      const [theme, picture, late] = await page.evaluate(() => globalThis.printed);
      assert.deepEqual([theme, late], ['light', false]);
      assert.notEqual(picture, dark);
      await eventually.equal(async () => (await look()).join(), ['dark', dark].join());
    },
  },
  {
    name: 'page: plots are read with arrow keys, and announced',
    async run({ page, open }) {
      await open(short);
      await pressRun(page);
      await ended(page);
      await page.locator('figure canvas').focus();
      await page.keyboard.press('Home');
      await eventually.match(() => page.locator('.read-out').innerText(), /iterations 1\s[\s\S]*He/);
      await page.keyboard.press('ArrowRight');
      await eventually.match(() => page.locator('.read-out').innerText(), /iterations 2\s/);
      await eventually.equal(() => page.locator('.read-out').getAttribute('aria-live'), 'polite');
      await page.locator('details.data summary').click();
      await page.locator('details.data tbody tr').first().waitFor();
      await eventually.equal(() => page.locator('details.data tbody tr').count(), 60);
    },
  },
  {
    name: 'page: its own link restores its state',
    async run({ page, open, clip }) {
      await open('#/batch-norm');
      await page.locator('input[name=std]').fill('0.02');
      await page.locator('input[name=std]').press('Enter');
      await page.locator('input[name=seeds]').fill('3');
      await page.locator('input[name=seeds]').press('Enter');
      await page.locator('button[lang=ko]').click();
      await page.locator('[data-copy=link]').click();
      const link = await clip();
      await page.locator('button[lang=en]').click();
      await open(new URL(link).hash);
      await eventually.equal(() => page.locator('input[name=std]').inputValue(), '0.02');
      await eventually.equal(() => page.locator('input[name=seeds]').inputValue(), '3');
      await eventually.equal(() => page.locator('html').getAttribute('lang'), 'ko');
      await page.locator('button[lang=en]').click();
      await page.locator('[data-action=reset]').click();
      await eventually.equal(() => hash(page), '#/batch-norm');
    },
  },
  {
    name: 'page: a broken link gives sentences and the defaults',
    async run({ page, open }) {
      await open('#/init-comparison?v=1&iterations=many&lr=0.05&wings=2&seeds=99');
      const said = await page.locator('[role=alert]').first().innerText();
      assert.match(said, /option iterations must be a whole number, got “many”/);
      assert.match(said, /unknown option "wings"/);
      assert.match(said, /seeds must be a whole number in 1…10, got “99”/);
      await eventually.equal(() => page.locator('input[name=iterations]').inputValue(), '2000');
      await eventually.equal(() => page.locator('input[name=lr]').inputValue(), '0.05');
      await open('#/init-comparison?v=7&lr=0.05');
      await eventually.match(() => page.locator('[role=alert]').first().innerText(), /The link is of version 7/);
      await eventually.equal(() => page.locator('input[name=lr]').inputValue(), '0.01');
    },
  },
  {
    name: 'page: exported files parse',
    async run({ page, open, openFile }) {
      await open(short);
      await pressRun(page);
      await ended(page);
      const file = async (kind) => openFile(() => page.locator(`[data-download=${kind}]`).first().click());
      const svg = await file('SVG');
      assert.equal(svg.name, 'figure-6-15.svg');
      const root = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.nodeName,
        svg.bytes.toString(),
      );
      assert.equal(root, 'svg');
      const png = await file('PNG');
      assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
      assert.ok(png.bytes.readUInt32BE(16) === 1440, 'twice the width of the report’s');
      const inks = await page.evaluate(async (text) => {
        const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${text}`)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0);
        return new Set(new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer)).size;
      }, png.bytes.toString('base64'));
      assert.ok(inks > 50, `the picture has ${inks} colours`);
      const rows = (await file('CSV')).bytes.toString().trim().split('\n');
      assert.match(rows[0], /^panel,.*series.*,x,y/);
      assert.equal(rows.length, 1 + 3 * 60);
      const json = JSON.parse((await file('JSON')).bytes.toString());
      assert.equal(json.experiment, 'init-comparison');
      assert.deepEqual(
        json.tasks.map(({ output }) => output.loss.length),
        [60, 60, 60],
      );
    },
  },
  {
    name: 'page: the learning rate can be changed in mid-run, and the curve is marked',
    async run({ page, open, openFile }) {
      await open('#/init-comparison?v=1&iterations=400');
      await page.locator('input[name=run-to]').fill('50');
      await page.locator('.run-to button').click();
      await page.waitForFunction(() => Number(document.querySelector('input[name=moment]').value) === 50);
      await page.locator('input[name=rate-factor]').focus();
      for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
      await eventually.match(() => page.locator('.steering').innerText(), /× 10[\s\S]*no longer the chapter/);
      await page.locator('[data-action=run]').click();
      await ended(page);
      await eventually.match(() => page.locator('main').innerText(), /these judge your run, not the chapter’s/);
      const svg = await openFile(() => page.locator('[data-download=SVG]').first().click());
      assert.match(svg.bytes.toString(), /rate × 10/);
      const json = await openFile(() => page.locator('[data-download=JSON]').click());
      const { rateChanges, config, tasks } = JSON.parse(json.bytes.toString());
      assert.deepEqual(rateChanges, [{ at: 50, factor: 10 }]);
      // Until then it is the run that nobody touched.
      const untouched = await inNode('quick-run', 'init-comparison', { ...config, iterations: 60 });
      for (const { variant, output } of tasks) {
        const { loss } = untouched.outputs[variant];
        assert.deepEqual(output.loss.slice(0, 50), loss.slice(0, 50), `${variant}, before`);
        assert.notDeepEqual(output.loss.slice(50, 60), loss.slice(50), `${variant}, after`);
      }
    },
  },
  {
    name: 'page: divergence is said in words',
    async run({ page, open }) {
      await open('#/optimizer-comparison?v=1&optimizers=sgd,adam&sgdLr=10&iterations=60');
      await pressRun(page);
      const words = page.locator('.diverged');
      await words.waitFor({ timeout: 60_000 });
      await eventually.match(() => words.innerText(), /SGD: diverged at step \d+: loss is NaN.*learning rate of 10/s);
    },
  },
  {
    name: 'page: a hidden tab pauses, and leaving the page stops its workers',
    async run({ page, open }) {
      await open('#/init-comparison?v=1&iterations=5000');
      await pressRun(page);
      await page.waitForFunction(() => Number(document.querySelector('input[name=moment]').value) > 3);
      const hide = (hidden) =>
        page.evaluate((value) => {
          Object.defineProperty(document, 'hidden', { value, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }, hidden);
      await hide(true);
      await page.waitForTimeout(400);
      const paused = await moment(page);
      await page.waitForTimeout(400);
      await eventually.equal(() => moment(page), paused);
      await hide(false);
      await page.waitForFunction((at) => Number(document.querySelector('input[name=moment]').value) > at, paused);
      assert.ok(page.workers().length > 0);
      await page.locator('.crumbs a').click();
      await page.locator('.hero').waitFor();
      await page.waitForTimeout(200);
      assert.equal(page.workers().length, 0);
    },
  },
  {
    name: 'page: while four networks train, no task of the page is longer than 50 ms',
    async run({ page, open }) {
      await open('#/optimizer-comparison?v=1&iterations=600');
      const { longest, tasks, rate, first } = await measure(page);
      console.log(
        `  longest of ${tasks} tasks ${longest.toFixed(1)} ms, ${rate.toFixed(0)} frames a second, first step after ${first.toFixed(0)} ms`,
      );
      assert.ok(tasks > 100 && longest < 50, `longest of ${tasks} tasks: ${longest} ms`);
    },
  },
];
