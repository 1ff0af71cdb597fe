import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { examplesOfMarkdown, filesBelow } from './examples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The playground may import every package; nothing else sees this folder. */
const folder = join(root, 'apps/playground/node_modules/.cache/typed-blocks');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a strict compiler says of these modules. */
function errorsOf(modules: Readonly<Record<string, string>>): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries(modules)) writeFileSync(join(folder, name), `${code}\nexport {};\n`);
  const compilerOptions = { types: ['node'], noUncheckedIndexedAccess: false, noUnusedLocals: false };
  const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions, files: Object.keys(modules) };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(root, 'node_modules/typescript7/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}

it('the blocks of the documents hold for a strict compiler, as a reader will copy them', () => {
  const documents = ['README.md', ...filesBelow('docs', '.md'), ...filesBelow('packages', 'README.md')];
  const blocks = documents.flatMap((path) => examplesOfMarkdown(path));
  expect(blocks.length).toBeGreaterThan(30);
  expect(errorsOf(Object.fromEntries(blocks.map(({ at, code }) => [`${at.replace(/\W+/g, '-')}.ts`, code])))).toEqual(
    [],
  );
});

it('a wrong one is found', () => {
  const [error, ...more] = errorsOf({ 'a.ts': "import { SGD } from '@downhill/optimizers';\nnew SGD({ rate: 1 });" });
  expect(error).toMatch(/a\.ts\(2,11\): error TS2353: .*'rate' does not exist in type/);
  expect(more).toEqual([]);
});
