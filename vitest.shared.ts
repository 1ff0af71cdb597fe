import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Tests read the sources of every package of the family; no build is needed. */
const conditions = ['@downhill/source', ...defaultServerConditions];
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { testTimeout: 60_000 },
});
