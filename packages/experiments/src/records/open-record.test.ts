import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../runner/run-event.ts';
import { counting } from '../runner/testing/counting.ts';
import { runnerWithoutWorkers } from '../runner/testing/no-workers.ts';
import { narrowing } from '../runner/testing/narrowing.ts';
import { openRecord } from './open-record.ts';
import { readRecord } from './read-record.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'downhill-record-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const json = (folder: string, name: string): unknown => JSON.parse(read(folder, name));
const lines = (folder: string, name: string): unknown[] =>
  read(folder, name)
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));

describe('openRecord', () => {
  it('records a run', async () => {
    const folder = join(home, 'deep', 'run');
    let time = Date.UTC(2026, 10, 23);
    const record = openRecord(folder, { now: () => (time += 1000) });
    const run = runnerWithoutWorkers();
    const result = await run(counting, { seeds: 2, config: { failing: 'one' }, onEvent: record.onEvent });

    expect(json(folder, 'config.json')).toMatchObject({
      experiment: 'counting',
      config: { add: 10, failing: 'one' },
      seeds: [0, 1],
      node: process.versions.node,
    });
    expect(json(folder, 'config.json')).toHaveProperty(['versions', '@downhill/tensor']);
    expect(lines(folder, 'metrics.jsonl')).toEqual([
      { task: 'seed-0/a', done: 1 / 3, step: 1 },
      { task: 'seed-0/a', done: 2 / 3, step: 2 },
      { task: 'seed-0/a', done: 1, step: 3 },
      { task: 'seed-0/b', done: 1 / 3, step: 1 },
      { task: 'seed-0/b', done: 2 / 3, step: 2 },
      { task: 'seed-0/b', done: 1, step: 3 },
      { task: 'seed-1/a', done: 1 / 3, step: 1 },
      { task: 'seed-1/a', done: 2 / 3, step: 2 },
      { task: 'seed-1/a', done: 1, step: 3 },
      { task: 'seed-1/b', done: 1 / 3, step: 1 },
      { task: 'seed-1/b', done: 2 / 3, step: 2 },
      { task: 'seed-1/b', failed: 'RangeError: no number' },
    ]);
    expect(lines(folder, 'outputs.jsonl')).toEqual([
      { task: 'seed-0/a', seed: 0, variant: 'a', output: 10 },
      { task: 'seed-0/b', seed: 0, variant: 'b', output: 10 },
      { task: 'seed-1/a', seed: 1, variant: 'a', output: 11 },
    ]);
    expect(json(folder, 'result.json')).toMatchObject({
      status: 'done',
      experiment: 'counting',
      startedAt: '2026-11-23T00:00:01.000Z',
      endedAt: '2026-11-23T00:00:02.000Z',
      workers: 0,
      tasks: 4,
      finishedTasks: 4,
      passes: false,
      figures: ['0-1'],
      failures: [{ task: 'seed-1/b', message: 'RangeError: no number', crashed: false }],
      lastMetrics: { 'seed-0/a': { step: 3 }, 'seed-1/b': { step: 2 } },
    });
    expect(json(folder, 'claims.json')).toEqual({ claims: result.claims, references: result.references });
    expect(read(folder, 'figures/0-1.svg')).toMatch(/^<svg .*lang="en"/);
    expect(read(folder, 'figures/0-1.ko.svg')).toMatch(/^<svg .*lang="ko"/);
    expect(readdirSync(folder).toSorted()).toEqual([
      'claims.json',
      'config.json',
      'figures',
      'metrics.jsonl',
      'outputs.jsonl',
      'result.json',
      'times.jsonl',
    ]);
    expect(lines(folder, 'times.jsonl')).toMatchObject([
      { task: 'seed-0/a' },
      { task: 'seed-0/b' },
      { task: 'seed-1/a' },
    ]);
  });

  it('is readable at every moment, as running', async () => {
    const folder = join(home, 'run');
    const record = openRecord(folder);
    expect(json(folder, 'result.json')).toEqual({ status: 'opened' });
    const onEvent = (event: RunEvent): void => {
      record.onEvent(event);
      if (event.type === 'end') return;
      expect(json(folder, 'result.json')).toMatchObject({ status: 'running', tasks: 2 });
      expect(() => [...lines(folder, 'metrics.jsonl'), ...lines(folder, 'outputs.jsonl')]).not.toThrow();
    };
    await runnerWithoutWorkers()(counting, { seeds: 1, onEvent });
    expect(json(folder, 'result.json')).toMatchObject({ status: 'done' });
    expect(json(folder, 'result.json')).not.toHaveProperty('startedAt');
  });

  it('keeps what an interrupted run had found', async () => {
    const folder = join(home, 'run');
    const record = openRecord(folder);
    const controller = new AbortController();
    const onEvent = (event: RunEvent): void => {
      record.onEvent(event);
      if (event.type === 'task-done') controller.abort(new Error('enough'));
    };
    const run = runnerWithoutWorkers()(counting, { seeds: 2, signal: controller.signal, onEvent });
    await expect(run).rejects.toThrow('enough');
    expect(json(folder, 'result.json')).toMatchObject({
      status: 'interrupted',
      error: 'Error: enough',
      finishedTasks: 1,
    });
    expect(lines(folder, 'outputs.jsonl')).toHaveLength(1);
  });

  it('says why a run failed', async () => {
    const folder = join(home, 'run');
    const { onEvent } = openRecord(folder);
    const run = runnerWithoutWorkers()(counting, { seeds: 1, config: { failing: 'all' }, onEvent });
    await expect(run).rejects.toThrow('no seed is complete');
    expect(json(folder, 'result.json')).toMatchObject({
      status: 'failed',
      error: 'Error: counting: no seed is complete, 2 of 2 tasks failed; the first, seed-0/a: RangeError: no number',
    });
  });

  it('of a run that is killed stays readable', async () => {
    const folder = join(home, 'run');
    const program = new URL('./testing/endless-run.ts', import.meta.url);
    const flags = ['--conditions=@downhill/source', '--import', 'tsx'];
    const child = spawn(process.execPath, [...flags, program.pathname, folder], {
      // Where `tsx` is found from, wherever the tests were started.
      cwd: new URL('../..', import.meta.url),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await ended;
    expect(json(folder, 'result.json')).toMatchObject({ status: 'running', experiment: 'endless' });
    expect(lines(folder, 'metrics.jsonl').length).toBeGreaterThanOrEqual(5);
    expect(json(folder, 'config.json')).toMatchObject({ experiment: 'endless' });
  });

  it('says so when a figure cannot be drawn', async () => {
    const folder = join(home, 'run');
    const { onEvent } = openRecord(folder);
    const figure = {
      ...counting.figure(new Map([[0, new Map([['a', 1]])]]), { add: 0, failing: 'none' })[0]!,
      columns: 0,
    };
    const run = runnerWithoutWorkers()({ ...counting, figure: () => [figure] }, { seeds: 1, onEvent });
    await expect(run).rejects.toThrow('figure 0-1');
    expect(json(folder, 'result.json')).toMatchObject({ status: 'failed' });
    expect(read(folder, 'result.json')).toContain('figure 0-1');
    expect(json(folder, 'claims.json')).toMatchObject({ claims: [{ id: 'small' }, { id: 'negative' }] });
  });

  it('goes on with a record: what is finished stays, what had only begun goes', async () => {
    const [whole, halves] = [join(home, 'whole'), join(home, 'halves')];
    const run = runnerWithoutWorkers();
    await run(narrowing, { seeds: 2, onEvent: openRecord(whole).onEvent });

    const record = openRecord(halves);
    const controller = new AbortController();
    const onEvent = (event: RunEvent): void => {
      record.onEvent(event);
      if (event.type === 'progress' && event.task.id === 'seed-0/order') controller.abort(new Error('enough'));
    };
    const first = run(narrowing, { seeds: 2, signal: controller.signal, onEvent });
    await expect(first).rejects.toThrow('enough');
    // As if it had been killed while it wrote.
    appendFileSync(join(halves, 'outputs.jsonl'), '{"task":"seed-0/or');

    const finished = new Map(readRecord(halves).outputs.map(({ task, output }) => [task, output]));
    expect([...finished.keys()]).toEqual(['seed-0/low', 'seed-0/high', 'seed-1/low', 'seed-1/high', 'seed-0/near']);
    const again = openRecord(halves, { finished: new Set(finished.keys()) });
    await run(narrowing, { seeds: 2, finished, onEvent: again.onEvent });
    for (const name of ['config.json', 'metrics.jsonl', 'outputs.jsonl', 'claims.json'])
      expect(read(halves, name)).toBe(read(whole, name));
    expect(lines(halves, 'times.jsonl')).toHaveLength(8);
    expect(json(halves, 'result.json')).toMatchObject({ status: 'done', tasks: 8, finishedTasks: 8 });
  });

  it('never writes over another record', () => {
    const folder = join(home, 'run');
    writeFileSync(join(home, 'config.json'), '{}');
    expect(() => openRecord(home)).toThrow(
      new Error(`cannot record the run in ${home}: it already holds a record; choose another folder`),
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('refuses a folder that cannot be', () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    expect(() => openRecord(file)).toThrow(
      new Error(`cannot record the run in ${file}: it is a file (EEXIST); choose another folder`),
    );
    expect(() => openRecord(join(file, 'run'))).toThrow(
      new Error(
        `cannot record the run in ${join(file, 'run')}: a part of the path is a file (ENOTDIR); choose another folder`,
      ),
    );
  });

  it('that cannot be written ends the run, and says so once', async () => {
    const folder = join(home, 'run');
    const record = openRecord(folder);
    const onEvent = (event: RunEvent): void => {
      if (event.type === 'task-start') rmSync(folder, { recursive: true, force: true });
      record.onEvent(event);
    };
    await expect(runnerWithoutWorkers()(counting, { seeds: 1, onEvent })).rejects.toThrow(
      `cannot record the run in ${folder}: the folder is gone (ENOENT); choose another folder`,
    );
    expect(existsSync(folder)).toBe(false);
  });
});
