import type { World } from './world.ts';

/** Prints the one JSON document of a `--json` command. */
export function printJson(value: unknown, world: World): void {
  world.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
