import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'test'],
    reporters: ['default', './scripts/tally-reporter.mjs'],
    coverage: { provider: 'v8', include: ['packages/*/src/**'] },
  },
});
