import type { Reference } from '../../experiment.ts';
import type { Text } from '../../text.ts';
import type { GapOutcome } from './gap-outcomes.ts';
import { outcomeOf, type GapRun } from './gap-run.ts';

const quantities = {
  train: { en: 'training accuracy after the last epoch', ko: '마지막 에폭의 훈련 정확도' },
  test: { en: 'test accuracy after the last epoch', ko: '마지막 에폭의 시험 정확도' },
  gap: {
    en: 'training minus test accuracy after the last epoch',
    ko: '마지막 에폭의 훈련 정확도와 시험 정확도의 차이',
  },
} as const satisfies Record<keyof GapOutcome, Text>;

/** What the book's script reported for one network, as comparisons with ours. */
export const gapReferences = (
  variant: string,
  label: Text,
  section: string,
  outcome: GapOutcome,
): Reference<GapRun>[] =>
  (['train', 'test', 'gap'] as const).map((name) => ({
    id: `${variant}-${name}`,
    quantity: { en: `${label.en}: ${quantities[name].en}`, ko: `${label.ko}: ${quantities[name].ko}` },
    section,
    low: outcome[name][0],
    high: outcome[name][1],
    measure: (outputs) => outcomeOf(outputs.get(variant)!)[name],
  }));
