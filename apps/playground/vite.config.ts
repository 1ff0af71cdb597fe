import { defaultClientConditions, defineConfig } from 'vite';
// By path: Node reads this file without the condition under which packages are read from their sources.
import { mnistAssets } from '../../packages/data-mnist/src/vite.ts';
import { formulaStyle } from './build/formula-style.ts';
import { serviceWorker } from './build/service-worker.ts';
import { staticContent } from './build/static-content.ts';

/** The packages are read from their sources, so an edit in any of them shows in the open page. */
export default defineConfig({
  base: './',
  plugins: [staticContent(), formulaStyle(), mnistAssets(), serviceWorker()],
  worker: { format: 'es' },
  resolve: { conditions: ['@downhill/source', ...defaultClientConditions] },
  build: { target: 'es2022' },
});
