/** The expected range of three values of a normal distribution, in standard deviations. */
const RANGE_OF_THREE = 1.6926;

/** Two-sided 0.1 % points of Student's t by degrees of freedom; those between take the next lower, which is wider. */
const criticalT: readonly (readonly [number, number])[] = [
  [2, 31.599],
  [3, 12.924],
  [4, 8.61],
  [5, 6.869],
  [6, 5.959],
  [7, 5.408],
  [8, 5.041],
  [9, 4.781],
  [10, 4.587],
  [12, 4.318],
  [15, 4.073],
  [20, 3.85],
  [30, 3.646],
  [60, 3.46],
];

const square = (x: number): number => x * x;

/**
 * Whether values can have the same mean as three others of which only the range is known: Student's two-sample t test,
 * with which one in a thousand comparisons of like with like is rejected.
 *
 *     t = (x̄ − (low + high)/2) / (s · √(1/3 + 1/n))
 *     s² = (2 · ((high − low) / 1.693)² + (n − 1) · s_x²) / (n + 1)
 *
 * The middle of the range stands for the mean of the three, and 1.693 is the expected range of three normal values in
 * standard deviations. n + 1 degrees of freedom: two from the three, n − 1 from ours. So a single run is rejected only
 * when it is far away, and many runs soon.
 */
export function sameMean(values: readonly number[], low: number, high: number): boolean {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const squares = values.reduce((sum, value) => sum + square(value - mean), 0);
  const s = Math.sqrt((2 * square((high - low) / RANGE_OF_THREE) + squares) / (n + 1));
  const t = criticalT.findLast(([freedom]) => freedom <= n + 1)![1];
  return Math.abs(mean - (low + high) / 2) <= t * s * Math.sqrt(1 / 3 + 1 / n);
}
