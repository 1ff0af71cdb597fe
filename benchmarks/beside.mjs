/**
 * What is measured beside speed against peers: footprint, share of the processor's peak, a second worker. Each in a process
 * of its own, one after the other, on the newest Node there is. Writes results/beside-<date>.json.
 *
 *   node beside.mjs [--nodes /path/to/node24,…] [--out beside.json]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const { values: options } = parseArgs({ options: { nodes: { type: 'string', default: '' }, out: { type: 'string' } } });

const majorOf = (node) => Number(/^v(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout)[1]);
const [node] = [process.execPath, ...options.nodes.split(',').filter(Boolean)].sort((a, b) => majorOf(b) - majorOf(a));

function measured(script) {
  console.log(script);
  const { status, stdout } = spawnSync(node, [join(here, script)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} ended with status ${status}`);
  console.log(stdout);
  return JSON.parse(stdout);
}

const date = new Date().toISOString();
const result = {
  date,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  footprint: measured('footprint.mjs'),
  peak: measured('peak.mjs'),
  workers: measured('workers.mjs'),
};
const out = options.out ?? join(here, 'results', `beside-${date.slice(0, 10)}.json`);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(result, null, 1)}\n`);
console.log(out);
