import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referenceOutcomes, type RaceOutcome } from './reference-outcomes.ts';

type Outcomes = Record<string, Record<string, Record<string, readonly number[]>>>;
const file = JSON.parse(
  readFileSync(new URL('../../../../fixtures/reference-outcomes.json', import.meta.url), 'utf8'),
) as Outcomes;
const names: Readonly<Record<string, string>> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  adagrad: 'AdaGrad',
  adam: 'Adam',
  'std-0.01': 'std=0.01',
  xavier: 'Xavier',
  he: 'He',
};

describe('referenceOutcomes', () => {
  it.each(Object.entries(referenceOutcomes))('holds the numbers of the file for %s', (id, byVariant) => {
    expect(Object.keys(byVariant).map((variant) => names[variant])).toEqual(Object.keys(file[id]!));
    for (const [variant, { last100, testAccuracy, loss100 }] of Object.entries<RaceOutcome>(byVariant)) {
      const outcome = file[id]![names[variant]!]!;
      expect(last100).toEqual(outcome['last100_after_update']);
      expect(testAccuracy).toEqual(outcome['test_accuracy']);
      expect(loss100).toEqual(outcome['loss_at_iteration_100']);
    }
  });
});
