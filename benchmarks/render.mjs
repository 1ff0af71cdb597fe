/**
 * Writes the tables of docs/benchmarks.md, each between its two markers, from the newest files of results/.
 *
 *   node render.mjs [--results results/2026-11-23.json] [--beside results/beside-2026-11-23.json] [--document ../docs/benchmarks.md]
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { besideTargets, targets } from './targets.mjs';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    results: { type: 'string' },
    beside: { type: 'string' },
    document: { type: 'string', default: join(here, '../docs/benchmarks.md') },
  },
});

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

/** The latest of the files that have `part`, whatever they are called; undefined when there is none. */
function newest(part) {
  const folder = join(here, 'results');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const all = names.map((name) => read(join(folder, name))).filter((file) => part in file);
  return all.sort((a, b) => (a.date < b.date ? 1 : -1))[0];
}

const race = options.results ? read(options.results) : newest('results');
if (race === undefined) throw new Error('benchmarks/results holds no race; run node benchmarks/run.mjs first');
const { date, cpu, cores, rounds, contestants, results } = race;

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
  if (inChromium(name)) return `${family(name).replace('-threads', ', a thread for each core')}, Chromium ${version}`;
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

// ---------------------------------------------------------------- beside speed

function besideTable(measured) {
  const { footprint, peak, workers } = measured;
  const limit = (target, value, bound) => {
    const reached = target.most ? value <= bound : value >= bound;
    return `${target.most ? '≤' : '≥'} ${bound} ${target.unit} ${reached ? '✓' : '✗'}`;
  };
  const rows = besideTargets.map((target) => {
    const value = target.value(measured);
    const bounds = [target.must, target.aim].map((bound) => limit(target, value, bound));
    return `| ${[target.what, `${value} ${target.unit}`, ...bounds].join(' | ')} |`;
  });
  const list = (values) => values.join(', ');
  return `
${measured.date.slice(0, 10)}, ${measured.cpu}, ${measured.cores} cores, Node ${footprint.node}.

| what | measured | must | aim |
| --- | ---: | --- | --- |
${rows.join('\n')}

- The peak is ${peak.peakGflops} GFLOP/s (${peak.fused ? 'fused' : 'not fused'}), of which \`matmul\` reaches ${peak.matmulGflops}: medians of measurements by turns.
- A second core, in the same minutes: ${workers.work.machine} in two threads gained ${workers.machine.ratio} ×, which is what the machine had to give; ${workers.work.threads} of training gained ${workers.processes.ratio} × in two processes and ${workers.threads.ratio} × in two worker threads (${workers.threads.oneMs} ms in one, ${workers.threads.twoMs} ms in two). ${workers.work.runner}, took ${workers.runner.oneMs} ms without workers and ${workers.runner.twoMs} ms with two, their start included.
- Resident memory over ${footprint.long.steps} steps, at the start and after each quarter: ${list(footprint.long.residentMB)} MB; the network's own: ${list(footprint.long.arenaMB)} MB.
- After ${footprint.abandoned.networks} networks that nobody kept, heap and WebAssembly memory hold ${footprint.abandoned.heldMB[1]} MB; after the first they held ${footprint.abandoned.heldMB[0]}. Resident memory after each quarter: ${list(footprint.abandoned.residentMB)} MB. What it grows by are empty pages that V8 keeps for objects to come.
`;
}

function bookTable({ date, cpu, cores, python, numpy, openblas, scripts, seconds, asShipped, ours }) {
  const rows = scripts.map(({ name, error, counted, ...times }) => {
    const title = counted ? name : `${name} (not counted)`;
    return error === undefined
      ? `| ${title} | ${times.seconds} s | ${times.cpuSeconds} s |`
      : `| ${title} | failed: ${error} | |`;
  });
  const kernels = openblas === 'as-is' ? 'the kernels that OpenBLAS chose' : `OpenBLAS ${openblas}`;
  return `
${date.slice(0, 10)}, ${cpu}, ${cores} cores, Python ${python}, NumPy ${numpy}, ${kernels}.

| script | time | of the processor |
| --- | ---: | ---: |
${rows.join('\n')}
| **together** | ${seconds} s | |
| \`downhill reproduce --book\`, Node ${ours.node} | ${ours.seconds} s | |

That is ${(seconds / ours.seconds).toFixed(1)} times faster at the same work. Must: ≥ 6 ×, aim: ≥ 10 ×. The scripts as they are, which make one half of
figures 6-20/6-21 and of 6-23 and are changed by hand for the other, take ${asShipped} s.
`;
}

// ---------------------------------------------------------------- the document

/** `text` with what stands between the two markers of a part replaced. */
function withPart(text, name, content) {
  const [first, last] = [`<!-- ${name}: written by benchmarks/render.mjs -->`, `<!-- end of ${name} -->`];
  const [start, end] = [text.indexOf(first), text.indexOf(last)];
  if (start < 0 || end < start) throw new Error(`${options.document} lacks the line ${start < 0 ? first : last}`);
  return `${text.slice(0, start + first.length)}\n${content}\n${text.slice(end)}`;
}

const beside = options.beside ? read(options.beside) : newest('footprint');
let text = withPart(readFileSync(options.document, 'utf8'), 'results', tables);
if (beside !== undefined) text = withPart(text, 'beside', besideTable(beside));
const book = newest('scripts');
if (book !== undefined) text = withPart(text, 'book', bookTable(book));
const style = await resolveConfig(join(here, '../docs/benchmarks.md'));
writeFileSync(options.document, await format(text, { ...style, parser: 'markdown' }));
console.log(options.document);
