import {
  Arena,
  type Backend,
  type FloatType,
  Params,
  type ParamsLike,
  reference,
  simd,
  simdSupported,
  Tensor,
  type VectorKernels,
  vectorReference,
} from '@downhill/tensor';

export type Numbers = Readonly<Record<string, readonly number[]>>;

/** A way in which somebody holds parameters and gradients. */
export interface Container {
  readonly name: string;
  readonly dtype: FloatType;
  /** Parameters with these values, and a way to make gradients that belong to them. */
  hold(start: Numbers): { readonly params: ParamsLike; gradient(values: Numbers): ParamsLike };
}

const mapped = <T>(values: Numbers, make: (list: readonly number[]) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(values).map(([name, list]) => [name, make(list)]));

/** An object of arrays; gradients are of another kind than parameters. */
const plain = (
  name: string,
  dtype: FloatType,
  make: (list: readonly number[]) => number[] | Float32Array | Float64Array | Tensor,
): Container => ({
  name,
  dtype,
  hold: (start) => ({ params: mapped(start, make), gradient: (values) => mapped(values, (list) => [...list]) }),
});

/** A network's parameters and gradients in one arena. */
const network = (name: string, backend: Backend<VectorKernels>): Container => ({
  name,
  dtype: backend.dtype,
  hold(start) {
    const arena = new Arena(backend);
    const params = new Params(
      arena,
      Object.entries(start).map(([parameter, list]) => [parameter, [list.length]]),
    );
    const grads = params.like();
    const fill = (target: Params, values: Numbers) => {
      for (const [parameter, list] of Object.entries(values)) target.set(parameter, list);
      return target;
    };
    return { params: fill(params, start), gradient: (values) => fill(grads, values) };
  },
});

export const containers: readonly Container[] = [
  plain('arrays', 'float64', (list) => [...list]),
  plain('Float64Array', 'float64', (list) => Float64Array.from(list)),
  plain('Float32Array', 'float32', (list) => Float32Array.from(list)),
  plain('Tensor float64', 'float64', (list) => new Tensor(Float64Array.from(list), [1, list.length])),
  network('Params, reference float64', vectorReference('float64')),
  network('Params, reference float32', reference('float32')),
  ...(simdSupported()
    ? [network('Params, simd', simd({ deterministic: true })), network('Params, fastest simd', simd())]
    : []),
];

/** The values now, whatever holds them. */
export function valuesOf(params: ParamsLike): Record<string, number[]> {
  const entries = params instanceof Params ? [...params] : Object.entries(params);
  return Object.fromEntries(
    entries.map(([name, values]) => [name, Array.from<number>('dtype' in values ? values.data : values)]),
  );
}
