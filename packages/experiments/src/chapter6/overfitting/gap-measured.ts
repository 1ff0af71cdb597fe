import type { Text } from '../../text.ts';
import { outcomeOf, type GapRun } from './gap-run.ts';
import { percent } from '../measured.ts';

/** `24.5`: a difference of two shares, in percentage points. */
export const points = (difference: number): string =>
  Number.isNaN(difference) ? '–' : (100 * difference).toFixed(1).replace('-', '−');

/** `training 100.0 %, test 75.5 %, gap 24.5 points` */
export function gapMeasured(run: GapRun): Text {
  const { train, test, gap } = outcomeOf(run);
  return {
    en: `training ${percent(train)}, test ${percent(test)}, gap ${points(gap)} points`,
    ko: `훈련 ${percent(train)}, 시험 ${percent(test)}, 차이 ${points(gap)}%p`,
  };
}
