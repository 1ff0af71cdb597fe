import type { Claim, Verdict } from '../../experiment.ts';
import type { Text } from '../../text.ts';
import { gapMeasured } from './gap-measured.ts';
import { outcomeOf, type GapRun } from './gap-run.ts';
import { percent } from '../measured.ts';

/** A network with a remedy, beside one without. */
export interface Compared {
  /** The variants. */
  readonly plain: string;
  readonly remedied: string;
  readonly names: { readonly plain: Text; readonly remedied: Text };
}

/** What each of the two came to: `λ = 0: training … gap …; λ = 0.1: …` */
function both({ plain, remedied, names }: Compared, runs: ReadonlyMap<string, GapRun>): Text {
  const [before, after] = [gapMeasured(runs.get(plain)!), gapMeasured(runs.get(remedied)!)];
  return {
    en: `${names.plain.en}: ${before.en}; ${names.remedied.en}: ${after.en}`,
    ko: `${names.plain.ko}: ${before.ko}; ${names.remedied.ko}: ${after.ko}`,
  };
}

/** The gap is smaller than without the remedy. */
export function gapShrinks(compared: Compared, runs: ReadonlyMap<string, GapRun>): Verdict {
  const [before, after] = [outcomeOf(runs.get(compared.plain)!), outcomeOf(runs.get(compared.remedied)!)];
  return { holds: after.gap < before.gap, measured: both(compared, runs) };
}

/** There still is a difference between the two accuracies. */
export function gapRemains({ remedied }: Compared, runs: ReadonlyMap<string, GapRun>): Verdict {
  const run = runs.get(remedied)!;
  return { holds: outcomeOf(run).gap > 0.05, measured: gapMeasured(run) };
}

/** The training accuracy reaches 100 % without the remedy, and never with it. */
export function neverFull({ plain, remedied, names }: Compared, runs: ReadonlyMap<string, GapRun>): Verdict {
  const [before, after] = [plain, remedied].map((variant) => Math.max(...runs.get(variant)!.trainAccuracy)) as [
    number,
    number,
  ];
  return {
    holds: before === 1 && after < 1,
    measured: {
      en: `highest training accuracy: ${percent(before)} (${names.plain.en}), ${percent(after)} (${names.remedied.en})`,
      ko: `최고 훈련 정확도: ${percent(before)}(${names.plain.ko}), ${percent(after)}(${names.remedied.ko})`,
    },
  };
}

/** What suppressing overfitting is for: the images that were not seen are told apart better. */
export function generalizes({ plain, remedied, names }: Compared, runs: ReadonlyMap<string, GapRun>): Verdict {
  const [before, after] = [outcomeOf(runs.get(plain)!).test, outcomeOf(runs.get(remedied)!).test];
  return {
    holds: after > before,
    measured: {
      en: `test accuracy: ${percent(before)} (${names.plain.en}), ${percent(after)} (${names.remedied.en})`,
      ko: `시험 정확도: ${percent(before)}(${names.plain.ko}), ${percent(after)}(${names.remedied.ko})`,
    },
  };
}

/** A claim that one of these judges. */
export const comparing = (
  compared: Compared,
  judge: (compared: Compared, runs: ReadonlyMap<string, GapRun>) => Verdict,
  claim: Omit<Claim<GapRun>, 'check'>,
): Claim<GapRun> => ({ ...claim, check: (runs) => judge(compared, runs) });
