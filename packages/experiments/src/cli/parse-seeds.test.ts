import { describe, expect, it } from 'vitest';
import { parseSeeds } from './parse-seeds.ts';
import { UsageError } from './usage-error.ts';

describe('parseSeeds', () => {
  it('a count is the seeds from 0', () => {
    expect(parseSeeds('1')).toEqual([0]);
    expect(parseSeeds('5')).toEqual([0, 1, 2, 3, 4]);
  });
  it('a list is taken as it stands', () => {
    expect(parseSeeds('8,3')).toEqual([8, 3]);
    expect(parseSeeds('3, 8')).toEqual([3, 8]);
    expect(parseSeeds('7,')).toEqual([7]);
    expect(parseSeeds('4294967295,')).toEqual([4294967295]);
  });
  it.each(['', '0', 'x', '-1', '1.5', ',', '1,,2', '3,3', '1;2', '4294967296,', '1e3', '10001'])(
    'refuses "%s"',
    (text) => {
      const sentence = `--seeds must be a count of 1 or more, or a list of different whole numbers such as 3,8, got "${text}"`;
      expect(() => parseSeeds(text)).toThrow(new UsageError(sentence));
    },
  );
});
