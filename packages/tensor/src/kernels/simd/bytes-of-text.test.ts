import { describe, expect, it } from 'vitest';
import { bytesOfText } from './bytes-of-text.ts';

describe('bytesOfText', () => {
  it('reads one digit for a byte near 0, two for the others', () => {
    // The digits are ( ) * for "larger", then + for 0, , for 1, …; bytes are turned by 3.
    expect([...bytesOfText('+,-.')]).toEqual([0xfd, 0xfe, 0xff, 0]);
    expect([...bytesOfText('~')]).toEqual([79]); // the last digit
    expect([...bytesOfText('(+(~)+*+')]).toEqual([80, 162, 163, 246]);
    expect([...bytesOfText('')]).toEqual([]);
  });

  it('knows no backslash, which a string would have to escape', () => {
    expect([...bytesOfText('[]')]).toEqual([45, 46]);
  });

  it('reads every byte that can be written', () => {
    const digits = Array.from({ length: 87 }, (_, i) => String.fromCharCode(40 + i)).filter((d) => d !== '\\');
    const direct = digits.slice(3);
    const all = ['', ...digits.slice(0, 3)].flatMap((larger) => direct.map((digit) => larger + digit)).slice(0, 256);
    expect([...bytesOfText(all.join(''))]).toEqual(Array.from({ length: 256 }, (_, i) => (i + 0xfd) & 0xff));
  });
});
