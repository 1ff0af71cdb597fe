import { createHash } from 'node:crypto';
import { Rng } from '@downhill/tensor';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sha256Plain } from './sha256-plain.ts';
import { sha256 } from './sha256.ts';

afterEach(() => vi.unstubAllGlobals());
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** NIST's examples for SHA-256, and the empty message. */
const known: [string, string][] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
];

describe.each([
  ['the platform’s', sha256],
  ['the plain one', sha256Plain],
])('%s', (_, digest) => {
  test.each(known)('of "%s"', async (text, expected) => {
    expect(await digest(bytes(text))).toBe(expected);
  });
});

test('the plain one agrees with another implementation for every length around the blocks', () => {
  const rng = new Rng(1);
  const data = Uint8Array.from({ length: 300 }, () => rng.int(256));
  for (let n = 0; n < 260; n++) {
    const part = data.subarray(n % 7, (n % 7) + n);
    expect(sha256Plain(part)).toBe(createHash('sha256').update(part).digest('hex'));
  }
});

test('on a page served by plain HTTP the plain one is used', async () => {
  vi.stubGlobal('crypto', {});
  expect(await sha256(bytes('abc'))).toBe(known[1]![1]);
});
