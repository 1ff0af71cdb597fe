import { expect, it } from 'vitest';
import { factorAt } from './rate-change.ts';

it('holds from its report on, until the next one', () => {
  const changes = [
    { at: 2, factor: 10 },
    { at: 4, factor: 0.5 },
  ];
  expect([0, 1, 2, 3, 4, 9].map((reports) => factorAt(changes, reports))).toEqual([1, 1, 10, 10, 0.5, 0.5]);
});
