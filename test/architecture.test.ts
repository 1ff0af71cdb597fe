import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import architecture from '../eslint.architecture.js';

const eslint = new ESLint({
  cwd: new URL('..', import.meta.url).pathname,
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } }, ...architecture],
});

/** The rules that a file with this text would break. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath });
  const messages = results.flatMap((result) => result.messages);
  const fatal = messages.find((message) => message.fatal === true);
  if (fatal !== undefined) throw new Error(fatal.message);
  return [...new Set(messages.map((message) => message.ruleId ?? message.message))].sort();
}

const packages = ['tensor', 'init', 'layers', 'optimizers', 'data-mnist', 'experiments'] as const;
type Package = (typeof packages)[number];
/** The arrows of docs/architecture.md, written once more on purpose. */
const mayUse: Record<Package | 'app', readonly Package[]> = {
  tensor: [],
  init: ['tensor'],
  layers: ['tensor', 'init'],
  optimizers: ['tensor'],
  'data-mnist': ['tensor'],
  experiments: ['tensor', 'init', 'layers', 'optimizers', 'data-mnist'],
  app: packages,
};
const fileOf = (from: Package | 'app') =>
  from === 'app' ? 'apps/playground/src/example.ts' : `packages/${from}/src/example.ts`;

describe('which package may use which', () => {
  for (const from of [...packages, 'app'] as const)
    for (const to of packages.filter((name) => name !== from)) {
      const allowed = mayUse[from].includes(to);
      it(`${from} ${allowed ? 'may use' : 'may not use'} ${to}`, async () => {
        const rules = await broken(fileOf(from), `export * from '@downhill/${to}';\n`);
        expect(rules.includes('boundaries/dependencies')).toBe(!allowed);
      });
    }

  it('a relative path into another package is caught', async () => {
    const rules = await broken('packages/layers/src/example.ts', `export * from '../../optimizers/src/index.ts';\n`);
    expect(rules).toEqual(['boundaries/dependencies', 'import-x/no-relative-packages']);
  });
  it('a relative path is caught even where the package itself may be used', async () => {
    const rules = await broken('packages/layers/src/example.ts', `export * from '../../tensor/src/index.ts';\n`);
    expect(rules).toContain('import-x/no-relative-packages');
  });
  it('nothing may use an app', async () => {
    const rules = await broken(
      'packages/experiments/src/example.ts',
      `export * from '../../../apps/playground/vite.config.ts';\n`,
    );
    expect(rules).toContain('boundaries/dependencies');
  });
  it('a file of its own package is allowed', async () => {
    expect(await broken('packages/layers/src/example.ts', `export * from './layers/layer.ts';\n`)).toEqual([]);
  });
});

describe('the page and the file system', () => {
  for (const name of packages) {
    it(`${name} may not touch the page`, async () => {
      expect(await broken(`packages/${name}/src/example.ts`, `document.title = 'x';\n`)).toEqual([
        'no-restricted-globals',
      ]);
      expect(await broken(`packages/${name}/src/example.ts`, `window.alert('x');\n`)).toEqual([
        'no-restricted-globals',
      ]);
      expect(await broken(`packages/${name}/src/example.ts`, `export type Root = HTMLElement;\n`)).toEqual([
        '@typescript-eslint/no-restricted-types',
      ]);
    });
    it(`${name} may not use Node outside its Node files`, async () => {
      const file = `packages/${name}/src/example.ts`;
      expect(await broken(file, `import 'node:fs';\n`)).toEqual(['import-x/no-nodejs-modules']);
      expect(await broken(file, `import 'fs';\n`)).toContain('import-x/no-nodejs-modules');
      expect(await broken(file, `export const cwd = process.cwd();\n`)).toEqual(['no-restricted-globals']);
    });
  }
  it('the Node files may use Node, but not the page', async () => {
    for (const file of ['packages/data-mnist/src/node.ts', 'packages/experiments/src/cli/main.ts']) {
      expect(await broken(file, `import 'node:fs';\nexport const cwd = process.cwd();\n`)).toEqual([]);
      expect(await broken(file, `document.title = 'x';\n`)).toEqual(['no-restricted-globals']);
    }
  });
  it('tests may read fixtures', async () => {
    expect(await broken('packages/tensor/src/example.test.ts', `import 'node:fs';\n`)).toEqual([]);
  });
  it('apps may touch the page', async () => {
    expect(await broken('apps/playground/src/example.ts', `document.title = 'x';\n`)).toEqual([]);
  });
});

describe('chance and time', () => {
  const forbidden = ['Math.random()', 'Date.now()', 'new Date()', 'performance.now()', 'crypto.randomUUID()'];
  for (const file of ['src/example.ts', 'src/example.test.ts', 'src/cli/example.ts'])
    for (const expression of forbidden)
      it(`${expression} is caught in packages/experiments/${file}`, async () => {
        const rules = await broken(`packages/experiments/${file}`, `export const value = ${expression};\n`);
        expect(rules).toEqual([expression.startsWith('new') ? 'no-restricted-syntax' : 'no-restricted-properties']);
      });
  it('a date of a given time is allowed', async () => {
    expect(await broken('packages/experiments/src/example.ts', `export const day = new Date(0);\n`)).toEqual([]);
  });
  it('a benchmark may read the clock, but not draw at random', async () => {
    const file = 'packages/tensor/src/example.bench.ts';
    expect(await broken(file, `export const now = performance.now();\n`)).toEqual([]);
    expect(await broken(file, `export const value = Math.random();\n`)).toEqual(['no-restricted-properties']);
  });
});
