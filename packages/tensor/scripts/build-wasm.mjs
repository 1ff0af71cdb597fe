// Compiles assembly/ to src/kernels/wasm.generated.ts: three modules as text inside one of TypeScript, so that Node, a
// worker, a bundler and a browser need no fetch and no configuration. `shared` is the same for all, and of `strict` and
// `relaxed`, two builds of one source, a program uses one.
//
// The two builds stand next to each other, near enough for gzip to find what they have in common.
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { hasConstants, numberExports } from './number-exports.mjs';
import { textOfBytes } from './text-of-bytes.mjs';
import { isInternal, productsOf, sharedFiles } from './unrolled.mjs';

const assembly = new URL('../assembly/', import.meta.url);
const target = new URL('../src/kernels/wasm.generated.ts', import.meta.url);

/** Modules other than `shared` work in its memory, where constants of theirs would overwrite its own. */
const IMPORT = ['--importMemory'];
const RELAXED = ['--enable', 'relaxed-simd'];
/** Products are loops of a few instructions, for which the third level does next to nothing: half a kB less. */
const SMALLER = ['-O2'];

async function compile(entry, flags, generated) {
  let binary;
  const messages = [];
  const { error } = await asc.main(
    [
      entry,
      ...['--outFile', 'kernels.wasm', '--runtime', 'stub', '--noAssert', '--converge', '--initialMemory', '1'],
      ...['--enable', 'simd', ...flags],
    ],
    {
      async readFile(name) {
        if (name in generated) return generated[name];
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
  if (flags.includes('--importMemory') && hasConstants(binary))
    throw new Error(`assembly: ${entry} has constants in memory`);
  return numberExports(binary, isInternal);
}

// Six rows of accumulators fill the registers when multiply-add is one instruction; two instructions need one more.
const [shared, strict, relaxed] = await Promise.all([
  compile('shared.ts', ['-O3'], sharedFiles()),
  compile('products.ts', [...SMALLER, ...IMPORT], productsOf(4)),
  compile('products.ts', [...SMALLER, ...IMPORT, ...RELAXED], productsOf(6)),
]);

if (strict.names.join() !== relaxed.names.join()) throw new Error('assembly: the builds differ in their exports');

const text = ({ binary }) => `'${textOfBytes(binary)}'`;
const list = ({ names }) => `'${names.join(' ')}'`;
writeFileSync(
  target,
  `// Written by scripts/build-wasm.mjs from assembly/.
export const texts = {
  relaxed: ${text(relaxed)},
  strict: ${text(strict)},
  shared: ${text(shared)},
};
/** What the modules export as '0', '1', … */
export const names = { shared: ${list(shared)}, products: ${list(strict)} };
`,
);
