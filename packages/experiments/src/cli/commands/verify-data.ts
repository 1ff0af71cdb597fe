import { verifyMnist } from '@downhill/data-mnist';
import { colorsFor } from '../colors.ts';
import { commandLine } from '../command-line.ts';
import { printJson } from '../print-json.ts';
import { printTable } from '../print-table.ts';
import type { World } from '../world.ts';

/** `downhill verify-data`: the SHA-256 digest of each MNIST file. Exit code 1 when one differs or is missing. */
export async function execute(args: readonly string[], world: World): Promise<number> {
  const { json } = commandLine('downhill verify-data', world)
    .description('Reads the four MNIST files and compares their SHA-256 digests with the original ones.')
    .option('--json', 'one JSON document on standard output')
    .parse(args, { from: 'user' })
    .opts<{ readonly json?: true }>();
  const files = await verifyMnist();
  const ok = files.every((file) => file.ok);
  if (json) printJson({ ok, files }, world);
  else {
    const colors = colorsFor(world.stdout, world.env);
    printTable(
      files.map((file) => [
        file.ok ? colors.green('✓') : colors.red('✗'),
        file.name,
        `${file.bytes.toLocaleString('en-US')} bytes`,
        file.problem ?? file.sha256 ?? '',
      ]),
      world,
    );
  }
  return ok ? 0 : 1;
}
