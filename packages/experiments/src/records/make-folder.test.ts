import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'downhill-folder-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('makeFolder', () => {
  it('makes what is missing above, and leaves alone what is there', () => {
    makeFolder(join(root, 'a/b/c'));
    makeFolder(join(root, 'a/b/c'));
    expect(statSync(join(root, 'a/b/c')).isDirectory()).toBe(true);
  });

  it('fails below a file', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => {
      makeFolder(join(root, 'file/a'));
    }).toThrow(/ENOTDIR/);
  });

  it.runIf(existsSync('/proc/self'))('fails, and ends, where nothing can be made', () => {
    expect(() => {
      makeFolder('/proc/downhill');
    }).toThrow(/ENOENT|EACCES|EPERM/);
  });
});
