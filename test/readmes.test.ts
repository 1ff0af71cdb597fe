import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { experiments } from '../packages/experiments/src/index-node.ts';
import { examplesOfMarkdown, filesBelow } from './examples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
const packages = readdirSync(join(root, 'packages'));
const manifestOf = (name: string) => JSON.parse(read(`packages/${name}/package.json`)) as Manifest;
const readmeOf = (name: string): string => read(`packages/${name}/README.md`);

/** What stands below a heading. */
const section = (text: string, heading: string): string =>
  new RegExp(`^## ${heading}.*?\\n(.*?)(?=^## |(?![\\s\\S]))`, 'ms').exec(text)?.[1] ?? '';

/** The names in backticks; of a call, the function's. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/`([A-Za-z]\w*)(?:\([^`]*\))?`/g)].map(([, name]) => name!);

/** What programs can import from the entry points of a package; a worker's script has no names. */
async function exportsOf(name: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (const [entry, conditions] of Object.entries(manifestOf(name).exports)) {
    if (entry === './package.json' || entry === './worker') continue;
    const { '@downhill/source': source } = conditions as Record<string, string | { readonly node: string }>;
    const path = typeof source === 'string' ? source : source!.node;
    const module = (await import(join(root, 'packages', name, path))) as object;
    for (const exported of Object.keys(module)) names.add(exported);
  }
  return names;
}

describe.each(packages)('the README of %s', (name) => {
  it('names every export, and nothing else', async () => {
    const rows = section(readmeOf(name), 'Exports')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    // Both columns may name them: some rows begin with the entry point.
    const named = new Set(namesIn(rows.join('\n')));
    const first = new Set(namesIn(rows.map((row) => row.split(/(?<!\\)\|/)[1]!).join('\n')));
    const exported = await exportsOf(name);
    expect([...exported].filter((one) => !named.has(one))).toEqual([]);
    expect([...first].filter((one) => !exported.has(one))).toEqual([]);
  });

  it('has all its parts', () => {
    const text = readmeOf(name);
    expect(text).toMatch(new RegExp(`^# @downhill/${name}\\n\\n\\S.*?\\n\\n\`\`\`ts\\n`, 's'));
    expect(text).toMatch(new RegExp(`npm install @downhill/${name}`));
    for (const heading of [
      'Exports',
      'Differences from the book and from PyTorch|Where it differs',
      'Sizes',
      'See also',
    ])
      expect(text).toMatch(new RegExp(`^## (${heading})`, 'm'));
    expect(section(text, 'See also')).toMatch(/The book: [\s\S]*The playground: /);
  });

  it('says how to install what its first example imports', () => {
    const [first] = examplesOfMarkdown(`packages/${name}/README.md`);
    const imported = [...first!.code.matchAll(/from '(@downhill\/[\w-]+)/g)].map(([, from]) => from!);
    const install = /^npm install (.*)$/m.exec(readmeOf(name))![1]!.split(' ');
    expect(imported.filter((one) => !install.includes(one))).toEqual([]);
  });

  it('gives a reason for each dependency outside of the family', () => {
    const { dependencies = {}, peerDependencies = {} } = manifestOf(name);
    const outside = Object.keys({ ...dependencies, ...peerDependencies }).filter(
      (one) => !one.startsWith('@downhill/'),
    );
    const reasons = section(readmeOf(name), 'Dependencies');
    expect(outside.filter((one) => !reasons.includes(`\`${one}\``))).toEqual([]);
  });
});

it('the README of experiments lists the registry', () => {
  const listed = [...readmeOf('experiments').matchAll(/^\| `([\w-]+)` +\| (6-[\d, -]+?|text of [\d.]+) +\|/gm)];
  expect(listed.map(([, id, figures]) => [id, figures!.startsWith('6') ? figures!.split(', ') : []])).toEqual(
    experiments.map(({ id, figures }) => [id, figures]),
  );
});

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...filesBelow('docs', '.md'),
  ...filesBelow('packages', 'README.md'),
];
it.each(documents)('%s links to what is there', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
});
