/** Runs an experiment in Node, from the sources, as the page does in its workers. */
import { fileURLToPath } from 'node:url';
import { createServer, defaultServerConditions } from 'vite';

const conditions = ['@downhill/source', ...defaultServerConditions];

export async function nodeResult(id, config, seeds) {
  const server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    resolve: { conditions },
    ssr: { noExternal: [/^@downhill\//], resolve: { conditions } },
  });
  try {
    const { runExperiment } = await server.ssrLoadModule('@downhill/experiments');
    return await runExperiment(id, { config, seeds });
  } finally {
    await server.close();
  }
}
