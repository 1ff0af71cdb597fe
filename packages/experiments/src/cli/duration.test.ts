import { describe, expect, it } from 'vitest';
import { formatDuration } from './duration.ts';

describe('formatDuration', () => {
  it.each([
    [-5, '0.0 s'],
    [0, '0.0 s'],
    [449, '0.4 s'],
    [9949, '9.9 s'],
    [9950, '10 s'],
    [59_499, '59 s'],
    [59_500, '1 min 00 s'],
    [125_000, '2 min 05 s'],
    [3_599_499, '59 min 59 s'],
    [3_599_500, '1 h 00 min'],
    [4_320_000, '1 h 12 min'],
  ])('%d ms is %s', (elapsedMs, text) => {
    expect(formatDuration(elapsedMs)).toBe(text);
  });
});
