import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { eventually } from './eventually.mjs';
import { smoothness } from './smoothness.mjs';

const plane = (page) => page.locator('.plane canvas').nth(1);
const functionField = (page) => page.locator('input[name=function]');
const timeline = (page) => page.locator('.timeline output');
const settle = (page) => page.waitForTimeout(800);
/** The page as it is when nobody has stepped or dragged: played to its end. */
const played = (page) => page.locator('.timeline [data-action=run]', { hasText: 'Run again' }).waitFor();

export default [
  {
    name: 'paths: plays to the end, and the chapter’s sentences hold',
    async run({ page, open, axe }) {
      await open('#/optimizer-paths');
      await played(page);
      await eventually.equal(() => timeline(page).innerText(), 'Update 30 / 30');
      const sentences = await page.locator('ol.claims li').count();
      assert.ok(sentences > 15, `${sentences} sentences`);
      await eventually.equal(() => page.locator('ol.claims li[data-holds]').count(), sentences, 'each has a verdict');
      await eventually.equal(() => page.locator('ol.claims li[data-passes=false]').count(), 0);
      await axe();
    },
  },
  {
    name: 'paths: ends where the independent float64 implementation ends',
    async run({ page, open, openFile }) {
      await open(
        '#/optimizer-paths?v=1&runs=sgd:0.95,momentum:0.1,nesterov:0.1,adagrad:1.5,rmsprop:0.1,adam:0.3&at=30',
      );
      await page.locator('ol.claims li[data-holds]').first().waitFor();
      const { bytes } = await openFile(() => page.locator('[data-download=JSON]').click());
      const { walks } = JSON.parse(bytes.toString());
      const golden = JSON.parse(await readFile(new URL('../../../../fixtures/golden.json', import.meta.url), 'utf8'));
      const names = ['SGD', 'Momentum', 'Nesterov', 'AdaGradEps1e-7', 'RMSpropEps1e-7', 'Adam'];
      names.forEach((name, i) => {
        const [x, y] = golden.paths.torch[name].path.at(-1);
        const gap = Math.max(Math.abs(walks[i].x.at(-1) - x), Math.abs(walks[i].y.at(-1) - y));
        assert.ok(gap < 1e-10, `${name}: ${gap}`);
      });
    },
  },
  {
    name: 'paths: a finger on the start drags it, elsewhere it taps or scrolls the page',
    async run({ page, open }) {
      await open('#/optimizer-paths?v=1&at=30');
      await page.locator('ol.claims li[data-holds]').first().waitFor();
      const touch = await page.context().newCDPSession(page);
      const finger = (type, ...touchPoints) => touch.send('Input.dispatchTouchEvent', { type, touchPoints });
      const box = await plane(page).boundingBox();
      const at = (x, y) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
      /** The start (−7, 2) in the plane −10…10, and a move by a fifth of the plot's height. */
      const swipe = async (from) => {
        await finger('touchStart', from);
        for (let i = 1; i <= 10; i++) await finger('touchMove', { x: from.x, y: from.y - (i * box.height) / 50 });
        await finger('touchEnd');
      };
      const startIs = (place) =>
        eventually.match(() => plane(page).getAttribute('aria-label'), new RegExp(`\\(${place}\\)`));
      const start = at(0.15, 0.5 - 2 / (20 * (box.height / box.width)));
      await swipe(start);
      assert.equal(await page.evaluate(() => scrollY), 0);
      await startIs('-7, 3\\.\\d+');
      await swipe(at(0.8, 0.8));
      await eventually.ok(async () => (await page.evaluate(() => scrollY)) > 50, 'not scrolled');
      await startIs('-7, 3\\.\\d+');
      await page.evaluate(() => scrollTo(0, 0));
      await finger('touchStart', at(0.8, 0.5));
      await finger('touchEnd');
      await startIs('6, -?0(\\.\\d+)?');
    },
  },
  {
    name: 'paths: the table of many runs stays in its panel',
    async run({ page, open }) {
      await open('#/optimizer-paths?v=1&at=30&runs=sgd:0.5,momentum:0.1,adagrad:1.5,adam:0.3,nesterov:0.1,rmsprop:0.1');
      await page.locator('ol.claims li').first().waitFor({ state: 'attached' });
      await page.locator('details summary').first().click();
      await page.locator('.paths table tbody tr').first().waitFor();
      await eventually.equal(() => page.locator('.paths table thead th').count(), 19);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
    },
  },
  {
    name: 'paths: on paper it is light, whatever the screen was',
    options: { colorScheme: 'dark' },
    async run({ page, open }) {
      await open('#/optimizer-paths?v=1&at=30');
      await page.locator('ol.claims li[data-holds]').first().waitFor();
      /** The brightness of the ground near a corner, at once after an event. */
      const ground = (event) =>
        page.evaluate(async (event) => {
          if (event !== undefined) dispatchEvent(new Event(event));
          await Promise.resolve().then(() => undefined);
          const canvas = document.querySelector('.plane canvas');
          return canvas.getContext('2d').getImageData(30, 60, 1, 1).data[1];
        }, event);
      await eventually.ok(async () => (await ground()) < 100, 'dark');
      assert.ok((await ground('beforeprint')) > 150, 'light');
      assert.ok((await ground('afterprint')) < 100, 'dark again');
      await eventually.equal(() => page.locator('html').getAttribute('data-theme'), 'dark');
    },
  },
  {
    name: 'paths: by keyboard alone: the start, the timeline, a rate, a symbol of the anatomy, the surface, the map',
    async run({ page, open }) {
      await open('#/optimizer-paths');
      await played(page);
      await plane(page).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowUp');
      await eventually.match(() => plane(page).getAttribute('aria-label'), /\(-6\.8, 3\)/);
      await page.locator('.timeline [data-action=back]').focus();
      await page.keyboard.press('Enter');
      await eventually.equal(() => timeline(page).innerText(), 'Update 29 / 30');
      await page.locator('input[name=lr-0]').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('0.5');
      await page.keyboard.press('Tab');
      const gradient = page.locator('.rule button.symbol', { hasText: /^g$/ }).first();
      await gradient.focus();
      await eventually.equal(() => gradient.getAttribute('data-active'), 'true');
      await eventually.match(
        () => page.locator('.pointed').innerText(),
        /^g gradient: the direction of steepest ascent: \(/,
      );
      await page.locator('.surface canvas:last-child').focus();
      await page.keyboard.press('ArrowRight');
      await eventually.match(() => page.locator('.surface canvas:last-child').getAttribute('aria-label'), /-55°, 42°/);
      await page.locator('canvas.rate-map').focus();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await eventually.equal(() => page.locator('input[name=lr-1]').inputValue(), '0.0825');
      await settle(page);
      const { hash } = new URL(page.url());
      assert.match(
        hash,
        /start=-6\.8,3&runs=sgd:0\.5,momentum:0\.0825:momentum%3D0\.921,adagrad:1\.5,adam:0\.3&turn=-55,42&at=29/,
      );
    },
  },
  {
    name: 'paths: a link restores function, start, methods, view and update',
    async run({ page, open, clip }) {
      const state =
        '#/optimizer-paths?v=1&f=x%5E2+%2B+2*sin%28y%29&start=1.5,-1&n=40&runs=lion:0.2:beta1%3D0.5,sgd:0.05,sgd:0.1&view=-3_3,-4_4&layout=multiples&field=on&turn=20,60&look=3&at=7';
      await open(state);
      await eventually.equal(() => functionField(page).inputValue(), 'x^2 + 2*sin(y)');
      await eventually.equal(() => timeline(page).innerText(), 'Update 7 / 40');
      await page.locator('.multiples figure').first().waitFor(); // the paths come from a worker
      await eventually.equal(() => page.locator('.multiples figure').count(), 3);
      await eventually.ok(() => page.locator('input[name=field]').isChecked());
      await eventually.match(() => page.locator('#anatomy-title').innerText(), /SGD, Update 8/);
      await page.locator('[data-copy=link]').click();
      await settle(page);
      assert.equal(new URL(page.url()).hash, state);
      assert.ok((await clip()).includes('layout=multiples') && (await clip()).includes('at=7'));
      await page.locator('input[name=run-to]').fill('12');
      await page.locator('input[name=run-to]').press('Enter');
      await page.locator('.timeline output', { hasText: '12 / 40' }).waitFor();
      await page.locator('.timeline [data-action=run]', { hasText: 'Run' }).waitFor();
    },
  },
  {
    name: 'paths: a broken link gives a sentence and the book’s values',
    async run({ page, open }) {
      await open('#/optimizer-paths?v=1&f=x%2B&n=0&runs=adamm:1');
      const notice = await page.locator('.notice').innerText();
      assert.match(notice, /f must be a function of x and y, got “x\+”/);
      assert.match(notice, /n must be a whole number in 1…500/);
      assert.match(notice, /runs must be 1 to 8 methods/);
      await eventually.equal(() => functionField(page).inputValue(), 'x^2/20 + y^2');
    },
  },
  {
    name: 'paths: one’s own function; a mistake is shown at its character',
    async run({ page, open }) {
      await open('#/optimizer-paths');
      await functionField(page).fill('x^2 + 3x');
      await eventually.equal(() => functionField(page).getAttribute('aria-invalid'), 'true');
      await eventually.equal(() => page.locator('.mistake mark').innerText(), 'x');
      await eventually.match(
        () => page.locator('.mistake').innerText(),
        /At character 8: Write a \* before “x” to multiply\./,
      );
      await functionField(page).fill('(x - 1)^2 + abs(y)');
      await eventually.equal(() => page.locator('.gradient').innerText(), '∇f = ( 2·(x − 1) , sign(y) )');
      await eventually.match(
        () => page.locator('main').innerText(),
        /The chapter’s sentences are about its own function/,
      );
      await page.locator('button[lang=ko]').click();
      await functionField(page).fill('sin x');
      await eventually.match(() => page.locator('.mistake').innerText(), /문자 위치 1: sin에는 괄호가 필요합니다/);
      await page.locator('button[lang=en]').click();
    },
  },
  {
    name: 'paths: divergence is said in words',
    async run({ page, open }) {
      await open('#/optimizer-paths?v=1&runs=sgd:10&n=60&at=60');
      await eventually.match(
        () => page.locator('.trouble').innerText(),
        /^diverged at update 39: f is 2\.2e\+100 and grows with every step\. A learning rate of 10\.0 is too large/,
      );
    },
  },
  {
    name: 'paths: the map finds a better rate, and a click takes it',
    async run({ page, open }) {
      await open('#/optimizer-paths?v=1&runs=sgd:0.1&look=1');
      await page.locator('[data-action=best]').click();
      await eventually.ok(async () => {
        const best = Number(await page.locator('input[name=lr-0]').inputValue());
        return best > 0.7 && best < 1;
      });
    },
  },
  {
    name: 'paths: programs and files',
    async run({ page, open, openFile, clip }) {
      await open('#/optimizer-paths');
      await page.locator('ol.claims li[data-holds]').first().waitFor();
      await page.locator('[data-copy=typescript]').click();
      assert.match(await clip(), /import \{ AdaGrad, Adam, Momentum, SGD \} from '@downhill\/optimizers';/);
      await page.locator('[data-copy=python]').click();
      assert.match(await clip(), /class Momentum:/);
      const svg = await openFile(() => page.locator('[data-download=SVG]').click());
      const root = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.nodeName,
        svg.bytes.toString(),
      );
      assert.equal(root, 'svg');
      const csv = await openFile(() => page.locator('[data-download=CSV]').click());
      assert.ok(csv.bytes.toString().split('\n').length > 30);
      const png = await openFile(() => page.locator('[data-download=PNG]').click());
      assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
    },
  },
  {
    name: 'paths: dragging, scrubbing and turning stay smooth',
    async run({ page, open }) {
      await open('#/optimizer-paths?v=1&f=(1+-+x)%5E2+%2B+100*(y+-+x%5E2)%5E2&field=on');
      await page.waitForTimeout(1500);
      const box = await plane(page).boundingBox();
      const drag = async (target, steps) => {
        await page.mouse.move(target.x + target.width * 0.3, target.y + target.height * 0.5);
        await page.mouse.down();
        for (let i = 0; i < steps; i++) {
          await page.mouse.move(target.x + target.width * (0.3 + (0.4 * i) / steps), target.y + target.height * 0.5);
          await page.waitForTimeout(8);
        }
        await page.mouse.up();
      };
      const range = page.locator('input[name=moment]');
      const dragging = await smoothness(page, () => drag(box, 60));
      const scrubbing = await smoothness(page, async () => {
        for (let i = 0; i <= 30; i++) await range.fill(String(i * 10));
      });
      const surface = page.locator('.surface canvas').last();
      await surface.scrollIntoViewIfNeeded();
      const seen = await surface.boundingBox();
      const turning = await smoothness(page, () => drag(seen, 60));
      assert.deepEqual([dragging.isSmooth, scrubbing.isSmooth, turning.isSmooth], [true, true, true]);
    },
  },
  ...[
    ['ko', 'dark'],
    ['ko', 'light'],
    ['en', 'dark'],
  ].map(([locale, colorScheme]) => ({
    name: `paths: accessible and not wider than a phone (${locale}, ${colorScheme})`,
    options: {
      locale: locale === 'ko' ? 'ko-KR' : 'en-GB',
      colorScheme,
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
    },
    async run({ page, open, axe }) {
      await open('#/optimizer-paths?v=1&layout=multiples');
      await page.locator('ol.claims li[data-holds]').first().waitFor();
      // Those who want no motion see the whole paths at once.
      await eventually.match(() => timeline(page).innerText(), /30 \/ 30/);
      await axe();
      await eventually.equal(() => page.evaluate(() => document.documentElement.scrollWidth), 390);
    },
  })),
];
