import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runFolder } from './run-folder.ts';
import { UsageError } from './usage-error.ts';

const now = Date.UTC(2026, 10, 23, 9, 45, 1);
let folder = '';
const home = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

describe('runFolder', () => {
  it('is named after the experiment and the time', () => {
    expect(runFolder('race', undefined, false, now)).toBe(join('runs', 'race-20261123-094501'));
  });
  it('counts on when a run of the same second is there', () => {
    for (const name of ['race-20261123-094501', 'race-20261123-094501-2']) {
      mkdirSync(join('runs', name), { recursive: true });
      writeFileSync(join('runs', name, 'config.json'), '{}');
    }
    expect(runFolder('race', undefined, false, now)).toBe(join('runs', 'race-20261123-094501-3'));
  });
  it('is the one asked for, or one in it for each of several', () => {
    expect(runFolder('race', 'mine', false, now)).toBe('mine');
    expect(runFolder('race', 'mine', true, now)).toBe(join('mine', 'race'));
  });
  it('takes an empty folder, never one with something in it', () => {
    mkdirSync('mine');
    expect(runFolder('race', 'mine', false, now)).toBe('mine');
    writeFileSync(join('mine', 'notes.txt'), '');
    expect(() => runFolder('race', 'mine', false, now)).toThrow(
      new UsageError('--out: mine is not an empty folder; runs are never overwritten, choose another one'),
    );
  });
  it('refuses a file', () => {
    writeFileSync('mine', '');
    expect(() => runFolder('race', 'mine', false, now)).toThrow(
      new UsageError('--out: mine is not an empty folder; runs are never overwritten, choose another one'),
    );
  });
});
