import type { Backend, Kernels, Ptr } from './interface.ts';
import type { WasmExports } from './simd/exports.ts';
import { manyRegisters, relaxedSimdSupported, simdSupported } from './simd/features.ts';
import { matmul } from './simd/matmul.ts';
import { sparseProducts } from './simd/sparse-matmul.ts';
import { pieces } from './wasm.generated.ts';

type Variant = 'strict' | 'relaxed';

/** One compiled module a variant for the whole process; every arena has its own instance and memory. */
const modules = new Map<Variant, WebAssembly.Module>();

/** Four bytes at a time: the parser is native, and this runs once, before anything is compiled. */
function bytesOfHex(text: string): Uint8Array<ArrayBuffer> {
  const length = text.length / 2;
  const words = new DataView(new ArrayBuffer(length + 3));
  for (let i = 0; i < length; i += 4) {
    const digits = text.slice(2 * i, 2 * i + 8).padEnd(8, '0');
    words.setUint32(i, parseInt(digits, 16));
  }
  return new Uint8Array(words.buffer, 0, length);
}

function moduleOf(variant: Variant): WebAssembly.Module {
  let module = modules.get(variant);
  if (module === undefined) {
    module = new WebAssembly.Module(bytesOfHex(pieces.map((piece) => piece[variant]).join('')));
    modules.set(variant, module);
  }
  return module;
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
      const wasm = new WebAssembly.Instance(moduleOf(variant)).exports as unknown as WasmExports;
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
