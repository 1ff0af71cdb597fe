/** `n` numbers from `low` to `high` for tests: the same every time, without pattern in their digits. */
export function samples(n: number, low: number, high: number): number[] {
  let state = 1;
  return Array.from({ length: n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + (high - low) * ((state + 1 / Math.PI) / 2 ** 32);
  });
}

/** The largest of `f` over `xs`. */
export const worst = (xs: readonly number[], f: (x: number) => number): number =>
  xs.reduce((largest, x) => Math.max(largest, f(x)), 0);
