import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from './read-config.ts';
import { readRecord } from './read-record.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-config-'));
  path = join(folder, 'mine.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (value: unknown) => {
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return readConfig(path);
};

it('reads experiment, options and seeds', () => {
  expect(read({ experiment: 'race', config: { lr: 0.2 }, seeds: [3, 8] })).toEqual({
    experiment: 'race',
    config: { lr: 0.2 },
    seeds: [3, 8],
  });
  expect(read({ experiment: 'race' })).toEqual({ experiment: 'race', config: {} });
  expect(read({ experiment: 'race', seeds: 2 }).seeds).toEqual([0, 1]);
  expect(read({ experiment: 'race', seeds: [0], versions: {}, node: '24.0.0', platform: 'linux' }).node).toBe('24.0.0');
});

it.each<[unknown, string]>([
  [[], ' must hold an object such as { "experiment": "batch-norm", "config": {} }'],
  [{ config: {} }, ': "experiment" must be the id of an experiment, got undefined'],
  [{ experiment: 3 }, ': "experiment" must be the id of an experiment, got 3'],
  [{ experiment: 'race', config: [1] }, ': "config" must be an object of options, got [1]'],
  [
    { experiment: 'race', seed: 3 },
    ': unknown field "seed"; did you mean "seeds"? Known: config, experiment, node, platform, seeds, versions',
  ],
  ...[0, 1.5, [], [1, 1], [-1], ['1'], '3'].map((seeds): [unknown, string] => [
    { experiment: 'race', seeds },
    `: "seeds" must be a count of 1 or more, or a list of different whole numbers, got ${JSON.stringify(seeds)}`,
  ]),
])('%j is refused', (value, message) => {
  expect(() => read(value)).toThrow(new RangeError(path + message));
});

it('says what is no file, no JSON, and no record', () => {
  expect(() => readConfig(path)).toThrow(new RangeError(`${path}: there is no such file`));
  expect(() => readConfig(folder)).toThrow(
    new RangeError(`${folder} is a folder, not a saved config; its file would be ${folder}/config.json`),
  );
  expect(() => read('{ nonsense')).toThrow(new RegExp(`^${path} cannot be read: .+JSON`));
  expect(() => readRecord(folder)).toThrow(
    new RangeError(`${folder} is not the record of a run: it has no config.json`),
  );
  writeFileSync(join(folder, 'config.json'), '{ "experiment": "race" }');
  expect(() => readRecord(folder)).toThrow(
    new RangeError(`${folder} is not the record of a run: ${join(folder, 'config.json')} has no "seeds"`),
  );
});
