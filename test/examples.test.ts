import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchObjective } from '../packages/experiments/src/study/index.ts';
import { Rng } from '../packages/tensor/src/index.ts';
import { examplesOfMarkdown, examplesOfSource, filesBelow, runExample } from './examples.ts';

const scopes: Record<string, readonly string[]> = {
  tensor: ['@downhill/tensor'],
  init: ['@downhill/tensor', '@downhill/init'],
  layers: ['@downhill/tensor', '@downhill/init', '@downhill/layers'],
  optimizers: ['@downhill/tensor', '@downhill/optimizers'],
  'data-mnist': ['@downhill/tensor', '@downhill/data-mnist'],
  experiments: [
    '@downhill/tensor',
    '@downhill/init',
    '@downhill/layers',
    '@downhill/optimizers',
    '@downhill/data-mnist',
    '@downhill/experiments',
    '@downhill/experiments/study',
  ],
};

const documents = ['README.md', 'README.ko.md', ...filesBelow('docs', '.md'), ...filesBelow('packages', 'README.md')];
const sources = Object.entries(scopes).flatMap(([name, scope]) =>
  filesBelow(`packages/${name}/src`, '.ts').flatMap((path) => examplesOfSource(path, scope)),
);

const home = process.cwd();
/** Some examples write files. */
let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'downhill-examples-'));
  process.chdir(scratch);
});
afterEach(() => {
  process.chdir(home);
  rmSync(scratch, { recursive: true });
});

const inDocuments = documents.flatMap((path) => examplesOfMarkdown(path));
/** A translation shows the same code, which is seen to below. */
const ofDocuments = inDocuments.filter(({ code }, i) => inDocuments.findIndex((other) => other.code === code) === i);

describe('every example runs and gives what it says', () => {
  it.each([...ofDocuments, ...sources])('$at', async (example) => {
    const { wrong, checked } = await runExample(example);
    expect(wrong).toEqual([]);
    expect(checked, 'values that it shows').toBeGreaterThan(0);
  });
});

it('the objective of docs/search.md can be searched', async () => {
  const [example] = examplesOfMarkdown('docs/search.md', 'js');
  const { exported } = await runExample(example!);
  const objective = (exported as (options: { width: number }) => SearchObjective)({ width: 3 });
  expect(objective.space).toMatchObject({ x: { low: -3, high: 3 } });
  const running = objective.run({ params: { x: 2 }, from: 0, to: 3, rng: new Rng(1), resource: 3 } as never);
  expect([...(running as Iterable<unknown>)]).toEqual([
    { step: 1, value: 5 },
    { step: 2, value: 4.5 },
  ]);
});

describe('the examples are really checked', () => {
  const run = (code: string) => runExample({ at: 'here', code, scope: ['@downhill/tensor'] });

  it('there are some', () => {
    for (const path of documents.filter((name) => /README\.md|errata\.md/.test(name)))
      expect([path, inDocuments.some(({ at }) => at.startsWith(`${path}:`))]).toEqual([path, true]);
    expect(sources.length).toBeGreaterThan(20);
  });
  it('a wrong comment is found', async () => {
    expect(await run('1 + 1; // 3')).toMatchObject({ wrong: ['1 + 1; gives 2, not 3'], checked: 1 });
    expect(await run('console.log(1, 2); // → 1 3')).toMatchObject({
      wrong: ["console.log(1, 2); gives '1 2', not 1 3"],
      checked: 1,
    });
  });
  it('values are compared as literals or as they print', async () => {
    const code =
      "[1, 2]; // [1, 2]\n'a b'; // a b\n'c'; // 'c'\n({ x: [0.5] }); // { x: [0.5] }\nPromise.resolve(7); // 7";
    expect(await run(code)).toMatchObject({ wrong: [], checked: 5 });
  });
  it('imports, types and names of the scope are understood', async () => {
    const code =
      "import { Tensor as T } from '@downhill/tensor';\nconst n: number = 4;\nnew T([n], [1]).item(); // 4\nnew Tensor([n], [1]).item(); // 4".replaceAll(
        '[n]',
        'Float64Array.of(n)',
      );
    expect(await run(code)).toMatchObject({ wrong: [], checked: 2 });
  });
  it('a comment below the last statement is about it, below another one it is not', async () => {
    expect(await run('1;\n// 2\n3;\n// 4')).toMatchObject({ wrong: ['3; gives 3, not 4'], checked: 1 });
  });
  it('an error that is announced must come, with its whole text', async () => {
    expect(await run("null.x; // TypeError: Cannot read properties of null (reading 'x')")).toMatchObject({
      wrong: [],
      checked: 1,
    });
    const below = 'new Tensor([1], [-1]);\n// RangeError: no\n';
    const { wrong } = await run(below);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^new Tensor\(\[1\], \[-1\]\); gives 'ShapeError: .*', not RangeError: no$/);
    expect((await run('1; // RangeError: no')).wrong).toEqual(["1; gives 'no error but 1', not RangeError: no"]);
  });
  it('an example that throws fails', async () => {
    await expect(run("throw new Error('no');")).rejects.toThrow('no');
  });
  it('reads several examples of one comment', () => {
    const [first, second] = examplesOfSource('test/fixtures/two-examples.ts', []);
    expect(first?.code.trim()).toBe('1; // 1');
    expect(second?.code.trim()).toBe('2; // 2');
    expect(second?.at).toBe('test/fixtures/two-examples.ts:1');
  });
});

describe('a document and its translation', () => {
  it.each([
    ['README.md', 'README.ko.md'],
    ['docs/errata.md', 'docs/errata.ko.md'],
  ])('%s and %s show the same code', (one, other) => {
    const codeOf = (path: string) => examplesOfMarkdown(path).map(({ code }) => code);
    expect(codeOf(other)).toEqual(codeOf(one));
  });
});
