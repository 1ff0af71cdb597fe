import { fork, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { float } from '../distribution.ts';
import { journalFile } from './journal-file.ts';

/** Where `tsx` is found from, wherever the tests were started. */
const cwd = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  path = join(folder, 'journal.log');
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = (): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);

describe('a journal', () => {
  it('is lines of JSON, and what it holds is read back', () => {
    const storage = journalFile(path, { worker: 'w', now: () => new Date(0) });
    const study = storage.createStudy('한글', ['minimize', 'maximize']);
    const trial = storage.createTrial(study);
    storage.setTrialParam(trial, 'x', 0.1, float({ low: 0, high: 1 }));
    storage.setTrialIntermediateValue(trial, 1, Infinity);
    storage.finishTrial(trial, 'complete', [0.1, -0.5]);
    expect(lines()).toHaveLength(5);
    expect(lines()[0]).toBe('{"op_code":0,"study_name":"한글","directions":[1,2],"worker_id":"w"}');
    expect(lines()[3]).toBe('{"op_code":7,"trial_id":0,"step":1,"intermediate_value":Infinity,"worker_id":"w"}');
    const again = journalFile(path);
    expect(again.trials(study)).toEqual(storage.trials(study));
    expect(again.studies()).toEqual(storage.studies());
    expect(readdirSync(folder)).toEqual(['journal.log']);
  });

  it('has other names for other writers', () => {
    const names = [journalFile(path), journalFile(path)].map(({ worker }) => worker);
    expect(new Set(names).size).toBe(2);
  });

  it.each(['symlink', 'open'] as const)(
    'is written by several processes at a time, and nothing is lost: %s',
    async (lock) => {
      const storage = journalFile(path, { lock });
      const study = storage.createStudy('s', ['minimize']);
      for (let i = 0; i < 60; i++) storage.createTrial(study, { state: 'waiting' });
      const children = Array.from({ length: 3 }, () =>
        fork(fileURLToPath(new URL('../testing/claim-all.ts', import.meta.url)), [path, lock], {
          cwd,
          execArgv: ['--import', 'tsx', '--conditions', '@downhill/source'],
        }),
      );
      const ends = await Promise.all(children.map((child) => new Promise((resolve) => child.on('exit', resolve))));
      expect(ends).toEqual([0, 0, 0]);
      const trials = storage.trials(study);
      expect(trials.map(({ state }) => state)).toEqual(Array(60).fill('complete'));
      // Each was done by one worker: the one who claimed it has told its value.
      expect(trials.every(({ worker, userAttrs }) => userAttrs['by'] === worker)).toBe(true);
      expect(lines()).toHaveLength(1 + 60 + 60 * 3);
    },
    60_000,
  );
});

describe('what a process that was killed has left', () => {
  const begun = () => {
    const storage = journalFile(path, { worker: 'w' });
    return { storage, study: storage.createStudy('s', ['minimize']) };
  };
  it('a line half written is not read, and cut off by the next who writes', () => {
    const { storage, study } = begun();
    appendFileSync(path, '{"op_code":4,"study_id":0,"worker');
    expect(storage.trials(study)).toEqual([]);
    expect(journalFile(path).trials(study)).toEqual([]);
    storage.createTrial(study);
    expect(lines()).toHaveLength(2);
    expect(readFileSync(path, 'utf8').endsWith('}\n')).toBe(true);
    expect(journalFile(path).trials(study)).toHaveLength(1);
  });
  it('a line cut within a letter is no harm', () => {
    const { storage, study } = begun();
    storage.setStudyUserAttr(study, 'name', '한글');
    const { size } = lstatSync(path);
    truncateSync(path, readFileSync(path).lastIndexOf(Buffer.from('글')) + 1);
    expect(size).toBeGreaterThan(lstatSync(path).size);
    const other = journalFile(path);
    other.createTrial(study);
    expect(other.study(study).userAttrs).toEqual({});
    expect(other.trials(study)).toHaveLength(1);
  });
  it('a whole line that lacks only its end is kept: others may have read it', () => {
    const { storage, study } = begun();
    appendFileSync(path, '{"op_code":2,"study_id":0,"user_attr":{"a":1},"worker_id":"dead"}');
    expect(storage.study(study).userAttrs).toEqual({});
    storage.createTrial(study);
    expect(storage.study(study).userAttrs).toEqual({ a: 1 });
    expect(lines()).toHaveLength(3);
  });
  it('its lock is broken at once', { timeout: 25_000 }, async () => {
    const { storage, study } = begun();
    const flags = ['--import', 'tsx', '--conditions', '@downhill/source'];
    const program = fileURLToPath(new URL('../testing/hold-lock.ts', import.meta.url));
    const child = spawn(execPath, [...flags, program, path], { cwd });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(existsSync(`${path}.lock`)).toBe(true);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    // The default grace is longer than this test may take.
    storage.createTrial(study);
    expect(readdirSync(folder)).toEqual(['journal.log']);
  });
  it('a lock of somebody unknown is broken after a while', () => {
    const { study } = begun();
    symlinkSync(path, `${path}.lock`);
    journalFile(path, { lockGraceMs: 50 }).createTrial(study);
    expect(existsSync(`${path}.lock`)).toBe(false);
    expect(journalFile(path).trials(study)).toHaveLength(1);
  });
});

