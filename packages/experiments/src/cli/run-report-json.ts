import { divergencesOf } from '../runner/divergences-of.ts';
import type { Result } from '../runner/result.ts';
import type { Language } from '../text.ts';

/** A finished run as `--json` prints it: what was judged, without the curves, which are in the record's folder. */
export function runReportJson(result: Result, folder: string, language: Language): Record<string, unknown> {
  const { experiment, config, seeds, claims, references, failures, passes, elapsedMs } = result;
  return {
    experiment,
    folder,
    config,
    seeds,
    passes,
    claims: claims.map(({ sentence, remark, verdicts, ...claim }) => ({
      ...claim,
      sentence: sentence[language],
      ...(remark === undefined ? {} : { remark: remark[language] }),
      verdicts: verdicts.map(({ measured, ...verdict }) => ({ ...verdict, measured: measured[language] })),
    })),
    references: references.map(({ quantity, ...reference }) => ({ ...reference, quantity: quantity[language] })),
    diverged: divergencesOf(result.outputs),
    failures,
    elapsedMs,
  };
}
