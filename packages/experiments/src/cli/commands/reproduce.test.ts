import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromSource } from '../../../test/from-source.ts';
import { initComparison } from '../../chapter6/init-comparison/init-comparison.ts';
import { optimizerPaths } from '../../chapter6/optimizer-paths/optimizer-paths.ts';
import type { Experiment } from '../../experiment.ts';
import { bookTime } from '../../report/book-time.ts';
import { renderPng } from '../../figures/render-png.ts';
import { makeRunExperiments } from '../../runner/run-experiments.ts';
import { counting } from '../../runner/testing/counting.ts';
import { formatDuration } from '../duration.ts';
import { dataFiles } from '../testing/data-files.ts';
import { fakeReproduceServices } from '../testing/reproduce-services.ts';
import { testWorld } from '../testing/test-world.ts';
import type { ReproduceServices } from '../reproduce/reproduce-services.ts';
import { UsageError } from '../usage-error.ts';
import { execute } from './reproduce.ts';

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

async function reproduce(line: string, more: Partial<ReproduceServices> = {}) {
  const { world, stdout, stderr } = testWorld();
  const exitCode = await execute(line.split(' ').filter(Boolean), world, fakeReproduceServices(more));
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}
const refused = async (line: string): Promise<string> => {
  try {
    await reproduce(line);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  return 'accepted';
};
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
const runJson = () => json('report', 'run.json') as Record<string, unknown>;

describe('reproduce', () => {
  it('runs everything, writes a report, and lists every claim', async () => {
    const { exitCode, stdout, stderr } = await reproduce('--seeds 2');
    expect(stdout).toBe(`counting: Counting
  ✓ 2 of 2   The number is small. [0]
  ✗ 0 of 2   The number is negative. [0] (known not to hold)
  ✓ agrees   the number [0] 10…11, the book 10.5…11.5

narrowing: Narrowing

All runs
  ✓ counting   1 of 2 claims hold (1 known not to), 0.5 s
  ✓ narrowing  no claims to judge, 0.5 s

Report: ${join('report', 'index.html')} (0.0 s)
`);
    expect(stderr).toBe(
      `counting: 1 of 2 claims hold (1 known not to); figure 0-1 in ${join('report', 'figures')} (after 0.0 s)\nnarrowing: no claims to judge (after 0.0 s)\n`,
    );
    expect(exitCode).toBe(0);
    expect(readdirSync('report').sort()).toEqual(['data', 'figures', 'index.html', 'run.json', 'runs']);
    expect(readdirSync(join('report', 'data')).sort()).toEqual([
      '0-1.csv',
      '0-1.json',
      'claims.csv',
      'claims.json',
      'outcomes.csv',
    ]);
    expect(readdirSync(join('report', 'figures')).sort()).toEqual([
      '0-1.ko.png',
      '0-1.ko.svg',
      '0-1.png',
      '0-1.svg',
      'seeds',
    ]);
    expect(readdirSync(join('report', 'figures', 'seeds')).sort()).toEqual([
      '0-1-seed-0.ko.svg',
      '0-1-seed-0.svg',
      '0-1-seed-1.ko.svg',
      '0-1-seed-1.svg',
    ]);
    expect(readdirSync(join('report', 'runs', 'narrowing')).sort()).toEqual([
      'claims.json',
      'config.json',
      'metrics.jsonl',
      'outputs.jsonl',
      'result.json',
      'times.jsonl',
    ]);
    expect(readFileSync(join('report', 'figures', '0-1.ko.png'), 'utf8')).toBe('0-1 ko');
    expect(runJson()).toMatchObject({
      status: 'done',
      mode: 'full',
      seeds: [0, 1],
      startedAt: '2026-11-23T09:45:01.000Z',
      experiments: [
        { id: 'counting', status: 'done', passes: true },
        { id: 'narrowing', status: 'done' },
      ],
    });
    expect(
      readFileSync(join('report', 'data', 'claims.csv'), 'utf8')
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'experiment,claim,section,sentence_en,sentence_ko,expected,seed,holds,measured',
      'counting,small,0,The number is small.,The number is small.,true,0,true,10 < 12',
    ]);
    expect(readFileSync(join('report', 'data', 'outcomes.csv'), 'utf8')).toBe(
      'experiment,outcome,section,quantity,book_low,book_high,seed,value\n' +
        'counting,number,0,the number,10.5,11.5,0,10\ncounting,number,0,the number,10.5,11.5,1,11\n',
    );
  });

  it('tells in full what is not as expected, and ends with 1', async () => {
    const { exitCode, stdout } = await reproduce('--seeds 1,2 --only counting --quiet');
    expect(stdout.slice(stdout.indexOf('Not as'))).toBe(`Not as expected, in full

counting: Counting
2 seeds in 0.5 s: 0 of 2 claims hold (1 known not to), 1 of 1 outcomes agree with the book's scripts

Claims, and for how many seeds they hold
  ✗ 1 of 2  The number is small. [0]
            seed 1: 11 < 12 · seed 2 ✗: 12 < 12
  ✗ 0 of 2  The number is negative. [0] (known not to hold)
            seed 1 ✗: 11 · seed 2 ✗: 12
            It never is.

Outcomes of the book's scripts: ✓ where the means agree, and how many of our seeds lie in their range
  ✓ 1 of 2  the number [0]
            11…12, the book 10.5…11.5

All runs
  ✗ counting  0 of 2 claims hold (1 known not to), 0.5 s

Report: ${join('report', 'index.html')} (0.0 s)
`);
    expect(exitCode).toBe(1);
  });

  it('--json prints one document', async () => {
    const { stdout } = await reproduce('--seeds 1 --json --quiet');
    expect(JSON.parse(stdout)).toMatchObject({
      passes: true,
      report: join('report', 'index.html'),
      runs: [{ experiment: 'counting', folder: join('report', 'runs', 'counting') }, { experiment: 'narrowing' }],
    });
  });

  it('says why there are no PNG pictures', async () => {
    const missing = 'renderPng needs the optional package x to draw pixels; install it: npm install x';
    const { stderr, exitCode } = await reproduce('--seeds 2 --quiet', {
      renderPng: () => Promise.reject(new Error(missing)),
    });
    expect(stderr).toBe(`downhill: no PNG pictures: ${missing}\n`);
    expect(exitCode).toBe(0);
    expect(readFileSync(join('report', 'index.html'), 'utf8')).toContain(`There are no PNG pictures: ${missing}`);
  });

  it('draws real pictures, in both languages', async () => {
    await reproduce('--seeds 2 --quiet --only counting', { renderPng });
    const png = (name: string) => readFileSync(join('report', 'figures', name));
    expect(png('0-1.png').subarray(1, 4).toString()).toBe('PNG');
    expect(png('0-1.ko.png').subarray(1, 4).toString()).toBe('PNG');
  });

  it("--book runs what the book's scripts compute, and tells the time beside theirs", async () => {
    let now = 0;
    const { world, stdout } = testWorld();
    const services = fakeReproduceServices({
      experiments: [optimizerPaths, counting],
      renderPng: () => {
        // Pictures come after the computation, whose time is compared.
        now += 1e6;
        return Promise.resolve(new Uint8Array());
      },
      runExperiments: (...of) => {
        now += 65_000;
        return fakeReproduceServices().runExperiments(...of);
      },
    });
    const timed = { ...world, now: () => now };
    const exitCode = await execute(['--book', '--quiet', '--workers', '1'], timed, services);
    expect(exitCode).toBe(0);
    expect(stdout.text).toContain(
      `(1 min 05 s; the book's scripts take ${formatDuration(1000 * bookTime.seconds)}, ${(bookTime.seconds / 65).toFixed(1)} times as long)\n`,
    );
    expect(runJson()).toMatchObject({
      mode: 'book',
      seeds: [0],
      elapsedMs: 65_000,
      experiments: [{ id: 'optimizer-paths' }],
    });
    const part = testWorld();
    await execute(
      ['--book', '--quiet', '--workers', '1', '--only', 'optimizer-paths', '--out', 'part'],
      part.world,
      services,
    );
    expect(part.stdout.text).not.toContain('times as long');
  });

  it('goes on with the others when one experiment breaks', async () => {
    const broken = { ...counting, id: 'broken', claims: () => [], figure: () => [], references: () => [] };
    const experiments = [
      { ...broken, quick: { failing: 'all' } },
      { ...counting, quick: {} },
    ] as unknown as readonly Experiment[];
    const { exitCode, stderr } = await reproduce('--quick', { experiments });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('downhill: broken failed: broken: no seed is complete, 4 of 4 tasks failed');
    expect(runJson()).toMatchObject({ status: 'failed', mode: 'quick' });
    expect(readFileSync(join('report', 'index.html'), 'utf8')).toContain('broken: no seed is complete');
  });
});

