/**
 * What a training program costs besides time: bytes of the bundle, start-up, peak memory, memory over a long run, and the
 * memory of networks that nobody refers to any more. Prints JSON.
 *
 *   node footprint.mjs [--steps 100000] [--networks 1000]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { median } from './median.mjs';

const { values: options } = parseArgs({
  options: { steps: { type: 'string', default: '100000' }, networks: { type: 'string', default: '1000' } },
});
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'downhill-footprint-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const dist = (name) => join(root, 'packages', name, 'dist/index.js');
const imports = `import { MultiLayerNet } from ${JSON.stringify(dist('layers'))};
import { Momentum } from ${JSON.stringify(dist('optimizers'))};
import { Rng, randn, zeros } from ${JSON.stringify(dist('tensor'))};
`;
const program = `${imports}
const net = new MultiLayerNet({ inputSize: 784, hiddenSizes: [100, 100, 100, 100], outputSize: 10, seed: 1 });
const optimizer = new Momentum({ lr: 0.01 });
const x = randn([128, 784], { rng: new Rng(1), dtype: 'float32' });
const t = zeros([128], { dtype: 'uint8' });
const step = () => {
  const loss = net.gradient(x, t);
  optimizer.update(net.params, net.grads);
  return loss;
};
`;
function run(source, ...flags) {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, source);
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { ms: performance.now() - start, stdout };
}
const digits = (x) => Number(x.toFixed(1));
const MB = (bytes) => digits(bytes / 2 ** 20);

// The eight-line program, with the batches of @downhill/data-mnist, as a browser would get it.
const require = createRequire(join(root, 'package.json'));
const { build } = await import(require.resolve('vite'));
const alias = Object.fromEntries(
  ['tensor', 'init', 'layers', 'optimizers', 'data-mnist'].map((name) => [`@downhill/${name}`, dist(name)]),
);
await build({
  root: folder,
  logLevel: 'silent',
  configFile: false,
  resolve: { alias },
  build: {
    outDir: join(folder, 'out'),
    target: 'es2022',
    rolldownOptions: { input: join(import.meta.dirname, 'eight-lines.mjs'), output: { entryFileNames: 'bundle.js' } },
  },
});
const bundle = readFileSync(join(folder, 'out/bundle.js'));
const bundleKB = digits(gzipSync(bundle, { level: 9 }).length / 1000);

const [bare, first] = [[], []];
for (let i = 0; i < 15; i++) {
  bare.push(run('').ms);
  first.push(run(`${program}step();`).ms);
}
const [bareNodeMs, firstStepMs] = [median(bare), median(first)].map(Math.round);

// The kernel's high-water mark of this process (resourceUsage().maxRSS starts at the parent's).
const peak = `import { readFileSync as read } from 'node:fs';
console.log(1024 * Number(/VmHWM:\\s+(\\d+)/.exec(read('/proc/self/status', 'utf8'))[1]));`;
const nothing = Number(run(peak).stdout);
const training = Number(run(`${program}for (let i = 0; i < 2000; i++) step();${peak}`).stdout);
const peakMemory = { steps: 2000, nodeMB: MB(nothing), aboveMB: MB(training - nothing) };

const long = run(
  `${program}
const at = [];
for (let i = 0; i <= ${options.steps}; i++) {
  step();
  if (i % ${Math.floor(Number(options.steps) / 4)} === 0) { gc(); at.push([process.memoryUsage().rss, net.params.arena.byteLength]); }
}
console.log(JSON.stringify(at));`
    .replace('[128, 784]', '[16, 784]')
    .replace('[128], {', '[16], {'),
  '--expose-gc',
);
const samples = JSON.parse(long.stdout);

// Nothing is collected before the engine wants to; at the end once, to see what is still held.
const abandoned = run(
  `${imports}
const x = randn([128, 784], { rng: new Rng(1), dtype: 'float32' });
const t = zeros([128], { dtype: 'uint8' });
const make = (seed) =>
  new MultiLayerNet({ inputSize: 784, hiddenSizes: [100, 100, 100, 100], outputSize: 10, seed }).gradient(x, t);
const held = async () => {
  gc();
  await new Promise((resolve) => setTimeout(resolve, 100));
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
make(0);
const first = await held();
const resident = [];
for (let i = 1; i <= ${options.networks}; i++) {
  make(i);
  if (i % ${Math.floor(Number(options.networks) / 4)} === 0) resident.push(process.memoryUsage().rss);
}
console.log(JSON.stringify({ resident, held: [first, await held()] }));`,
  '--expose-gc',
);
const { resident, held } = JSON.parse(abandoned.stdout);

console.log(
  JSON.stringify(
    {
      node: process.version,
      bundleKB,
      startup: { bareNodeMs, firstStepMs, aboveMs: firstStepMs - bareNodeMs },
      peakMemory,
      long: {
        steps: Number(options.steps),
        residentMB: samples.map(([rss]) => MB(rss)),
        arenaMB: samples.map(([, bytes]) => MB(bytes)),
      },
      abandoned: { networks: Number(options.networks), residentMB: resident.map(MB), heldMB: held.map(MB) },
    },
    null,
    1,
  ),
);
