import { assetOfUrl } from '../asset-of-url.ts';
import { mnistFileList } from '../mnist-files.ts';
import { packedAsset } from './packed-asset.ts';

/** The parts of Vite's server, plugin context and environment that are used here; so Vite is not a dependency. */
interface DevServer {
  readonly middlewares: {
    use(handle: (request: Request, response: Response, next: (error?: unknown) => void) => void): unknown;
  };
}
interface Request {
  readonly url?: string | undefined;
}
interface Response {
  setHeader(name: string, value: string | number): unknown;
  end(body: Uint8Array): unknown;
}
interface BuildContext {
  emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string;
  readonly environment?: { readonly config: { readonly consumer: 'client' | 'server' } };
}

/** A plugin of Vite, as far as it is used. */
export interface MnistAssetsPlugin {
  readonly name: string;
  /** Serves the files in development. */
  configureServer(server: DevServer): void;
  /** Adds the files to a build. */
  generateBundle(this: BuildContext): Promise<void>;
}

/**
 * A plugin for Vite that serves MNIST, gzipped, with the page: `mnist/trainImages.idx.z` and three more, 11 MB in all,
 * where `loadMnist` looks for them. In development they come from memory, a build gets them as assets.
 *
 * Conventions: the names are the same in every build, without a hash; `loadMnist` checks the contents.
 */
export function mnistAssets(): MnistAssetsPlugin {
  return {
    name: 'downhill:mnist-assets',
    configureServer(server) {
      server.middlewares.use(({ url = '' }, response, next) => {
        const file = assetOfUrl(url);
        if (file === undefined) {
          next();
          return;
        }
        packedAsset(file).then((bytes) => {
          response.setHeader('Content-Type', 'application/octet-stream');
          response.setHeader('Content-Length', bytes.length);
          response.end(bytes);
        }, next);
      });
    },
    async generateBundle() {
      // The half of an application that runs on the server reads the files from the package.
      if (this.environment?.config.consumer === 'server') return;
      for (const file of mnistFileList)
        this.emitFile({ type: 'asset', fileName: file.asset, source: await packedAsset(file) });
    },
  };
}
