import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { initializers } from '../packages/init/src/index.ts';
import { optimizers } from '../packages/optimizers/src/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const kebab = (name: string): string => name.replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3-$2$4').toLowerCase();

/** The source files of the family that leave code in a bundle of these imports. */
async function bundled(from: string, name: string): Promise<string[]> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@downhill/source', ...defaultClientConditions] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? id : undefined),
        load: (id) =>
          id === 'virtual:entry' ? `export { ${name} } from '${root}packages/${from}/src/index.ts';` : undefined,
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'virtual:entry', preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput;
  const { output } = result;
  return output.flatMap((chunk) =>
    chunk.type === 'chunk'
      ? Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) =>
          renderedLength > 0 && id.startsWith(root) ? [relative(`${root}packages`, id)] : [],
        )
      : [],
  );
}

/** Where an optimizer or initializer is defined. */
const fileOf = (from: string, name: string): string => `${from}/src/${kebab(name)}.ts`;

const rules = optimizers.map(({ name }) => name);
test.each(rules)('%s brings no other optimizer, no schedule and no roster', async (name) => {
  const files = await bundled('optimizers', name);
  expect(files).toContain(fileOf('optimizers', name));
  const others = rules.filter((other) => other !== name).map((other) => fileOf('optimizers', other));
  expect(files.filter((file) => others.includes(file) || /\/(schedules|transforms)\/|roster/.test(file))).toEqual([]);
});

/** What other schemes are made of. */
const parts = ['zeros', 'normal', 'uniform'];
const schemes = initializers.map(({ name }) => name);
test.each(schemes)('%s brings neither kernels nor another scheme', async (name) => {
  const files = await bundled('init', name);
  expect(files).toContain(fileOf('init', name));
  const others = schemes
    .filter((other) => other !== name && !parts.includes(other))
    .map((other) => fileOf('init', other));
  expect(files.filter((file) => others.includes(file) || /\/simd\/|generated|roster/.test(file))).toEqual([]);
});
