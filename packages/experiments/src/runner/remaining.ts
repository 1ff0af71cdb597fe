/**
 * How long the rest will take when it goes on as so far; undefined while there is too little to judge by.
 *
 *     remaining = elapsed · (1 − done) / done
 */
export const remainingMs = (elapsedMs: number, done: number): number | undefined =>
  done > 0 && elapsedMs > 0 ? (elapsedMs * Math.max(0, 1 - done)) / done : undefined;
