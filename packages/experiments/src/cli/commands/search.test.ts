import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalFile } from '../../study/journal/journal-file.ts';
import { tableOf } from '../../study/workers/testing/table-of.ts';
import { openStudy } from '../search/open-search.ts';
import {
  downhillSearch,
  ended,
  killAll,
  killInMidTrial,
  soundTable,
  until,
  valleyModule,
} from '../testing/search-processes.ts';
import { testWorld } from '../testing/test-world.ts';
import { UsageError } from '../usage-error.ts';
import { execute } from './search.ts';

let folder: string;
let storage: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-search-'));
  storage = join(folder, 'journal.jsonl');
});
afterEach(() => {
  killAll();
  rmSync(folder, { recursive: true, force: true });
});

const downhill = (...args: string[]) => downhillSearch(...args, '--storage', storage);
const study = () => openStudy(storage, 'valley');
const trialsNow = () => study().trials;
const begin = (...more: string[]) =>
  downhill('start', '--objective', valleyModule, '--seed', '3', '--workers', '1', '--option', 'delayMs=20', ...more);

describe('search over processes', () => {
  it('ends with the right table when two of four workers are killed', { timeout: 120_000 }, async () => {
    const coordinator = begin('--trials', '40', '--option', 'steps=6');
    await until(() => journalFile(storage).studies()[0]);
    const workers = [1, 2, 3].map(() => downhill('worker', '--study', 'valley', '--workers', '1', '--quiet'));
    await until(() => (study().trials.length === 40 ? true : undefined));
    const killed = [await killInMidTrial(workers[0]!, trialsNow), await killInMidTrial(workers[1]!, trialsNow)];
    expect(await ended(workers[2]!)).toBe(0);
    expect(await ended(coordinator)).toBe(0);
    const { trials } = study();
    expect(tableOf(trials)).toEqual(await soundTable(40, 6));
    for (const number of killed) expect(trials[number]!.takeovers).toBe(1);
    expect(trials.filter(({ takeovers }) => takeovers > 0).length).toBe(2);
    expect(new Set(trials.map(({ worker }) => worker)).size).toBeGreaterThanOrEqual(2);
  });

  it('goes on after its coordinator was killed', { timeout: 120_000 }, async () => {
    const coordinator = begin('--trials', '8');
    await until(() => journalFile(storage).studies()[0]);
    const number = await killInMidTrial(coordinator, trialsNow);
    const before = study().trials.filter(({ state }) => state === 'complete');
    expect(await ended(downhill('resume', '--workers', '2', '--quiet'))).toBe(0);
    const { trials } = study();
    expect(tableOf(trials)).toEqual(await soundTable(8, 4));
    expect(trials[number]!.takeovers).toBe(1);
    // What was finished has not been touched.
    for (const trial of before) expect(trials[trial.number]).toEqual(trial);
  });
});

