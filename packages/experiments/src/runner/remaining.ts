/**
 * How long the rest will take when it goes on as so far; undefined while there is too little to judge by.
 *
 *     remaining = elapsed · (1 − done) / (done − before)
 *
 * `before` is the share that was finished when the time began to run.
 */
export const remainingMs = (elapsedMs: number, done: number, before = 0): number | undefined =>
  done > before && elapsedMs > 0 ? (elapsedMs * Math.max(0, 1 - done)) / (done - before) : undefined;
