import type { Backend, Kernels, Ptr } from './interface.ts';
import { bytesOfText } from './simd/bytes-of-text.ts';
import type { ProductExports, SharedExports } from './simd/exports.ts';
import { manyRegisters, relaxedSimdSupported, simdSupported } from './simd/features.ts';
import { matmul } from './simd/matmul.ts';
import { sparseProducts } from './simd/sparse-matmul.ts';
import { names, texts } from './wasm.generated.ts';

type Part = 'shared' | 'strict' | 'relaxed';

/** One compiled module of each kind for the whole process; every arena has its own instances and memory. */
const modules = new Map<Part, WebAssembly.Module>();

/** The exports of a new instance, under their names. */
function instantiate(part: Part, imports?: WebAssembly.Imports): object {
  let module = modules.get(part);
  if (module === undefined) modules.set(part, (module = new WebAssembly.Module(bytesOfText(texts[part]))));
  const { exports } = new WebAssembly.Instance(module, imports);
  const order = part === 'shared' ? names.shared : names.products;
  return Object.fromEntries(order.split(' ').map((name, i) => [name, exports[i]]));
}

/**
 * All kernels in float32 with WebAssembly SIMD, compiled and instantiated synchronously.
 *
 * By default the engine's fused multiply-add is used where there is one (`relaxed`). It rounds once where others round
 * twice, so the last bits of results depend on engine and processor. With `deterministic` they do not: only instructions
 * are used whose results WebAssembly prescribes (`strict`), sums run in an order that depends on sizes alone, and the
 * same input gives the same bits on every machine, in 1.0 to 1.2 times the time.
 *
 * Throws an Error where the engine has no SIMD; ask {@link simdSupported}.
 */
export function simd({ deterministic = false }: { deterministic?: boolean } = {}): Backend {
  if (!simdSupported())
    throw new Error("simd: this engine has no WebAssembly SIMD, or forbids WebAssembly; use reference('float32')");
  const variant = !deterministic && relaxedSimdSupported() ? 'relaxed' : 'strict';
  return {
    name: variant === 'relaxed' ? 'relaxed' : 'simd',
    dtype: 'float32',
    instantiate(scratch: (bytes: number) => Ptr) {
      const shared = instantiate('shared') as SharedExports;
      const products = instantiate(variant, { env: { memory: shared.memory as WebAssembly.Memory } }) as ProductExports;
      const wasm = { ...shared, ...products };
      const kernels: Kernels = {
        ...wasm,
        matmul: matmul(wasm, scratch),
        ...sparseProducts(wasm, scratch, manyRegisters()),
      };
      return { memory: wasm.memory, heapBase: wasm.heapBase(), kernels };
    },
  };
}

export { simdSupported };
