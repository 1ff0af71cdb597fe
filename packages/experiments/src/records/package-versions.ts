import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const names = ['tensor', 'init', 'layers', 'optimizers', 'data-mnist', 'experiments'];

/** The versions of the family's packages, as they are installed beside this one. */
export function packageVersions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  return Object.fromEntries(
    names.map((name) => {
      const path = require.resolve(`@downhill/${name}/package.json`);
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
      return [`@downhill/${name}`, version];
    }),
  );
}
