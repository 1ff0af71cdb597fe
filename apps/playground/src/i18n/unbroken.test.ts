import { expect, it } from 'vitest';
import { unbroken } from './unbroken.ts';

it('holds the number of a figure and the ending of a percentage together', () => {
  expect(unbroken('[그림 6-17]에서 100%에 이르고 6-18은 78.2%보다 높다')).toBe(
    '[그림 6-\u206017]에서 100%\u2060에 이르고 6-\u206018은 78.2%\u2060보다 높다',
  );
});

it('leaves other signs alone', () => {
  for (const text of ['50 % of 6 - 2', 'x-6-1', 'width:16-2%', '1e-6']) expect(unbroken(text)).toBe(text);
});
