import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Experiment } from '../../experiment.ts';
import { openRecord } from '../../records/open-record.ts';
import { counting } from '../../runner/testing/counting.ts';
import { narrowing } from '../../runner/testing/narrowing.ts';
import { runnerWithoutWorkers } from '../../runner/testing/no-workers.ts';
import { runNames } from '../compare/run-names.ts';
import { testWorld } from '../testing/test-world.ts';
import { UsageError } from '../usage-error.ts';
import { execute } from './compare.ts';

const home = process.cwd();
let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  process.chdir(folder);
  const run = runnerWithoutWorkers();
  await run(counting, { seeds: 2, onEvent: openRecord('first').onEvent });
  await run(counting, { seeds: 1, config: { add: 20 }, onEvent: openRecord(join('runs', 'second')).onEvent });
  await run(narrowing, { seeds: 1, onEvent: openRecord('narrow').onEvent });
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const experiments = [counting, narrowing] as unknown as readonly Experiment[];
async function compare(line: string, columns = 100) {
  const { world, stdout } = testWorld({ columns });
  const exitCode = await execute(line.split(' ').filter(Boolean), world, experiments);
  return { exitCode, stdout: stdout.text };
}
const refused = async (line: string): Promise<string> => {
  try {
    await compare(line);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  return 'accepted';
};

describe('compare', () => {
  it('says what differs and draws the runs together', async () => {
    const second = join('runs', 'second');
    const { exitCode, stdout } = await compare(`first ${second}`);
    expect(stdout).toBe(`counting: Counting
  A  first (2 seeds)
  B  second (1 seed)

Options that differ
       A   B
  add  10  20

Claims, for how many seeds they hold, and what was measured with the first
  A         B
  ✓ 2 of 2  ✗ 0 of 1  The number is small. [0]
                      A  10 < 12
                      B  20 < 12
  ✗ 0 of 2  ✗ 0 of 1  The number is negative. [0] (known not to hold)
                      A  10
                      B  20

Outcomes of the book's scripts: mean and range
  A             B   the book
  10.5 (10…11)  20  10.5…11.5  the number

Written to ${join('compare', 'first-second')}: 0-1.svg
`);
    expect(exitCode).toBe(0);
    expect(readdirSync(join('compare', 'first-second')).sort()).toEqual([
      '0-1.csv',
      '0-1.ko.svg',
      '0-1.svg',
      'comparison.json',
    ]);
    expect((await compare(`first ${second}`)).stdout).toContain(`Written to ${join('compare', 'first-second-2')}`);
  });

  it('breaks what is longer than a line below itself', async () => {
    const { stdout } = await compare(`first ${join('runs', 'second')}`, 46);
    expect(stdout).toContain(`
  ✗ 0 of 2  ✗ 0 of 1  The number is negative.
                      [0] (known not to hold)
                      A  10
`);
  });

  it('of two runs with the same options', async () => {
    expect((await compare('narrow narrow --out mine')).stdout).toBe(
      'narrowing: Narrowing\n  A  narrow (1 seed)\n  B  narrow (1 seed)\n\nBoth have the same options\n\nWritten to mine\n',
    );
  });

  it('--json prints one document', async () => {
    const { stdout } = await compare(`first ${join('runs', 'second')} --json --out mine`);
    expect(JSON.parse(stdout)).toMatchObject({
      experiment: 'counting',
      names: ['first', 'second'],
      differences: [{ id: 'add', a: 10, b: 20 }],
      folder: 'mine',
      figures: ['0-1'],
    });
  });

  it('refuses in a sentence what cannot be compared', async () => {
    expect(await refused('first')).toBe('compare needs two folders, each with the record of a run, got first');
    expect(await refused('')).toBe('compare needs two folders, each with the record of a run, got none');
    expect(await refused('first nowhere')).toBe('nowhere is not the record of a run: it has no config.json');
    expect(await refused('first narrow')).toBe(
      'first is a run of counting, narrow of narrowing: only runs of one experiment can be compared',
    );
    mkdirSync('mine');
    writeFileSync(join('mine', 'letter'), '');
    expect(await refused('first first --out mine')).toBe(
      '--out: mine is not an empty folder; runs are never overwritten, choose another one',
    );
    expect(await refused(`first first --out ${join('mine', 'letter', 'x')}`)).toBe(
      `--out: cannot write to ${join('mine', 'letter', 'x')} (ENOTDIR); choose another folder`,
    );
  });

  it('refuses a record that is unfinished, or not of this version', async () => {
    const change = (name: string, more: object): void => {
      const path = join('first', name);
      writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), ...more }));
    };
    change('result.json', { status: 'running' });
    expect(await refused('first first')).toBe(
      'first is not finished (its result.json says "running"); only finished runs can be compared',
    );
    change('result.json', { status: 'done' });
    change('config.json', { config: { subtract: 1 } });
    expect(await refused('first first')).toBe('first: counting: unknown option "subtract". Known: add, failing');
    change('config.json', { experiment: 'countin' });
    expect(await refused('first first')).toBe(
      'first: unknown experiment "countin"; did you mean "counting"? Known: counting, narrowing',
    );
  });
});

it('runs are named by the shortest ends of their paths that differ', () => {
  expect(runNames(join('a', 'x'), join('b', 'y'))).toEqual(['x', 'y']);
  expect(runNames(join('a', 'runs', 'x'), join('b', 'runs', 'x'))).toEqual(['a/runs/x', 'b/runs/x']);
  expect(runNames('x', 'x')).toEqual(['x', 'x']);
});
