import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLines, sortLines } from './record-lines.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-lines-'));
  path = join(folder, 'metrics.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('reads whole lines and leaves out one that was not finished', () => {
  writeFileSync(path, '{"task":"a","step":1}\n{"step":1,"task":"b"}\n{"task":"a","st');
  expect(readLines(path)).toEqual([
    { task: 'a', text: '{"task":"a","step":1}' },
    { task: 'b', text: '{"step":1,"task":"b"}' },
  ]);
  expect(readLines(join(folder, 'missing'))).toEqual([]);
});

it('names the line that is none', () => {
  writeFileSync(path, '{"task":"a"}\nnonsense\n');
  expect(() => readLines(path)).toThrow(new Error(`${path}: line 2 is not a line of a record`));
  writeFileSync(path, '{"task":3}\n');
  expect(() => readLines(path)).toThrow(new Error(`${path}: line 1 is not a line of a record`));
});

it('sorts by task and keeps the order within one', () => {
  const line = (task: string, step: number): string => `{"task":"${task}","step":${step}}\n`;
  writeFileSync(path, line('b', 1) + line('c', 1) + line('a', 1) + line('b', 2));
  sortLines(path, ['a', 'b']);
  expect(readFileSync(path, 'utf8')).toBe(line('a', 1) + line('b', 1) + line('b', 2) + line('c', 1));
});
