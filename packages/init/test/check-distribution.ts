import type { Tensor } from '@downhill/tensor';
import type { Distribution } from '../src/index.ts';

/** Kurtosis of each kind: it sets how far the deviation of a sample strays, σ·√((κ − 1)/(4n)). */
const KURTOSIS = { constant: 1, normal: 3, uniform: 1.8, 'truncated normal': 2.3655, orthogonal: 3 } as const;
/** Share of N(0, 1) beyond ±2. */
const TAIL = 0.0455003;
/** Five standard errors: a right sampler fails once in two million. */
const K = 5;

/** What is wrong with a sample of the distribution: an empty list when nothing is. */
export function problemsOf(sample: Tensor, { kind, mean, std, bound }: Distribution): string[] {
  const values = Float64Array.from(sample.data);
  const n = values.length;
  const eps = sample.dtype === 'float32' ? 2 ** -24 : 2 ** -53;
  // of an element, and of adding n of them
  const rounding = 2 * (eps + n * 2 ** -53) * Math.max(Math.abs(mean), bound ?? std);
  const meanOf = (of: (v: number) => number): number => values.reduce((s, v) => s + of(v), 0) / n;
  const largest = values.reduce((max, v) => Math.max(max, Math.abs(v)), 0);
  const problems: string[] = [];
  const expect = (what: string, got: number, expected: number, error: number): void => {
    if (!(Math.abs(got - expected) <= error)) problems.push(`${what} ${got}, expected ${expected} ± ${error}`);
  };

  expect(
    'mean',
    meanOf((v) => v),
    mean,
    (K * std) / Math.sqrt(n) + rounding,
  );
  // The Frobenius norm of an orthogonal matrix is fixed: only rounding is left.
  const spread = kind === 'orthogonal' ? 0 : K * std * Math.sqrt((KURTOSIS[kind] - 1) / (4 * n));
  expect('deviation', Math.sqrt(meanOf((v) => (v - mean) ** 2)), std, spread + rounding);
  if (kind === 'normal')
    expect(
      'share beyond 2σ',
      meanOf((v) => +(Math.abs(v) > 2 * std)),
      TAIL,
      K * Math.sqrt((TAIL * (1 - TAIL)) / n),
    );
  if (bound !== undefined && largest > bound + rounding) problems.push(`largest ${largest}, bound ${bound}`);
  // With n uniform numbers the largest misses the outer 20/n of the range with probability e⁻²⁰.
  if (kind === 'uniform' && largest < bound! * (1 - 20 / n)) problems.push(`largest only ${largest}, bound ${bound}`);
  return problems;
}
