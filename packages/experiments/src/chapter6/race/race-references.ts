import type { Reference } from '../../experiment.ts';
import type { Text } from '../../text.ts';
import { lastLoss, type Race } from './race.ts';
import type { Band, RaceOutcome } from '../reference-outcomes.ts';
import { smoothCurve } from '../smooth-curve.ts';

/** What the book's script reported for one racer, as comparisons with ours. */
export function raceReferences(variant: string, label: Text, section: string, outcome: RaceOutcome): Reference<Race>[] {
  const reference = (
    id: string,
    en: string,
    ko: string,
    [low, high]: Band,
    measure: (run: Race) => number,
  ): Reference<Race> => ({
    id: `${variant}-${id}`,
    quantity: { en: `${label.en}: ${en}`, ko: `${label.ko}: ${ko}` },
    section,
    low,
    high,
    measure: (outputs) => measure(outputs.get(variant)!),
  });
  return [
    reference(
      'last-100',
      'mean loss of the last 100 iterations',
      '마지막 100회의 평균 손실',
      outcome.last100,
      lastLoss,
    ),
    reference('test-accuracy', 'test accuracy', '시험 정확도', outcome.testAccuracy, (run) => run.testAccuracy ?? NaN),
    ...(outcome.loss100 === undefined
      ? []
      : [
          reference(
            'loss-100',
            'smoothed loss at iteration 100',
            '평활화한 100번째 손실',
            outcome.loss100,
            (run) => smoothCurve(run.loss)[100] ?? NaN,
          ),
        ]),
  ];
}
