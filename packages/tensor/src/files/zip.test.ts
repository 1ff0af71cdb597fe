import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { readZip } from './zip.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});

describe('readZip', () => {
  const files = { 'a.txt': text('hello hello hello hello'), 'ä/b': new Uint8Array(0) };
  it.each([0, 9] as const)('reads names and contents at level %d', (level) => {
    expect([...readZip(zipSync(files, { level }), 'zip')]).toEqual(Object.entries(files));
  });
  it('reads an archive that ends with a comment', () => {
    const zip = zipSync(files);
    const commented = new Uint8Array(zip.length + 3);
    commented.set(zip);
    commented[zip.length - 2] = 3;
    commented.set(text('PK!'), zip.length);
    expect(readZip(commented, 'zip').size).toBe(2);
  });

  const zip = zipSync({ a: text('hello') }, { level: 0 });
  const entry = zip.findIndex((_, i) => zip[i] === 0x50 && zip[i + 2] === 1 && zip[i + 3] === 2);
  const edited = (at: number, ...values: number[]): Uint8Array => {
    const copy = zip.slice();
    copy.set(values, at);
    return copy;
  };
  it.each<[string, Uint8Array, string]>([
    ['a method nobody knows', edited(entry + 10, 12), 'zip: a is packed by method 12; known: 0 (stored), 8 (deflated)'],
    [
      'a size in a ZIP64 record',
      edited(entry + 20, 255, 255, 255, 255),
      'zip: a uses ZIP64, for files above 4 GB, which is not supported',
    ],
    ['a directory that is none', edited(entry, 0), `zip: no ZIP directory entry at byte ${entry}; the file is damaged`],
    ['a file that is not there', edited(entry + 42, 1), 'zip: a does not start at byte 1; the file is damaged'],
    ['a file that is too long', edited(entry + 20, 255), 'zip: the ZIP directory points beyond the last byte'],
    ['a stream that cannot be unpacked', edited(entry + 10, 8), 'zip: a cannot be unpacked (unexpected EOF)'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readZip(bytes, 'zip')).toThrow(new RangeError(message));
  });
});
