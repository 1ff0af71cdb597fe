import { expect, it } from 'vitest';
import { divergencesOf } from './divergences-of.ts';

it('names the variants that diverged, with the first message', () => {
  const outputs = new Map([
    [
      3,
      new Map<string, unknown>([
        ['sgd', { diverged: 'diverged at step 2' }],
        ['adam', { loss: [1] }],
      ]),
    ],
    [
      8,
      new Map<string, unknown>([
        ['sgd', { diverged: 'diverged at step 4' }],
        ['adam', { diverged: 'at step 9' }],
      ]),
    ],
    [
      9,
      new Map<string, unknown>([
        ['sgd', 4],
        ['adam', null],
      ]),
    ],
  ]);
  expect(divergencesOf(outputs)).toEqual([
    { variant: 'sgd', seeds: [3, 8], message: 'diverged at step 2' },
    { variant: 'adam', seeds: [8], message: 'at step 9' },
  ]);
});
