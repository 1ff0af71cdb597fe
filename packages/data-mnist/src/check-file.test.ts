import { expect, test } from 'vitest';
import { labelFile } from '../test/idx-bytes.ts';
import { checkFile } from './check-file.ts';

const file = { name: 'labels', bytes: labelFile([3]) };

test('a file with the right digest is handed back', () => {
  expect(checkFile(file, { magic: 2049, sha256: 'abc' }, 'abc')).toBe(file);
});

test('another digest is an error that shows both', () => {
  expect(() => checkFile(file, { magic: 2049, sha256: 'abc' }, 'abd')).toThrow(
    new RangeError('labels: SHA-256 is abd, expected abc; the file is damaged or another one'),
  );
});

test('the contents are looked at first, because that says more', () => {
  expect(() => checkFile(file, { magic: 2051, sha256: 'abc' }, 'abd')).toThrow(
    new RangeError('labels: magic number 2049 at byte 0, expected 2051; these are labels, not images'),
  );
});
