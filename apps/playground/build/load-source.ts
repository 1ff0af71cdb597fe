import { fileURLToPath } from 'node:url';
import { createServer, defaultServerConditions } from 'vite';

/** The app's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A module of the sources, run in Node with the packages' sources behind it, and every file it was made of. */
export async function loadSource(
  path: string,
): Promise<{ readonly module: Readonly<Record<string, unknown>>; readonly files: readonly string[] }> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    resolve: { conditions: ['@downhill/source', ...defaultServerConditions] },
    ssr: {
      noExternal: [/^@downhill\//],
      resolve: { conditions: ['@downhill/source', ...defaultServerConditions] },
    },
  });
  try {
    const module = await server.ssrLoadModule(path);
    const files = [...server.environments.ssr.moduleGraph.fileToModulesMap.keys()];
    return { module, files: files.filter((file) => !file.includes('/node_modules/')) };
  } finally {
    await server.close();
  }
}
