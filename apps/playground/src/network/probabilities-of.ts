/** Scores as probabilities (softmax). */
export function probabilitiesOf(scores: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(scores);
  const largest = Math.max(...values);
  const powers = values.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
