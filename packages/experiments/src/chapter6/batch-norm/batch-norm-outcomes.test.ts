import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { batchNormOutcomes, type BatchNormOutcome } from './batch-norm-outcomes.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../fixtures/${name}.json`, import.meta.url), 'utf8'));
const script = (read('reference-outcomes') as Record<string, Record<string, readonly number[]>>)[
  'batch-norm (std 0.0858)'
]!;
const seeds = read('batch-norm') as Record<string, readonly number[]>;
const names = { plain: 'plain_train_accuracy', 'batch-norm': 'batch_norm_train_accuracy' } as const;

it.each(Object.entries<BatchNormOutcome>(batchNormOutcomes))('holds the numbers of the files for %s', (id, outcome) => {
  const ends = seeds[id]!;
  const range = (values: readonly number[]): readonly number[] => [Math.min(...values), Math.max(...values)];
  expect(ends).toHaveLength(20);
  expect(outcome.threeSeeds).toEqual(script[names[id as keyof typeof names]]);
  // What was run 20 times is the script: its first three seeds end where the script itself ended.
  expect(range(ends.slice(0, 3))).toEqual(outcome.threeSeeds);
  expect(range(ends)).toEqual(outcome.twentySeeds);
});
