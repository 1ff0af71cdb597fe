/**
 * Writes the tables of docs/benchmarks.md, between its two markers, from the newest file of results/.
 *
 *   node render.mjs [--results results/2026-11-23.json] [--document ../docs/benchmarks.md]
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { targets } from './targets.mjs';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    results: { type: 'string' },
    document: { type: 'string', default: join(here, '../docs/benchmarks.md') },
  },
});
const START = '<!-- results: written by benchmarks/render.mjs -->';
const END = '<!-- end of results -->';

const titles = {
  'step-sgd': 'A step of SGD',
  'step-adam': 'A step of Adam',
  'evaluate-10k': 'Evaluation of 10,000 images',
  'step-sgd-dense': 'A step of SGD on data without zeros',
  'step-sgd-batch-norm': 'A step of SGD with batch normalisation',
  'step-sgd-dropout': 'A step of SGD with dropout',
  'step-sgd-256': 'A step of SGD, 256 units',
  'step-sgd-512': 'A step of SGD, 512 units',
  'step-sgd-1024': 'A step of SGD, 1,024 units',
  'step-sgd-2048': 'A step of SGD, 2,048 units',
  'matmul-512': 'A product of two 512 × 512 matrices',
};

// ---------------------------------------------------------------- who is who

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The results of the latest date, whatever the files are called. */
function newest() {
  let files = [];
  try {
    files = readdirSync(join(here, 'results')).filter((name) => name.endsWith('.json'));
  } catch {
    // as if it were empty
  }
  const all = files.map((name) => read(join(here, 'results', name)));
  if (all.length === 0) throw new Error('benchmarks/results holds no *.json; run node benchmarks/run.mjs first');
  return all.reduce((a, b) => (a.date > b.date ? a : b));
}

const { date, cpu, cores, rounds, contestants, results } = options.results ? read(options.results) : newest();

/** `torch` of `torch Haswell`. */
const family = (name) => name.split(' ')[0];
const isOurs = (name) => family(name).startsWith('downhill');
const inChromium = (name) => name.endsWith(' chromium');
const nodeVersion = (name) => Number(/^v(\d+)/.exec(contestants[name].version)?.[1] ?? 0);

/** Ours as it runs by default on the newest Node there was: what the peers are compared with. */
const defaults = Object.keys(contestants).filter((name) => family(name) === 'downhill' && !inChromium(name));
const [main] = defaults.sort((a, b) => nodeVersion(b) - nodeVersion(a));
if (main === undefined) throw new Error('these results have no downhill among the contestants');

/** Which of ours a peer is compared with: in the browser with ours there. */
const rivalOf = (peer) => (inChromium(peer) ? 'downhill chromium' : main);

/** The kinds of targets that a contestant of ours is held to. */
function kindsOf(name) {
  const kinds = name === main || name === 'downhill chromium' ? ['main'] : [];
  if (family(name) === 'downhill-deterministic' || (!inChromium(name) && nodeVersion(name) < 22)) kinds.push('strict');
  else if (inChromium(name) || nodeVersion(name) >= 24) kinds.push('fast');
  return kinds;
}

function titleOf(name) {
  const { name: title, version, core } = contestants[name];
  if (isOurs(name)) {
    const engine = inChromium(name) ? `Chromium ${version}` : `Node ${version}`;
    return `${name === main ? '**downhill**' : family(name).replace('-', ', ')}, ${engine}`;
  }
  if (inChromium(name)) return `${family(name)}, Chromium ${version}`;
  return `${title} ${version}${core ? `, OpenBLAS ${core}` : ''}`;
}

// ---------------------------------------------------------------- the tables

const ratio = (r) => r.toFixed(r < 0.1 ? 3 : 2);
function time(us) {
  const ms = us / 1000;
  return `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`;
}
const bound = (limit, r) => (limit === undefined ? '' : `≤ ${ratio(limit)} ${r <= limit ? '✓' : '✗'}`);

function table(workload) {
  const rows = results.filter((result) => result.workload === workload);
  const find = (name) => rows.find(({ contestant }) => contestant === name);
  // Of several core types, the one that suits the machine best.
  const torch = rows
    .filter(({ contestant }) => family(contestant) === 'torch')
    .sort((a, b) => a.medianUs - b.medianUs)[0];

  const line = ({ contestant, medianUs, bestUs }) => {
    const mine = isOurs(contestant);
    // Ours is compared with PyTorch, everything else with ours.
    const [ours, peer] = mine ? [find(contestant), torch] : [find(rivalOf(contestant)), find(contestant)];
    const r = ours === undefined || peer === undefined ? undefined : ours.medianUs / peer.medianUs;
    const target = targets.find(
      (t) =>
        r !== undefined &&
        t.workload === workload &&
        t.peer === family(peer.contestant) &&
        kindsOf(ours.contestant).includes(t.ours),
    );
    const words = mine ? ['takes', 'PyTorch’s'] : ['downhill takes', 'its'];
    const comparison = r === undefined ? '' : `${words[0]} ${ratio(r)} × ${words[1]} time`;
    const speed = workload.startsWith('matmul') ? `, ${((2 * 512 ** 3) / medianUs / 1000).toFixed(0)} GFLOP/s` : '';
    const cells = [titleOf(contestant), time(medianUs) + speed, time(bestUs), comparison];
    return [...cells, bound(target?.must, r), bound(target?.aim, r)];
  };
  const byTime = [...rows].sort((a, b) => isOurs(b.contestant) - isOurs(a.contestant) || a.medianUs - b.medianUs);
  return [
    `### ${titles[workload] ?? workload}`,
    '',
    '| contestant | median | best | compared | must | aim |',
    '| --- | ---: | ---: | --- | --- | --- |',
    ...byTime.map((row) => `| ${line(row).join(' | ')} |`),
    '',
  ].join('\n');
}

const workloads = [...new Set(results.map(({ workload }) => workload))];
const versions = Object.keys(contestants)
  .filter((name) => contestants[name].version !== undefined)
  .map((name) => `${titleOf(name).replaceAll('**', '')}`);
const tables = `
${date.slice(0, 10)}, ${cpu}, ${cores} cores, medians of ${rounds} rounds. Contestants: ${versions.join('; ')}.

"downhill takes x × its time" is about ${titleOf(main)}; beside peers in Chromium, about downhill there.

${workloads.map(table).join('\n')}`;

const document = readFileSync(options.document, 'utf8');
const [start, end] = [document.indexOf(START), document.indexOf(END)];
if (start < 0 || end < start) throw new Error(`${options.document} lacks the line ${start < 0 ? START : END}`);
const text = `${document.slice(0, start + START.length)}\n${tables}\n${document.slice(end)}`;
const style = await resolveConfig(join(here, '../docs/benchmarks.md'));
writeFileSync(options.document, await format(text, { ...style, parser: 'markdown' }));
console.log(options.document);
