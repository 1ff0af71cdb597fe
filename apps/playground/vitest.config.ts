import { defineProject, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** The pages themselves are tested in a browser: see `test/browser`. */
export default mergeConfig(
  shared,
  defineProject({ test: { name: 'playground', include: ['{src,build}/**/*.test.{ts,tsx}'] } }),
);
