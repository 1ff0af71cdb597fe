import { Arena } from '../arena.ts';
import { arrayType, type DType, type TypedArray } from '../dtype.ts';
import { formatShape, ShapeError } from '../errors.ts';
import type { Ptr } from '../kernels/interface.ts';
import { simd, simdSupported } from '../kernels/simd.ts';
import { promote } from './promote.ts';
import { Tensor } from '../tensor.ts';

/** Products of fewer multiplications are done here and now: copying to the kernels' memory would take longer. */
const KERNEL_FLOOR = 32 ** 3;
/** A workspace that has grown beyond this is given back to the garbage collector after use. */
const KEPT_BYTES = 64 * 2 ** 20;

/** Memory shared by all calls, made at the first large product. */
const workspaces = /* @__PURE__ */ new Map<boolean, Workspace>();

interface Workspace {
  readonly arena: Arena;
  readonly ptr: Ptr;
  readonly bytes: number;
}

/**
 * The matrix product.
 *
 *     C[i, j] = Σₖ A[i, k] · B[k, j]
 *
 * Shapes: [m, k] × [k, n] gives [m, n]; [k] × [k, n] gives [n]; [m, k] × [k] gives [m]; [k] × [k] gives a scalar.
 *
 * Conventions: NumPy's `@` for one and two axes. Types as for {@link add}. Large float32 products run in WebAssembly
 * SIMD, added up in float32 and with fused multiply-add where the engine has it, so their last bits depend on the
 * engine; `deterministic: true` does without and gives the same bits everywhere. All others add up in float64.
 *
 * @throws ShapeError when the inner sizes differ or an operand has no or more than two axes.
 *
 * @example
 * matmul(tensor([[1, 2], [3, 4]]), tensor([[5, 6], [7, 8]])).toArray(); // [[19, 22], [43, 50]]
 */
export function matmul(a: Tensor, b: Tensor, { deterministic = false }: { deterministic?: boolean } = {}): Tensor {
  for (const [name, { shape }] of [
    ['a', a],
    ['b', b],
  ] as const)
    if (shape.length < 1 || shape.length > 2)
      throw new ShapeError(`matmul: takes tensors of one or two axes, got ${name} ${formatShape(shape)}`);
  const k = a.shape.at(-1)!;
  const inner = b.shape[0]!;
  if (k !== inner)
    throw new ShapeError(
      `matmul: inner sizes differ: a ${formatShape(a.shape)} × b ${formatShape(b.shape)} (${k} ≠ ${inner})`,
    );
  const m = a.shape.length === 2 ? a.shape[0]! : 1;
  const n = b.shape[1] ?? 1;
  const dtype = promote(a.dtype, b.dtype);
  const large = dtype === 'float32' && m * n * k >= KERNEL_FLOOR && simdSupported();
  const data = large ? kernelProduct(a, b, m, n, k, deterministic) : plainProduct(a.data, b.data, m, n, k, dtype);
  return new Tensor(data, [...a.shape.slice(0, -1), ...b.shape.slice(1)]);
}

/** Added up in float64, four rows of B at a time; whole numbers are exact to 2⁵³ and then wrap around. */
function plainProduct(a: TypedArray, b: TypedArray, m: number, n: number, k: number, dtype: DType): TypedArray {
  const x = new Float64Array(a);
  const y = new Float64Array(b);
  const c = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    const row = i * n;
    let p = 0;
    for (; p + 3 < k; p += 4) {
      const at = i * k + p;
      const [f0, f1, f2, f3] = [x[at]!, x[at + 1]!, x[at + 2]!, x[at + 3]!];
      const [r0, r1, r2, r3] = [p * n, (p + 1) * n, (p + 2) * n, (p + 3) * n];
      for (let j = 0; j < n; j++) c[row + j]! += f0 * y[r0 + j]! + f1 * y[r1 + j]! + f2 * y[r2 + j]! + f3 * y[r3 + j]!;
    }
    for (; p < k; p++) for (let j = 0; j < n; j++) c[row + j]! += x[i * k + p]! * y[p * n + j]!;
  }
  return dtype === 'float64' ? c : new (arrayType(dtype))(c);
}

/** A, B and C side by side in one block of the shared workspace. */
function kernelProduct(a: Tensor, b: Tensor, m: number, n: number, k: number, deterministic: boolean): TypedArray {
  const sizes = [m * k, k * n, m * n].map((elements) => Math.ceil((4 * elements + 64) / 64) * 64);
  const bytes = sizes[0]! + sizes[1]! + sizes[2]!;
  const { arena, ptr } = workspaceFor(bytes, deterministic);
  const x = ptr;
  const y = x + sizes[0]!;
  const z = y + sizes[1]!;
  arena.view(x, [m * k]).data.set(a.data);
  arena.view(y, [k * n]).data.set(b.data);
  arena.kernels.matmul(m, n, k, x, false, y, false, z, 0, false, 0);
  const result = arena.view(z, [m * n]).data.slice();
  if (arena.byteLength > KEPT_BYTES) workspaces.delete(deterministic);
  return result;
}

function workspaceFor(bytes: number, deterministic: boolean): Workspace {
  const kept = workspaces.get(deterministic);
  if (kept !== undefined && kept.bytes >= bytes) return kept;
  const arena = new Arena(simd({ deterministic }));
  const workspace = { arena, ptr: arena.allocate(bytes), bytes };
  workspaces.set(deterministic, workspace);
  return workspace;
}
