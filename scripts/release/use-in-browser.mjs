import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { programOf } from './consume.mjs';
import { run } from './run.mjs';

/**
 * Builds a page with Vite out of installed packages, opens it in Chromium, and lets page and module worker run the
 * program of each package.
 *
 * @param folder where the packages and Vite are installed
 */
export async function useInBrowser(folder, names) {
  mkdirSync(join(folder, 'src'));
  for (const name of names) writeFileSync(join(folder, 'src', `${name}.ts`), programOf(name).text);
  const calls = names.map((name) => `${JSON.stringify(name)}: () => import('./src/${name}.ts')`).join(', ');
  const all = `async function all() {
    const printed = {};
    for (const [name, load] of Object.entries({ ${calls} })) printed[name] = await (await load()).main();
    return printed;
  }\n`;
  writeFileSync(join(folder, 'worker.js'), `${all}all().then(postMessage, (error) => postMessage(String(error)));\n`);
  writeFileSync(
    join(folder, 'page.js'),
    `${all}
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    const inWorker = new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
    globalThis.found = all().then(async (page) => ({ page, worker: await inWorker }));\n`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>t</title><script type="module" src="page.js"></script>',
  );
  writeFileSync(
    join(folder, 'vite.config.mjs'),
    `import { mnistAssets } from '@downhill/data-mnist/vite';
    export default { base: './', plugins: [mnistAssets()], worker: { format: 'es' }, logLevel: 'warn' };\n`,
  );
  const vite = pathToFileURL(join(folder, 'node_modules', 'vite', 'dist', 'node', 'index.js')).href;
  await run(folder, process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build']);
  const { preview } = await import(vite);
  const server = await preview({ root: folder, configFile: join(folder, 'vite.config.mjs'), preview: { port: 0 } });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(server.resolvedUrls.local[0]);
    const found = await page.evaluate(() => globalThis.found);
    for (const [place, printed] of Object.entries(found))
      for (const name of names) {
        const { wanted } = programOf(name);
        if (printed[name] !== wanted)
          throw new Error(`@downhill/${name} in Chromium, ${place}: ${JSON.stringify(printed)} instead of ${wanted}`);
      }
    if (errors.length > 0) throw new Error(`the page said ${errors.join('\n')}`);
    return browser.version();
  } finally {
    await browser.close();
    await server.close();
  }
}
