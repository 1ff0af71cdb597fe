import { commandLine } from '../command-line.ts';
import { machine } from '../machine.ts';
import { packageVersions } from '../../records/package-versions.ts';
import { printJson } from '../print-json.ts';
import { printTable } from '../print-table.ts';
import type { World } from '../world.ts';

/** `downhill info`: what a report about a result or an error should name. */
export function execute(args: readonly string[], world: World): Promise<number> {
  const { json } = commandLine('downhill info', world)
    .description('Versions, kernels and machine: what a report about a result or an error should name.')
    .option('--json', 'one JSON document on standard output')
    .parse(args, { from: 'user' })
    .opts<{ readonly json?: true }>();
  const info = { packages: packageVersions(), ...machine(world) };
  if (json) printJson(info, world);
  else {
    const { packages, ...rest } = info;
    printTable(
      Object.entries({ ...packages, ...rest }).map(([name, value]) => [name, String(value)]),
      world,
    );
  }
  return Promise.resolve(0);
}
