// Compiles assembly/ to src/kernels/wasm.generated.ts: one source, two builds, inside a module so that Node, a worker, a
// bundler and a browser need no fetch and no configuration.
//
// As text it is hexadecimal, in pieces of the two builds by turns: then gzip finds what repeats within a build and
// between the two, which base64 hides from it (12 kB instead of 24).
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { unrolled } from './unrolled.mjs';

const assembly = new URL('../assembly/', import.meta.url);
const target = new URL('../src/kernels/wasm.generated.ts', import.meta.url);

/** Six rows of accumulators fill the registers when multiply-add is one instruction; two instructions need one more. */
const variants = [
  { features: ['simd'], tileRows: 4 }, // strict
  { features: ['simd', 'relaxed-simd'], tileRows: 6 }, // relaxed
];

async function compile({ features, tileRows }) {
  let binary;
  const messages = [];
  const { error } = await asc.main(
    [
      'index.ts',
      ...['--outFile', 'kernels.wasm', '--runtime', 'stub', '--noAssert', '-O3', '--converge', '--initialMemory', '1'],
      ...features.flatMap((feature) => ['--enable', feature]),
    ],
    {
      async readFile(name) {
        if (name.endsWith('unrolled.generated.ts')) return unrolled(tileRows);
        try {
          return await readFile(fileURLToPath(new URL(name, assembly)), 'utf8');
        } catch {
          return null;
        }
      },
      writeFile(name, contents) {
        if (name.endsWith('.wasm')) binary = contents;
      },
      listFiles: () => [],
      stderr: { write: (text) => messages.push(text) },
    },
  );
  const text = messages.join('').replaceAll('Last converge was suboptimal.\n', '');
  if (error || text !== '') throw new Error(`assembly: ${text}${error?.message ?? ''}`);
  return binary;
}

const PIECE = 2048;
const [strict, relaxed] = await Promise.all(variants.map(compile));
const pieces = [];
for (let i = 0; i < Math.max(strict.length, relaxed.length); i += PIECE) {
  const hex = (binary) => `'${Buffer.from(binary.subarray(i, i + PIECE)).toString('hex')}'`;
  pieces.push(`  { strict: ${hex(strict)}, relaxed: ${hex(relaxed)} },\n`);
}
writeFileSync(
  target,
  `// Written by scripts/build-wasm.mjs from assembly/.
export const pieces: readonly { readonly strict: string; readonly relaxed: string }[] = [
${pieces.join('')}];
`,
);
