import assert from 'node:assert/strict';

/** How long what is shown may take to follow what was done, in milliseconds. */
const PATIENCE = 10_000;

/** An assertion about what `read` gives, repeated until it holds; it fails as it failed last. */
const repeated =
  (assertion) =>
  async (read, ...expected) => {
    const end = performance.now() + PATIENCE;
    for (;;) {
      try {
        return assertion(await read(), ...expected);
      } catch (error) {
        if (performance.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };

/** Assertions about a page: it may show a moment later what was done. */
export const eventually = {
  ok: repeated(assert.ok),
  equal: repeated(assert.equal),
  match: repeated(assert.match),
};
