import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { searchOutcomes } from './search-outcomes.ts';

const file = JSON.parse(
  readFileSync(new URL('../../../../../fixtures/reference-outcomes.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, readonly number[]>>;

// The file does not hold the best learning rates.
it('holds the numbers of the file', () =>
  expect(file['hyperparameter-search']).toEqual({ best_validation_accuracy: searchOutcomes.bestValidation }));
