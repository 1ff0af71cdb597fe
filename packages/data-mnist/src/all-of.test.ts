import { expect, test } from 'vitest';
import { allOf } from './all-of.ts';

test('gives all values in order', async () => {
  expect(await allOf([Promise.resolve(1), Promise.resolve(2)])).toEqual([1, 2]);
});

test('throws the first failure in order, not in time, when all have ended', async () => {
  let ended = false;
  const slow = new Promise<never>((_, reject) => {
    setTimeout(() => {
      ended = true;
      reject(new Error('slow'));
    }, 5);
  });
  await expect(allOf([Promise.resolve(1), slow, Promise.reject(new Error('quick'))])).rejects.toThrow(
    new Error('slow'),
  );
  expect(ended).toBe(true);
});
