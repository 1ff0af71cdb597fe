import stringWidth from 'string-width';
import type { World } from './world.ts';

/** Prints rows with their columns aligned, two spaces apart. */
export function printTable(rows: readonly (readonly string[])[], world: World): void {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, stringWidth(cell))));
  for (const row of rows) {
    const cells = row.map((cell, i) => cell + ' '.repeat(widths[i]! - stringWidth(cell)));
    world.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}
