import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { mnistFileList } from '../src/mnist-files.ts';
import { copyMnistAssets } from '../src/node.ts';
import { loadMnistFrom, verifyMnist } from '../src/node/index.ts';
import { mnistAssets } from '../src/vite.ts';
import { imageFile, labelFile } from './idx-bytes.ts';
import { scratchFolder } from './scratch-folder.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
/** The blocks that touch files, in order. (Those in TypeScript are run with the examples of all packages.) */
const [viteConfig, copying, otherSets] = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1]!);

/** Runs a block as a module whose imports have these values. `exports` are further names to give back. */
async function run(block: string, scope: Readonly<Record<string, unknown>>, exports = ''): Promise<unknown> {
  const imported = [...block.matchAll(/^import \{ (.*) \} from .*$/gm)].map((match) => match[1]!);
  vi.stubGlobal('readmeScope', scope);
  const code = [
    `const { ${imported.join(', ')} } = readmeScope;`,
    block.replace(/^import .*$/gm, ''),
    `export { ${exports} };`,
  ].join('\n');
  return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as unknown;
}
afterEach(() => vi.unstubAllGlobals());

test('the configuration of Vite', async () => {
  const defineConfig = <T>(config: T): T => config;
  expect(await run(viteConfig!, { mnistAssets, defineConfig })).toMatchObject({
    default: { plugins: [{ name: 'downhill:mnist-assets' }] },
  });
});

test('the copying of files', async () => {
  const folder = await scratchFolder();
  const copy = (target: string): Promise<string[]> => copyMnistAssets(join(folder, target));
  await run(copying!, { copyMnistAssets: copy });
  expect(await readdir(join(folder, 'public', 'mnist'))).toContain('trainImages.idx.z');
});

test('the loading of another set', async () => {
  const folder = await scratchFolder();
  await copyIdxFiles(folder);
  const load = (name: string): Promise<unknown> => loadMnistFrom(join(folder, name));
  expect(await run(otherSets!, { loadMnistFrom: load }, 'train, test')).toMatchObject({ test: { t: { shape: [3] } } });
});

test('the table of files says what is so', async () => {
  for (const { name, bytes, sha256 } of await verifyMnist())
    expect(readme).toMatch(new RegExp(`\`${name}\` *\\| *${bytes.toLocaleString('en-US')} \\| \`${sha256!}\``));
});

async function copyIdxFiles(folder: string): Promise<void> {
  await mkdir(join(folder, 'fashion-mnist'));
  for (const { key, name } of mnistFileList)
    await writeFile(
      join(folder, 'fashion-mnist', `${name}.gz`),
      gzipSync(key.endsWith('Images') ? imageFile(3) : labelFile([1, 2, 3])),
    );
}
