/**
 * Where the time of a whole experiment goes, from the start of the process to its record on the disk: `downhill run` with
 * one seed, in one thread, under V8's profiler. Prints JSON: the share of the kernels, of compilation and garbage, and of
 * each source file.
 *
 *   node profile.mjs overfitting [--epochs 50 …]      further arguments go to `downhill run`
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');
const [experiment = 'overfitting', ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'downhill-profile-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const program = join(root, 'packages/experiments/bin/downhill.js');
const order = [
  'run',
  experiment,
  '--seeds',
  '1',
  '--workers',
  '1',
  '--quiet',
  '--out',
  join(folder, 'record'),
  ...args,
];
const start = performance.now();
const { status, stderr } = spawnSync(process.execPath, ['--cpu-prof', '--cpu-prof-dir', folder, program, ...order], {
  encoding: 'utf8',
});
const wallMs = performance.now() - start;
// 1: a claim fails, which a short run may bring about.
if (status !== 0 && status !== 1) throw new Error(stderr);

const maps = new Map();
/** The source file behind a place in a built one. */
function sourceOf(url, line, column) {
  if (!url.startsWith('file:')) return url;
  const built = fileURLToPath(url);
  if (!maps.has(built)) {
    const file = `${built}.map`;
    maps.set(built, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined);
  }
  const source = maps.get(built)?.findEntry(line, column).originalSource;
  return relative(root, source === undefined ? built : resolve(dirname(built), source));
}

function placeOf({ functionName, url, lineNumber, columnNumber }) {
  if (url.startsWith('wasm:')) return 'kernels (WebAssembly)';
  if (url === '') return functionName || '(native)'; // (garbage collector), (program), (idle)
  if (url.startsWith('node:')) return 'Node';
  return sourceOf(url, lineNumber, columnNumber);
}

const [profileName] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, profileName), 'utf8'));
const placeById = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
const spent = new Map();
samples.forEach((id, i) => {
  const place = placeById.get(id);
  spent.set(place, (spent.get(place) ?? 0) + timeDeltas[i] / 1000);
});
const total = [...spent.values()].reduce((a, b) => a + b, 0);
const rows = [...spent].sort((a, b) => b[1] - a[1]).filter(([, ms]) => ms > total / 500);
const places = Object.fromEntries(
  rows.map(([place, ms]) => [place, { ms: Math.round(ms), percent: Number(((100 * ms) / total).toFixed(1)) }]),
);
console.log(JSON.stringify({ experiment, args, node: process.version, wallMs: Math.round(wallMs), places }, null, 1));
