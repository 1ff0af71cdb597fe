import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from './load-source.ts';

/** Kept when first used, not when the app is: MNIST, which `loadMnist` keeps itself, and source maps. */
const later = (file: string): boolean => file.startsWith('mnist/') || file.endsWith('.map');

/**
 * Writes `sw.js`: the page's own files are kept at the first visit and served from there, so that the app works without
 * a network afterwards. Its cache is named after the contents of the build, and of older builds only the last one is kept.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'downhill:service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const assets = Object.keys(bundle).filter((file) => !later(file));
      const digest = createHash('sha256');
      for (const file of assets.sort()) {
        const part = bundle[file]!;
        digest.update(file).update(part.type === 'chunk' ? part.code : part.source);
      }
      const source = await readFile(join(root, 'src/service-worker.js'), 'utf8');
      const files = ['./', ...assets.filter((file) => file !== 'index.html')];
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: source
          .replace('__VERSION__', digest.digest('hex').slice(0, 16))
          .replace("['__FILES__']", JSON.stringify(files)),
      });
    },
  };
}
