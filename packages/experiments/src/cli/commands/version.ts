import { packageVersions } from '../../records/package-versions.ts';
import type { World } from '../world.ts';

/** `downhill --version`: the version of this package. */
export function execute(_args: readonly string[], world: World): Promise<number> {
  world.stdout.write(`${packageVersions()['@downhill/experiments'] ?? ''}\n`);
  return Promise.resolve(0);
}
