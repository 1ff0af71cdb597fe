import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../runner/run-event.ts';
import { fakeServices } from '../testing/fake-experiments.ts';
import { testWorld } from '../testing/test-world.ts';
import { UsageError } from '../usage-error.ts';
import { execute } from './run.ts';

const home = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

async function run(line: string, options: Parameters<typeof fakeServices>[0] = {}) {
  const { services, records } = fakeServices(options);
  const { world, stdout, stderr } = testWorld();
  const exitCode = await execute(line.split(' ').filter(Boolean), world, services);
  return { exitCode, stdout: stdout.text, stderr: stderr.text, records };
}
const refused = async (line: string): Promise<string> => {
  try {
    await run(line);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  return 'accepted';
};
const startsOf = (records: ReadonlyMap<string, readonly RunEvent[]>) =>
  [...records.values()].map(([event]) => {
    if (event?.type !== 'start') throw new Error('a record begins with the start');
    return event;
  });

describe('run', () => {
  it('prints progress on stderr and the claims on stdout, and ends with 0', async () => {
    const { exitCode, stdout, stderr } = await run('race --seeds 2 --out mine');
    expect(stdout).toBe(`race: A race
2 seeds in 32 s: 2 of 2 claims hold, 1 of 1 outcomes agree with the book's scripts

Claims, and for how many seeds they hold
  ✓ 2 of 2  Everybody reaches the end. [1.1]
            2 racers for every seed
  ✓ 2 of 2  The rate is small. [1.1]
            seed 0: 0.10 < 0.5 · seed 1: 0.11 < 0.5
            Small means below 0.5.

Outcomes of the book's scripts: ✓ where the means agree, and how many of our seeds lie in their range
  ✓ 2 of 2  The rate [1.1]
            0.1…0.11, the book 0.1…0.12

Recorded in mine; figures in ${join('mine', 'figures')}

`);
    expect(stderr).toBe(`race: 4 tasks, 2 seeds, no workers
race: 31 %, 1 of 4 tasks, 10 s, about 22 s left
race: 68 %, 2 of 4 tasks, 22 s, about 10 s left
race: 100 %, 4 of 4 tasks, 32 s
`);
    expect(exitCode).toBe(0);
  });

  it('says which claims fail and by how much, and ends with 1', async () => {
    const { exitCode, stdout } = await run('race --seeds 3,9 --lr 0.45 --quiet --out mine');
    expect(stdout).toBe(`race: A race
2 seeds in 32 s: 1 of 2 claims hold, 0 of 1 outcomes agree with the book's scripts

Claims, and for how many seeds they hold
  ✓ 2 of 2  Everybody reaches the end. [1.1]
            2 racers for every seed
  ✗ 1 of 2  The rate is small. [1.1]
            seed 3: 0.48 < 0.5 · seed 9 ✗: 0.54 < 0.5
            Small means below 0.5.

Outcomes of the book's scripts: ✓ where the means agree, and how many of our seeds lie in their range
  ✗ 0 of 2  The rate [1.1]
            0.48…0.54, the book 0.1…0.12

Recorded in mine; figures in ${join('mine', 'figures')}

`);
    expect(exitCode).toBe(1);
  });

  it('speaks Korean', async () => {
    const { stdout } = await run('race --seeds 1 --quiet --language ko --out mine');
    expect(stdout).toContain('race: 경주\n');
    expect(stdout).toContain('  ✓ 1 of 1  모두 끝에 이른다. [1.1]\n');
  });

  it('ends several runs with a line for each', async () => {
    const { stdout } = await run('broken race --seeds 2 --lr 0.6 --quiet --out mine');
    expect(stdout.slice(stdout.indexOf('All runs'))).toBe(`All runs
  ✗ broken  no claims to judge, 0.0 s
  ✗ race    1 of 2 claims hold, 32 s
`);
    expect((await run('race --seeds 2 --quiet')).stdout).not.toContain('All runs');
  });

  it('prints one JSON document and nothing else', async () => {
    const { exitCode, stdout } = await run('race --seeds 1 --lr 0.6 --json --out mine');
    expect(JSON.parse(stdout)).toEqual({
      passes: false,
      runs: [
        {
          status: 'done',
          experiment: 'race',
          folder: 'mine',
          config: { lr: 0.6, maxSteps: 4, batchNorm: false, init: 'he', racers: ['sgd', 'adam'] },
          seeds: [0],
          passes: false,
          claims: [
            {
              id: 'ends',
              section: '1.1',
              sentence: 'Everybody reaches the end.',
              expected: true,
              holds: true,
              passes: true,
              holdsFor: 1,
              verdicts: [{ seed: 0, holds: true, measured: '2 racers' }],
            },
            {
              id: 'small',
              section: '1.1',
              sentence: 'The rate is small.',
              remark: 'Small means below 0.5.',
              expected: true,
              holds: false,
              passes: false,
              holdsFor: 0,
              verdicts: [{ seed: 0, holds: false, measured: '0.60 < 0.5' }],
            },
          ],
          references: [
            {
              id: 'rate',
              section: '1.1',
              quantity: 'The rate',
              low: 0.1,
              high: 0.12,
              values: [{ seed: 0, value: 0.6 }],
              inside: 0,
              passes: false,
            },
          ],
          diverged: [],
          failures: [],
          elapsedMs: 16000,
        },
      ],
    });
    expect(exitCode).toBe(1);
  });

  it('gives every run its own folder: named by the time, or in the one asked for', async () => {
    const byTime = await run('race broken --seeds 1 --quiet');
    expect([...byTime.records.keys()]).toEqual([
      join('runs', 'race-20261123-094501'),
      join('runs', 'broken-20261123-094501'),
    ]);
    const asked = await run('all --seeds 1 --quiet --out mine');
    expect([...asked.records.keys()]).toEqual([join('mine', 'race'), join('mine', 'broken')]);
  });

  it('takes each flag for the experiments that have it', async () => {
    const line = 'broken race --seeds 1 --quiet --lr=0.2 --max-steps 3 --batch-norm --init xavier --racers adam';
    const [broken, race] = startsOf((await run(line)).records);
    expect(broken!.config).toEqual({});
    expect(race!.config).toEqual({ lr: 0.2, maxSteps: 3, batchNorm: true, init: 'xavier', racers: ['adam'] });
    const [again] = startsOf((await run('race --no-batch-norm --seeds 1 --quiet')).records);
    expect(again!.config['batchNorm']).toBe(false);
  });

  it('--quick takes the small values, flags override them', async () => {
    const [quick] = startsOf((await run('race --quick --seeds 1 --quiet')).records);
    expect(quick!.config['maxSteps']).toBe(2);
    const [own] = startsOf((await run('race --quick --max-steps 3 --seeds 1 --quiet')).records);
    expect(own!.config['maxSteps']).toBe(3);
  });

  it('takes a saved config, which flags override', async () => {
    const saved = { experiment: 'race', config: { lr: 0.3, maxSteps: 3 }, seeds: [4, 6] };
    writeFileSync('mine.json', JSON.stringify(saved));
    const [asSaved] = startsOf((await run('mine.json --quiet')).records);
    expect(asSaved).toMatchObject({ experiment: 'race', config: { lr: 0.3, maxSteps: 3, init: 'he' }, seeds: [4, 6] });
    const [changed] = startsOf((await run(`.${sep}mine.json --lr 0.2 --seeds 1 --quiet`)).records);
    expect(changed).toMatchObject({ config: { lr: 0.2, maxSteps: 3 }, seeds: [0] });
    const both = startsOf((await run('broken mine.json --quick --quiet')).records);
    expect(both.map(({ experiment, seeds }) => [experiment, seeds.length])).toEqual([
      ['broken', 5],
      ['race', 2],
    ]);
    expect(both[1]!.config).toMatchObject({ lr: 0.3, maxSteps: 2 });
  });

  it('runs 5 seeds unless told', async () => {
    expect(startsOf((await run('race --quick --quiet')).records)[0]!.seeds).toEqual([0, 1, 2, 3, 4]);
  });

  it('reports a task that fails, judges the other seeds, and ends with 1', async () => {
    const { exitCode, stdout, stderr } = await run('broken --seeds 2 --quiet --out mine');
    expect(stdout).toBe(`broken: Broken
2 seeds in 0.0 s: no claims to judge

Tasks that failed; their seeds are left out above
  ✗ failed  seed-1/only: Error: seed 1 is unlucky

Recorded in mine

`);
    expect(stderr).toBe('seed-1/only failed: Error: seed 1 is unlucky\n');
    expect(exitCode).toBe(1);
  });

  it('goes on with the next experiment when one gives nothing at all', async () => {
    const { exitCode, stdout, stderr } = await run('broken race --seeds 1, --quiet --json');
    const message =
      'broken: no seed is complete, 1 of 1 tasks failed; the first, seed-1/only: Error: seed 1 is unlucky';
    const folder = join('runs', 'broken-20261123-094501');
    const { passes, runs } = JSON.parse(stdout) as { passes: boolean; runs: Record<string, unknown>[] };
    expect(passes).toBe(false);
    expect(runs[0]).toEqual({ status: 'failed', experiment: 'broken', folder, message });
    expect(runs[1]!['status']).toBe('done');
    expect(stderr).toContain(`downhill: ${message}; what broken had found is in ${folder}\n`);
    expect(exitCode).toBe(1);
  });
});

describe('run refuses in a sentence', () => {
  const flags =
    '--batch-norm, --help, --init, --json, --language, --lr, --max-steps, --no-batch-norm, --out, --quick, --quiet, --racers, --seeds, --workers';

  it('an unknown experiment', async () => {
    expect(await refused('rase')).toBe('unknown experiment "rase"; did you mean "race"? Known: broken, race');
    expect(await refused('')).toBe('run: which experiment? Known: race, broken, all');
  });
  it('an unknown flag, with those of the experiments that were named', async () => {
    expect(await refused('race --lrr 1')).toBe(`unknown option "--lrr"; did you mean "--lr"? Known: ${flags}`);
    expect(await refused('broken --lr 1')).toBe(
      'unknown option "--lr". Known: --help, --json, --language, --out, --quick, --quiet, --seeds, --workers',
    );
  });
  it('a value that does not fit', async () => {
    expect(await refused('race --lr 7')).toBe('race: option lr must be a number from 0 to 1, got 7');
    expect(await refused('race --lr fast')).toBe('race: option lr must be a number, got "fast"');
    expect(await refused('race --lr -1')).toBe('race: option lr must be a number from 0 to 1, got -1');
    expect(await refused('race --init hee')).toBe(
      'race: option init has an unknown choice "hee"; did you mean "he"? Known: he, xavier',
    );
    expect(await refused('race --lr')).toBe('option "--lr" needs a value: --lr <number>');
    expect(await refused('race --workers two')).toBe('--workers must be a whole number from 0 to 9999, got "two"');
    expect(await refused('race --language de')).toBe('--language: unknown language "de". Known: en, ko');
    expect(await refused('race --seeds 0')).toBe(
      '--seeds must be a count of 1 or more, or a list of different whole numbers such as 3,8, got "0"',
    );
  });
  it('a saved config that does not fit', async () => {
    writeFileSync('mine.json', '{ "experiment": "race", "config": { "lrr": 1 } }');
    expect(await refused('mine.json')).toBe(
      'mine.json: race: unknown option "lrr"; did you mean "lr"? Known: batchNorm, init, lr, maxSteps, racers',
    );
    writeFileSync('mine.json', '{ "experiment": "races" }');
    expect(await refused('mine.json')).toBe(
      'mine.json: unknown experiment "races"; did you mean "race"? Known: broken, race',
    );
    expect(await refused('other.json')).toBe('other.json: there is no such file');
    writeFileSync('mine.json', '{ "experiment": "race" }');
    expect(await refused('race mine.json')).toBe(
      'run: race is named twice; give each of its configs a command of its own',
    );
  });
  it('a folder that holds something', async () => {
    mkdirSync('mine');
    writeFileSync(join('mine', 'config.json'), '{}');
    expect(await refused('race --out mine')).toBe(
      '--out: mine is not an empty folder; runs are never overwritten, choose another one',
    );
  });
  it('a folder that cannot be written', async () => {
    const { services } = fakeServices();
    const openRecord = () => {
      throw new Error('cannot record the run in mine: permission denied (EACCES); choose another folder');
    };
    await expect(execute(['race', '--out', 'mine'], testWorld().world, { ...services, openRecord })).rejects.toThrow(
      new UsageError('cannot record the run in mine: permission denied (EACCES); choose another folder'),
    );
  });
  it('before anything runs', async () => {
    const { services, records } = fakeServices();
    mkdirSync(join('mine', 'broken'), { recursive: true });
    writeFileSync(join('mine', 'broken', 'config.json'), '{}');
    const line = ['race', 'broken', '--out', 'mine'];
    await expect(execute(line, testWorld().world, services)).rejects.toThrow(UsageError);
    expect(records.size).toBe(0);
  });
});

describe('run --help', () => {
  it('of an experiment lists its options', async () => {
    const { exitCode, stdout } = await run('race --help');
    expect(exitCode).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: downhill run race [options]

      Two racers.

      Options:
        --seeds <seeds>      a count, or a list such as 3,8 (default: 5)
        --workers <count>    tasks at the same time (default: 2)
        --out <folder>       a new folder for the record (default: runs/<id>-<time>)
        --quick              the small values of each experiment: seconds instead of minutes
        --json               one JSON document on standard output
        --quiet              no progress
        --language <name>    of titles, claims and figures: en or ko (default: en)
        -h, --help           show this

      Options of the experiment (range or choices; default):
        --lr <number>        Learning rate (0 to 1; 0.1)
        --max-steps <count>  Steps (1 to 100; 4)
        --batch-norm         Batch normalisation (off)
        --init <name>        Initializer (he, xavier; he)
        --racers <names>     Racers (some of sgd,adam; sgd,adam)
      "
    `);
  });
  it('of run itself lists the common ones', async () => {
    const { stdout } = await run('--help');
    expect(stdout).toMatch(/^Usage: downhill run <ids or files...> \[options\]\n\nRuns experiments over several seeds/);
    expect(stdout).not.toContain('--lr');
  });
});

describe('Ctrl-C', () => {
  it('once: ends the run in order, with 130', async () => {
    const test = testWorld();
    let steps = 0;
    const { services, records } = fakeServices({
      onStep: () => {
        if (++steps === 3) test.interrupt();
      },
    });
    const exitCode = await execute(['race', 'broken', '--seeds', '2', '--json', '--out', 'mine'], test.world, services);
    expect(exitCode).toBe(130);
    expect(test.killed).toEqual([]);
    expect(records.get(join('mine', 'race'))!.at(-1)).toMatchObject({ type: 'end', status: 'interrupted' });
    expect([...records.keys()]).toEqual([join('mine', 'race')]);
    expect(test.stderr.text).toContain('\ndownhill: ending the run; Ctrl-C again to stop at once\n');
    expect(test.stderr.text).toContain(
      `downhill: interrupted by Ctrl-C; what race had found is in ${join('mine', 'race')}\n`,
    );
    expect(JSON.parse(test.stdout.text)).toEqual({
      passes: false,
      runs: [
        {
          status: 'interrupted',
          experiment: 'race',
          folder: join('mine', 'race'),
          message: 'interrupted by Ctrl-C',
        },
      ],
    });
    expect(test.listeners.size).toBe(0);
  });

  it('twice: ends the process', async () => {
    const test = testWorld();
    let steps = 0;
    const { services } = fakeServices({
      onStep: () => {
        if (++steps !== 3) return;
        test.interrupt();
        test.interrupt();
      },
    });
    await execute(['race', '--seeds', '2', '--quiet', '--out', 'mine'], test.world, services);
    expect(test.killed).toEqual([130]);
  });
});

describe('the real thing', () => {
  it('runs an experiment of the chapter and leaves its record and its figures', async () => {
    const { world, stdout } = testWorld();
    const exitCode = await execute(['optimizer-paths', '--workers', '0', '--quiet', '--json', '--out', 'mine'], world);
    const { runs } = JSON.parse(stdout.text) as { runs: { status: string; passes: boolean }[] };
    expect(runs).toMatchObject([{ status: 'done', experiment: 'optimizer-paths', passes: true, folder: 'mine' }]);
    expect(exitCode).toBe(0);
    const files = [
      'claims.json',
      'config.json',
      'figures',
      'metrics.jsonl',
      'outputs.jsonl',
      'result.json',
      'times.jsonl',
    ];
    expect(readdirSync('mine').sort()).toEqual(files);
    expect(JSON.parse(readFileSync(join('mine', 'result.json'), 'utf8'))).toMatchObject({
      status: 'done',
      startedAt: '2026-11-23T09:45:01.000Z',
    });
    expect(readFileSync(join('mine', 'figures', '6-8.svg'), 'utf8')).toMatch(/^<svg /);
  });
});