it('reproduce goes on when the figures of one experiment cannot be drawn', async () => {
  const [figure] = counting.figure(new Map([[0, new Map([['a', 1]])]]), { add: 0, failing: 'none' });
  const undrawable = { ...counting, id: 'undrawable', figure: () => [{ ...figure!, columns: 0 }] };
  const { exitCode, stderr, stdout } = await reproduce('--seeds 2 --quiet', { experiments: [undrawable, counting] });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^downhill: undrawable failed: figure 0-1: /);
  expect(stdout).toContain('✓ counting');
  expect(readFileSync(join('report', 'index.html'), 'utf8')).toContain('RangeError: figure 0-1');
});

describe('reproduce again', () => {
  it('does not run what is finished, and takes more seeds', async () => {
    await reproduce('--seeds 2 --quiet --out part');
    const { stderr } = await reproduce('--seeds 4 --out part');
    expect(stderr).toContain('part: 12 tasks are already finished and are not run again (--fresh starts over)\n');
    await reproduce('--seeds 4 --quiet --out whole');
    expect(dataFiles('part')).toEqual(dataFiles('whole'));
    expect(json('part', 'run.json')).toMatchObject({ resumed: true });
    expect(json('whole', 'run.json')).toMatchObject({ resumed: false });
  });

  it('goes on after Ctrl-C', async () => {
    const { world, stderr, interrupt } = testWorld();
    const services = fakeReproduceServices();
    let records = 0;
    const exitCode = await execute(['--seeds', '3', '--out', 'part', '--quiet'], world, {
      ...services,
      openRecord: (path, options) => {
        const record = services.openRecord(path, options);
        return {
          ...record,
          onEvent: (event) => {
            record.onEvent(event);
            if (event.type === 'task-done' && ++records === 8) interrupt();
          },
        };
      },
    });
    expect(exitCode).toBe(130);
    expect(stderr.text).toContain(
      `downhill: interrupted by Ctrl-C; the same command goes on from here, and ${join('part', 'index.html')} shows what is finished\n`,
    );
    expect(json('part', 'run.json')).toMatchObject({ status: 'interrupted' });
    expect(readFileSync(join('part', 'index.html'), 'utf8')).toContain('Not finished yet.');
    await reproduce('--seeds 3 --quiet --out part');
    await reproduce('--seeds 3 --quiet --out whole');
    expect(dataFiles('part')).toEqual(dataFiles('whole'));
  });

  it('goes on after it was killed, with the same bytes in the end', { timeout: 60_000 }, async () => {
    const program = new URL('../testing/slow-reproduce.ts', import.meta.url).pathname;
    const flags = ['--conditions=@downhill/source', '--import', 'tsx'];
    const start = (out: string) =>
      spawn(process.execPath, [...flags, program, '--seeds', '3', '--quiet', '--out', join(folder, out)], {
        cwd: new URL('../../..', import.meta.url),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    const child = start('killed');
    const began: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      began.push(line);
      if (line === 'seed-1/high') child.kill('SIGKILL');
    }
    expect(existsSync(join('killed', 'data', 'claims.json'))).toBe(false);
    expect(json('killed', 'run.json')).toMatchObject({ status: 'running' });
    const again = start('killed');
    const rest: string[] = [];
    for await (const line of createInterface(again.stdout)) rest.push(line);
    expect(began).toContain('seed-0/low');
    expect(rest).not.toContain('seed-0/low');
    expect(rest).toContain('seed-1/high');
    await once(start('whole'), 'exit');
    expect(dataFiles('killed')).toEqual(dataFiles('whole'));
  });

  it('writes the same bytes with one worker and with two', { timeout: 120_000 }, async () => {
    const startWorker = fromSource(new URL('../../runner/node-worker.ts', import.meta.url));
    let time = 0;
    const services = {
      experiments: [optimizerPaths, initComparison] as unknown as readonly Experiment[],
      runExperiments: makeRunExperiments({ startWorker, now: () => (time += 1) }),
    };
    await reproduce('--quick --seeds 1 --quiet --workers 1 --out one', services);
    await reproduce('--quick --seeds 1 --quiet --workers 2 --out two', services);
    expect(json('two', 'runs', 'init-comparison', 'result.json')).toMatchObject({ workers: 2 });
    expect(dataFiles('two')).toEqual(dataFiles('one'));
    expect(dataFiles('one').size).toBeGreaterThan(20);
  });

  it('refuses a folder with another run, and says in what it differs', async () => {
    await reproduce('--seeds 2 --quiet');
    const otherwise = '; --fresh starts over, --out chooses another folder';
    expect(await refused('--seeds 1')).toBe(
      `report holds another run: counting has the seeds 0, 1 there and 0 here${otherwise}`,
    );
    const path = join('report', 'runs', 'counting', 'config.json');
    const config = json(path) as { config: object; versions: object };
    const change = (more: object): void => writeFileSync(path, JSON.stringify({ ...config, ...more }));
    change({ config: { ...config.config, add: 11 } });
    expect(await refused('--seeds 2')).toBe(
      `report holds another run: counting has add 11 there and 10 here${otherwise}`,
    );
    change({ config: { ...config.config, old: 1 } });
    expect(await refused('--seeds 2')).toBe(`report holds another run: counting has an option old there${otherwise}`);
    change({ versions: { ...config.versions, '@downhill/tensor': '0.9.0' } });
    expect(await refused('--seeds 2')).toMatch(
      /^report holds another run: counting was run with @downhill\/tensor 0\.9\.0 there, and here is \d.*; --fresh starts over/,
    );
    change({ node: '18.0.0' });
    expect(await refused('--seeds 2')).toBe(
      `report holds another run: counting was run by Node 18.0.0 there, and here is ${process.versions.node}${otherwise}`,
    );
    expect((await reproduce('--seeds 2 --fresh --quiet')).stderr).toBe('');
    expect(runJson()).toMatchObject({ resumed: false });
  });
});

describe('reproduce refuses in a sentence', () => {
  it('what does not fit', async () => {
    expect(await refused('--quick --book')).toBe('--quick and --book are two different runs; choose one of them');
    expect(await refused('--book')).toBe('--book: the book has no script for counting, narrowing');
    expect(await refused('--only countin')).toBe(
      '--only: unknown experiment "countin"; did you mean "counting"? Known: counting, narrowing',
    );
    expect(await refused('--only ,')).toBe('--only: which experiments? Known: counting, narrowing');
    expect(await refused('--workers x')).toBe('--workers must be a whole number from 0 to 9999, got "x"');
    expect(await refused('--seed 3')).toMatch(/^unknown option "--seed"; did you mean "--seeds"\?/);
    expect(await refused('counting')).toBe('downhill reproduce takes no further arguments, got "counting"');
  });

  it('more than one seed of the book', async () => {
    const experiments = [optimizerPaths] as unknown as readonly Experiment[];
    await expect(reproduce('--book --seeds 2', { experiments })).rejects.toThrow(
      new UsageError('--book is the work of one seed; name one: --seeds 3,'),
    );
  });

  it('a folder that holds something else', async () => {
    mkdirSync('mine');
    writeFileSync(join('mine', 'letter.txt'), 'Dear');
    expect(await refused('--out mine --fresh')).toBe(
      '--out: mine is not an empty folder and holds no report; choose another one',
    );
    expect(readdirSync('mine')).toEqual(['letter.txt']);
    expect(await refused(`--out ${join('mine', 'letter.txt', 'x')}`)).toBe(
      `--out: cannot record the run in ${join('mine', 'letter.txt', 'x')}: a part of the path is a file (ENOTDIR); choose another folder`,
    );
    expect(await refused(`--out ${join('mine', 'letter.txt')}`)).toBe(
      `--out: ${join('mine', 'letter.txt')} is not a folder; choose another one`,
    );
  });
});

it('ends in a sentence when the folder is lost on the way', async () => {
  const services = fakeReproduceServices();
  const lost = reproduce('--seeds 2 --quiet --only counting --out lost', {
    openRecord: (path, options) => {
      const record = services.openRecord(path, options);
      return {
        ...record,
        onEvent: (event) => {
          record.onEvent(event);
          if (event.type !== 'end') return;
          rmSync('lost', { recursive: true, force: true });
          writeFileSync('lost', '');
        },
      };
    },
  });
  await expect(lost).rejects.toThrow(
    new Error(
      `cannot record the run in ${join('lost', 'runs', 'counting')}: a part of the path is a file (ENOTDIR); choose another folder`,
    ),
  );
});

it('reproduce --help says how many seeds and how long', async () => {
  const { stdout, exitCode } = await reproduce('--help');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^Usage: downhill reproduce \[options\]\n\nRuns every experiment of the chapter/);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    '--seeds <seeds> a count, or a list such as 3,8 (default: 3, about five minutes on two cores; with --quick 2, with --book 1)',
  );
});
