/**
 * A contestant inside headless Chromium: `node chromium.mjs downhill|downhill-deterministic|jax|jax-threads|onnxruntime-web`.
 *
 * Only the page of `jax-threads` is cross-origin isolated. Where memory can be shared, jax-js starts a worker for each
 * core and splits its work among them; on any other page it has one thread, as all the others.
 */
import { createServer } from 'node:http';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';

const name = process.argv[2] ?? 'downhill';
const here = join(import.meta.dirname, '..');
const requireRoot = createRequire(join(here, '../package.json'));
const peers = createRequire(join(process.env.PEERS ?? here, 'package.json'));
const { build } = await import(requireRoot.resolve('vite'));
const { chromium } = requireRoot('playwright');

const out = mkdtempSync(join(tmpdir(), 'downhill-page-'));
/** What the page imports of the peers that are installed, as files for the browser; the others are left out. */
const entries = { '@jax-js/jax': '../index.js', 'onnxruntime-web': '../ort.wasm.bundle.min.mjs', 'onnx-proto': '.' };
const alias = {};
for (const [peer, file] of Object.entries(entries)) {
  try {
    alias[peer] = join(peers.resolve(peer), file);
  } catch {
    // not installed
  }
}
await build({
  root: join(here, 'browser'),
  base: './',
  logLevel: 'silent',
  configFile: false,
  resolve: { alias },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { external: Object.keys(entries).filter((peer) => !(peer in alias)) },
  },
});

/** The folder behind a path of the page: the inputs of the workload, onnxruntime's WebAssembly, or the page itself. */
function fileOf(path) {
  if (path.startsWith('/inputs/')) return join(inputs, path.slice(8));
  if (path.startsWith('/onnxruntime/')) return join(alias['onnxruntime-web'], '..', path.slice(13));
  return join(out, path === '/' ? 'index.html' : path);
}

let inputs = '';
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const file = fileOf(path);
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    ...(name === 'jax-threads' && isolated),
  });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error.message));
await page.goto(`http://127.0.0.1:${server.address().port}/`);

const answer = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
answer({ name: `${name} in Chromium`, version: browser.version() });
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  try {
    if (order.open) {
      inputs = order.open.folder;
      answer(await page.evaluate(([which, workload]) => window.benchmark.open(which, workload), [name, order.open]));
    } else if (order.burst) answer(await page.evaluate((n) => window.benchmark.burst(n), order.burst));
    else answer(await page.evaluate(() => window.benchmark.close()));
  } catch (error) {
    answer({ unsupported: String(error.stack ?? error) });
  }
}
await browser.close();
server.close();
rmSync(out, { recursive: true, force: true });
