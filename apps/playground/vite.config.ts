import { defaultClientConditions, defineConfig } from 'vite';

/** The packages are read from their sources, so an edit in any of them shows in the open page. */
export default defineConfig({
  base: './',
  worker: { format: 'es' },
  resolve: { conditions: ['@downhill/source', ...defaultClientConditions] },
  build: { target: 'es2022' },
});