describe('search', () => {
  const search = async (text: string) => {
    const { world, stdout, stderr } = testWorld();
    const exitCode = await execute([...text.split(' '), '--storage', storage], world);
    return { exitCode, out: stdout.text, err: stderr.text };
  };
  const refused = (text: string) => expect(search(text)).rejects;
  const start = `start --objective ${valleyModule} --workers 0 --seed 3`;

  it('runs a search, shows the best, and tells how far it is', async () => {
    const { exitCode, out, err } = await search(`${start} --trials 3`);
    expect(exitCode).toBe(0);
    expect(out).toBe(
      `rank  trial  value   x
1     0      0.6357  -0.7285
2     2      5.713   2.380
3     1      8.147   -2.820
`,
    );
    expect(err).toBe('valley: 3 of 3 trials (3 complete), 0.0 s\n');
    expect((await search('status')).out).toBe('valley: 3 trials, 3 complete\n  best 0.6357, trial 0: x -0.7285\n');
    expect((await search('best')).out).toBe('rank  trial  value   x\n1     0      0.6357  -0.7285\n');
    const json = JSON.parse((await search('best --top 2 --json')).out) as { best: { number: number }[] };
    expect(json.best.map(({ number }) => number)).toEqual([0, 2]);
  });

  it('resumes with more trials, which are those that a longer search would have had', async () => {
    await search(`${start} --trials 2 --quiet`);
    const { exitCode } = await search('resume --trials 5 --workers 0 --quiet');
    expect(exitCode).toBe(0);
    expect(tableOf(study().trials)).toEqual(await soundTable(5, 4));
  });

  it('lays a grid for the trials it was started with, which resume leaves as it is', async () => {
    await search(`${start} --trials 4 --sampler grid --quiet`);
    const xs = () => trialsNow().map(({ params }) => params['x']);
    expect(xs()).toEqual([-3, -1, 1, 3]);
    await search('resume --trials 6 --workers 0 --quiet');
    await search('resume --trials 7 --workers 0 --quiet');
    expect(xs()).toEqual([-3, -1, 1, 3, -3, -1, 1]);
  });

  it('ends at Ctrl-C, and says how to go on', async () => {
    const { world, stderr, interrupt } = testWorld();
    const args = `start --objective ${valleyModule} --workers 0 --seed 3 --trials 4 --quiet --option delayMs=30`;
    const running = execute([...args.split(' '), '--storage', storage], world);
    await until(() =>
      journalFile(storage).studies().length > 0 && trialsNow()[0]?.state === 'complete' ? true : undefined,
    );
    interrupt();
    expect(await running).toBe(130);
    expect(stderr.text).toBe(`
downhill: ending the run; Ctrl-C again to stop at once
downhill: interrupted by Ctrl-C; "downhill search resume --storage ${storage} --study valley" goes on from here
`);
    expect((await search('resume --workers 0 --quiet --stale 1')).exitCode).toBe(0);
    expect(tableOf(study().trials)).toEqual(await soundTable(4, 4));
  });

  it('says how to go on when its time is over', async () => {
    const { err } = await search(`${start} --trials 4 --timeout 0.001 --option delayMs=30`);
    expect(err).toMatch(/valley: \d of 4 trials \([^)]* waiting\)(, [\d.]+ a second)?, [\d.]+ s\ndownhill/);
    expect(err).toContain(
      `\ndownhill: the 0.001 s are over; "downhill search resume --storage ${storage} --study valley" goes on from here\n`,
    );
  });

  it('gives failed trials their reason, and goes on', async () => {
    const { exitCode, err } = await search(`${start} --trials 2 --option trouble={"0":"throw"}`);
    expect(exitCode).toBe(0);
    expect(err).toContain('valley: trial 0 failed: Error: the valley is closed\n');
    expect(
      (
        await search(
          `start --study other --objective ${valleyModule} --workers 0 --trials 1 --option trouble={"0":"nan"}`,
        )
      ).exitCode,
    ).toBe(1);
  });

  it('refuses what it cannot do', async () => {
    await refused('status').toThrow(`--storage: there is no journal ${storage}; "downhill search start" makes one`);
    await search(`${start} --trials 1 --quiet`);
    await refused(start).toThrow(
      `search start: ${storage} has a study "valley"; "downhill search resume --study valley" goes on with it, --study names another`,
    );
    await refused('best --study vally').toThrow('--study: unknown study "vally"; did you mean "valley"? Known: valley');
    await refused('resum').toThrow(
      'search: unknown action "resum"; did you mean "resume"? Known: best, export, resume, start, status, worker',
    );
    await refused('best --top 0').toThrow('--top must be a whole number of 1 or more, got "0"');
    await refused('start --trials 0').toThrow('--trials must be a whole number of 1 or more, got "0"');
    await refused('start --timeout -1').toThrow('--timeout must be a number of seconds above 0, got "-1"');
    await refused('start --sampler bayes').toThrow('--sampler: unknown sampler "bayes". Known: grid, qmc, random, tpe');
    await refused('start --pruner haperband').toThrow(
      '--pruner: unknown pruner "haperband"; did you mean "hyperband"? Known: asha, hyperband, median, none, patience, percentile',
    );
    await refused('start --option 3').toThrow('--option must be <name>=<value>, got "3"');
    await refused('start --option a=3').toThrow(
      '--option a: is for --objective; options of the search of section 6.5 are flags',
    );
    await refused(`${start} --epochs 3`).toThrow(
      `search start: --epochs is an option of the search of section 6.5; options of ${valleyModule} are given as --option <name=value>`,
    );
    const other = new URL('../../nearest.ts', import.meta.url).pathname;
    await refused(`start --objective ${other}`).toThrow(
      `--objective: file://${other}: the default export must be an objective: { space, run, direction?, maxResource? }`,
    );
    await refused('start --epochs few').toThrow(
      'search: hyperparameter-search: option epochs must be a whole number, got "few"',
    );
    await refused(`start --objective ${join(folder, 'none.mjs')}`).toThrow(
      `--objective: there is no file ${join(folder, 'none.mjs')}`,
    );
    writeFileSync(join(folder, 'half.mjs'), "throw new TypeError('not today');");
    await refused(`start --objective ${join(folder, 'half.mjs')}`).toThrow(
      `--objective: ${join(folder, 'half.mjs')}: TypeError: not today`,
    );
    await refused(`${start} --redis here`).toThrow('--redis must be an address such as redis://host:6379, got "here"');
    const storage2 = journalFile(storage);
    storage2.createStudy('foreign', ['minimize']);
    await refused('best').toThrow(`--study: ${storage} has several studies; which one? Known: valley, foreign`);
    await refused('worker --study foreign').toThrow(
      '--study: "foreign" was not started by "downhill search start", so its objective is not known',
    );
  });
});

