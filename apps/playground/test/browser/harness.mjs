/** A browser, a plain static server under a sub-path, and what the tests are given. See README.md. */
import assert from 'node:assert/strict';
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const PREFIX = '/some/path/';

/** Serves a folder as any static host would: no special headers, nothing outside of the sub-path. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = join(folder, path.slice(PREFIX.length) || 'index.html');
    if (!path.startsWith(PREFIX) || !file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${PREFIX}`,
    close: () => new Promise((resolve) => server.close(resolve)).then(() => undefined, server.closeAllConnections()),
  };
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

export const contextOptions = {
  locale: 'en-GB',
  colorScheme: 'light',
  viewport: { width: 1280, height: 900 },
  acceptDownloads: true,
};

/** Keeps what is copied, so that tests need no permission for the clipboard. */
const rememberCopies = () => {
  Object.defineProperty(navigator, 'clipboard', {
    value: {
      writeText(text) {
        globalThis.copiedText = text;
        return Promise.resolve();
      },
    },
  });
};

/** Runs one test in a page of its own; throws what is wrong. */
export async function runTest(test, context, { url, dist }) {
  const page = await context.newPage();
  const errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {};
    // A page or worker that is left ends its requests.
    if (errorText !== 'net::ERR_ABORTED') errors.push(`failed: ${request.url()} ${errorText}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(?:data|blob):/.test(address)) errors.push(`another host: ${address}`);
  });
  await page.addInitScript(rememberCopies);
  page.setDefaultTimeout(60_000);
  try {
    await test.run({
      page,
      url,
      dist,
      context,
      async open(hash) {
        // Another hash alone would not load the page anew.
        await page.goto('about:blank');
        await page.goto(url + hash);
        await page.locator('main h1').waitFor();
      },
      async openFile(action) {
        const [file] = await Promise.all([page.waitForEvent('download'), action()]);
        return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
      },
      axe: () => assertAccessible(page),
      clip: () => page.evaluate(() => globalThis.copiedText),
    });
    if (test.allowErrors !== true) assert.deepEqual(errors, [], 'errors on the page');
  } finally {
    await page.close();
  }
}

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function assertAccessible(page) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`,
      );
  });
  assert.deepEqual(violations, []);
}

export const folder = fileURLToPath(new URL('.', import.meta.url));
