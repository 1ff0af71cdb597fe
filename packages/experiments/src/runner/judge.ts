import type { Claim, Reference } from '../experiment.ts';
import type { ClaimResult, ReferenceResult } from './result.ts';
import { sameMean } from './same-mean.ts';

type Outputs = ReadonlyMap<number, ReadonlyMap<string, unknown>>;

/**
 * Judges a sentence over several seeds: it holds when it holds for each of them, so never on one lucky run.
 */
export function judgeClaim(claim: Claim<unknown>, outputs: Outputs): ClaimResult {
  const { id, sentence, section, remark, expected = true } = claim;
  const verdicts = [...outputs].map(([seed, byVariant]) => ({ seed, ...claim.check(byVariant) }));
  const holdsFor = verdicts.filter(({ holds }) => holds).length;
  return {
    id,
    sentence,
    section,
    ...(remark === undefined ? {} : { remark }),
    expected,
    holds: holdsFor === verdicts.length,
    passes: holdsFor === (expected ? verdicts.length : 0),
    holdsFor,
    verdicts,
  };
}

/**
 * Compares our values with the range of the book's scripts: both must be able to have the same mean by Student's
 * two-sample t test, which rejects one in a thousand comparisons of like with like. How many of ours lie inside the
 * range is counted beside it.
 *
 * A single run need not lie inside the range of three others: of numbers from one and the same distribution, a fourth
 * falls outside the range of three half of the time.
 */
export function judgeReference(reference: Reference<unknown>, outputs: Outputs): ReferenceResult {
  const { id, quantity, section, low, high } = reference;
  const values = [...outputs].map(([seed, byVariant]) => ({ seed, value: reference.measure(byVariant) }));
  const ours = values.map(({ value }) => value);
  const inside = ours.filter((value) => value >= low && value <= high).length;
  return { id, quantity, section, low, high, values, inside, passes: sameMean(ours, low, high) };
}