describe('search without the packages for Redis', () => {
  const loadQueue = () => Promise.reject(Object.assign(new Error('no bullmq'), { code: 'ERR_MODULE_NOT_FOUND' }));
  const redis = ['--redis', 'redis://127.0.0.1:1', '--study', 'valley', '--quiet'];

  it.each([
    ['worker', []],
    ['start', ['--objective', valleyModule]],
  ])('%s says what to install, and begins no study', async (action, more) => {
    const { world } = testWorld();
    await expect(execute([action, ...redis, ...more, '--storage', storage], world, { loadQueue })).rejects.toThrow(
      '--redis needs two optional packages: npm install bullmq ioredis',
    );
    expect(existsSync(storage)).toBe(false);
  });
});

describe('a file that cannot hold a search', () => {
  it.each([
    [
      'has other lines',
      'status',
      () => {
        writeFileSync(storage, '{\n');
        return storage;
      },
      (path: string) => `--storage: journal ${path}: line 1 is not JSON: {`,
    ],
    [
      'is a folder',
      `start --objective ${valleyModule}`,
      () => folder,
      (path: string) =>
        `--storage: cannot use ${path}: a folder stands where a file belongs (EISDIR); choose another file`,
    ],
    [
      'is below a file',
      `start --objective ${valleyModule}`,
      () => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file', 'below', 'journal.jsonl');
      },
      (path: string) =>
        `--storage: cannot use ${dirname(path)}: a part of the path is a file (ENOTDIR); choose another file`,
    ],
  ])('that %s is named', async (_, args, prepare, message) => {
    const path = prepare();
    const { world } = testWorld();
    const refusal = expect(execute([...args.split(' '), '--storage', path], world)).rejects;
    await refusal.toThrow(new UsageError(message(path)));
  });
});

describe('search export', () => {
  it('writes table, data and page', async () => {
    const { world } = testWorld();
    const start = `start --objective ${valleyModule} --workers 0 --seed 3 --trials 3 --quiet --option trouble={"1":"throw"}`;
    await execute([...start.split(' '), '--storage', storage], world);
    const out = join(folder, 'out');
    const { world: second, stdout } = testWorld();
    expect(await execute(['export', '--storage', storage, '--out', out], second)).toBe(0);
    expect(stdout.text).toBe(`Written to ${out}: report.html, trials.csv, study.json\n`);
    const rows = readFileSync(join(out, 'trials.csv'), 'utf8').split('\n');
    expect(rows[0]).toBe('number,state,value,x,started,finished');
    expect(rows[1]).toMatch(/^0,complete,0.6356634190989325,-0.7284664646740975,20\d\d/);
    expect(rows[2]).toMatch(/^1,fail,,-2.8195214272461033,/);
    const { trials } = JSON.parse(readFileSync(join(out, 'study.json'), 'utf8')) as { trials: unknown[] };
    expect(trials).toMatchObject([
      {
        number: 0,
        state: 'complete',
        reports: [
          [1, 1.3921927003522483],
          [2, 0.8502705389925488],
          [3, 0.6407707623495066],
        ],
      },
      { number: 1, state: 'fail', reason: 'Error: the valley is closed' },
      { number: 2 },
    ]);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('<title>valley · Search</title>');
    await expect(execute(['export', '--storage', storage, '--out', out], second)).rejects.toThrow(
      `--out: ${out} is not an empty folder; runs are never overwritten, choose another one`,
    );
  });
});
