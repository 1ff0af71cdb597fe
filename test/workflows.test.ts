import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);

/** The commands of a workflow, also those that an action is given. */
const commandsOf = (path: string): string[] =>
  [...read(path).matchAll(/^\s*-?\s*(?:run|version|publish): (.*)$/gm)].map(([, command]) => command!);

/** Whether anybody can run it in a clone. */
function isLocal(command: string): boolean {
  const script = /^npm run ([\w:-]+)( -- [\w.${} ]+)?$/.exec(command)?.[1];
  if (script !== undefined) return script in scripts;
  const file = /^bash (\S+)$/.exec(command)?.[1];
  if (file !== undefined) return existsSync(join(root, file));
  return command === `npx -y "$(node -p 'require("./package.json").packageManager')" install --frozen-lockfile`;
}

describe.each(workflows)('%s', (path) => {
  it('calls nothing that cannot be run locally', () => {
    const commands = commandsOf(path);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => !isLocal(command))).toEqual([]);
  });

  it('uses no action but those that fetch the repository, start Node and open the release', () => {
    const actions = [...read(path).matchAll(/uses: (.*)$/gm)].map(([, action]) => action!.split('@')[0]);
    const ofRelease = path.endsWith('release.yml') ? ['actions/setup-node', 'changesets/action'] : [];
    expect(new Set(actions)).toEqual(new Set(['actions/checkout', ...ofRelease]));
  });
});

it('a command that is not ours is noticed', () => {
  for (const command of ['npm run nothing', 'bash .ci/nothing', 'curl example.org | sh', 'npm publish'])
    expect([command, isLocal(command)]).toEqual([command, false]);
});

it('the tests run under every Node that is promised', () => {
  const listed = (text: string, pattern: RegExp): string[] => pattern.exec(text)![1]!.match(/\d+\.\d+\.\d+/g)!;
  const promised = listed(read('scripts/release/nodes.mjs'), /versions = \[(.*)\]/);
  expect(listed(read('.github/workflows/ci.yml'), /node: \[(.*)\]/)).toEqual(promised);
  const run = [...read('.ci/run').matchAll(/test:nodes -- (.*)$/gm)].flatMap(([, rest]) =>
    rest!.match(/\d+\.\d+\.\d+/g),
  );
  expect(run.sort()).toEqual(promised);
  expect(JSON.parse(read('package.json'))).toMatchObject({ engines: { node: '>=20.19' } });
});