describe('errors', () => {
  it('when the journal has lost something', () => {
    const storage = journalFile(path, { worker: 'w' });
    storage.createStudy('s', ['minimize']);
    const { size } = lstatSync(path);
    truncateSync(path, 3);
    expect(() => storage.studies()).toThrow(
      new Error(`journal ${path}: has 3 bytes, had ${size} before; journals only ever grow`),
    );
  });
  it('when it is something else', () => {
    writeFileSync(path, '{"op_code":0,"study_name":"s","directions":[1],"worker_id":"w"}\nnot JSON at all\n');
    expect(() => journalFile(path).studies()).toThrow(
      new Error(`journal ${path}: line 2 is not JSON: not JSON at all`),
    );
  });
  it.each([
    ['my notes', 'is a file of another kind, it begins with my notes'],
    ['{"a":1}', 'is a file of another kind, it begins with {"a":1}'],
    ['{"a":1}\n', 'line 1 has no op_code, so this is no journal: {"a":1}'],
    ['null\n', 'line 1 has no op_code, so this is no journal: null'],
  ])('when a file is named by mistake, which stays as it was: %j', (text, reason) => {
    writeFileSync(path, text);
    expect(() => journalFile(path).createStudy('s', ['minimize'])).toThrow(new Error(`journal ${path}: ${reason}`));
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
  it('when the disk is full: nothing of the line stays, and all before it does', () => {
    const study = journalFile(path).createStudy('s', ['minimize']);
    const child = fileURLToPath(new URL('../testing/fill-journal.ts', import.meta.url));
    // Files of at most 8 blocks stand for a full disk.
    const command = `trap '' XFSZ; ulimit -f 8; exec "$0" --import tsx --conditions @downhill/source "$1" "$2"`;
    const { stdout } = spawnSync('sh', ['-c', command, execPath, child, path], { cwd, encoding: 'utf8' });
    const { written, message } = JSON.parse(stdout) as { written: number; message: string };
    expect(message).toBe(`journal ${path}: could not be written: EFBIG: file too large, write`);
    expect(written).toBeGreaterThan(3);
    expect(readFileSync(path, 'utf8').endsWith('}\n')).toBe(true);
    expect(lines()).toHaveLength(1 + written);
    const storage = journalFile(path);
    expect(storage.trials(study)).toHaveLength(written);
    storage.createTrial(study);
    expect(journalFile(path).trials(study)).toHaveLength(written + 1);
  }, 20_000);
  it('when a decision throws nothing is written, and the lock is given back', () => {
    const storage = journalFile(path);
    storage.createStudy('s', ['minimize']);
    const before = readFileSync(path, 'utf8');
    expect(() => storage.createStudy('s', ['minimize'])).toThrow(RangeError);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['journal.log']);
  });
});
