import { describe, expect, it } from 'vitest';
import { experiments } from '../../chapter6/registry.ts';
import { flagsOf } from '../option-flags.ts';
import { testWorld } from '../testing/test-world.ts';
import { execute } from './list.ts';

async function list(...args: string[]) {
  const { world, stdout } = testWorld();
  expect(await execute(args, world)).toBe(0);
  return stdout.text;
}

describe('list', () => {
  it('has a line for each experiment, with its figures and title', async () => {
    const lines = (await list()).trimEnd().split('\n');
    expect(lines).toHaveLength(experiments.length);
    const paths = experiments.find(({ id }) => id === 'optimizer-paths')!;
    expect(lines.find((line) => line.startsWith('optimizer-paths '))).toMatch(
      new RegExp(`^optimizer-paths +figure ${paths.figures.join(', ')} +\\S`),
    );
  });
  it('speaks Korean', async () => {
    expect(await list('--language', 'ko')).toContain(experiments[0]!.title.ko);
  });
  it('--json tells every option', async () => {
    const all = JSON.parse(await list('--json')) as { id: string; options: Record<string, unknown> }[];
    expect(all.map(({ id }) => id)).toEqual(experiments.map(({ id }) => id));
    expect(all.map(({ options }) => Object.keys(options))).toEqual(
      experiments.map(({ schema }) => Object.keys(schema)),
    );
  });
});

describe('the flags of the experiments', () => {
  const common = ['--seeds', '--workers', '--out', '--quick', '--json', '--quiet', '--language', '--help'];

  it.each(experiments)('of $id do not hide those that every experiment has', ({ schema }) => {
    for (const { long } of flagsOf(schema)) expect(common).not.toContain(long);
  });
  it('take the same wherever they have the same name, since one command line may be for several', () => {
    const kinds = new Map<string, string>();
    for (const { schema } of experiments)
      for (const [name, { kind }] of Object.entries(schema)) {
        expect(kinds.get(name) ?? kind).toBe(kind);
        kinds.set(name, kind);
      }
    expect(kinds.size).toBeGreaterThan(0);
  });
});
