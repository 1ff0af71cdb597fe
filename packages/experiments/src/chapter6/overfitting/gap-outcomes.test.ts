import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gapOutcomes, type GapOutcome } from './gap-outcomes.ts';

const file = JSON.parse(
  readFileSync(new URL('../../../../../fixtures/reference-outcomes.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, readonly number[]>>;

it.each(Object.entries<GapOutcome>(gapOutcomes))('holds the numbers of the file for %s', (id, { train, test, gap }) =>
  expect(file[id]).toEqual({ train_accuracy: train, test_accuracy: test, gap }),
);
