import { convert } from './convert.ts';
import { allocate, dtypeOf, type DType, type FloatType, type TypedArray } from './dtype.ts';
import { formatShape, ShapeError } from './errors.ts';
import { pow } from './math/pow.ts';
import type { Rng } from './random/rng.ts';
import { sizeOf, validateShape, type Shape } from './shape.ts';
import { Tensor, type NestedArray } from './tensor.ts';

const DEFAULT: DType = 'float64';

type Sizes = Shape | number;
interface TypeOption {
  readonly dtype?: DType;
}

const isNumbers = (values: NestedArray | TypedArray | Tensor): values is NestedArray =>
  typeof values === 'number' || Array.isArray(values);

/**
 * A tensor of given values: nested arrays, a typed array or another tensor, always copied.
 *
 * Conventions: nested arrays become float64, typed arrays keep their type, unless `dtype` says otherwise. (NumPy makes
 * integers of whole numbers; JavaScript cannot tell 1 from 1.0.) `new Tensor(array, shape)` wraps without a copy.
 *
 * @throws ShapeError when nested arrays are ragged or `shape` has another number of elements.
 * @throws RangeError when a value does not fit an integer `dtype`.
 *
 * @example
 * tensor([[1, 2], [3, 4]]).shape; // [2, 2]
 * tensor(new Float32Array(6), { shape: [2, 3] }).dtype; // float32
 */
export function tensor(
  values: NestedArray | TypedArray | Tensor,
  { shape, dtype }: { shape?: Shape; dtype?: DType } = {},
): Tensor {
  if (isNumbers(values)) {
    const x = fromArray(values, dtype === undefined ? {} : { dtype });
    return shape === undefined ? x : new Tensor(x.data, shape);
  }
  const data = values instanceof Tensor ? values.data : values;
  const own = values instanceof Tensor ? values.shape : [values.length];
  return new Tensor(convert(data, dtype ?? dtypeOf(data), 'tensor'), shape ?? own);
}

/**
 * A tensor of nested arrays of numbers: the inverse of {@link Tensor.toArray}.
 *
 * @throws ShapeError when the arrays are ragged, RangeError when an element is not a number or does not fit `dtype`.
 */
export function fromArray(nested: NestedArray, { dtype = DEFAULT }: TypeOption = {}): Tensor {
  const shape: number[] = [];
  for (let level: unknown = nested; Array.isArray(level); level = level[0]) shape.push(level.length);
  const values: number[] = [];
  collect(nested, shape, [], values);
  return new Tensor(convert(values, dtype, 'tensor'), shape);
}

function collect(value: unknown, shape: Shape, at: number[], values: number[]): void {
  const expected = shape[at.length];
  const length = Array.isArray(value) ? value.length : undefined;
  if (length !== expected) {
    const describe = (n: number | undefined): string => (n === undefined ? 'no array' : `an array of ${n}`);
    throw new ShapeError(
      `tensor: ragged nested arrays: ${formatShape(at)} is ${describe(length)}, expected ${describe(expected)}`,
    );
  }
  if (Array.isArray(value)) value.forEach((v, i) => collect(v, shape, [...at, i], values));
  else if (typeof value === 'number') values.push(value);
  else throw new RangeError(`tensor: element ${formatShape(at)} is ${JSON.stringify(value)}, expected a number`);
}

function filled(where: string, shape: Sizes, value: number, { dtype = DEFAULT }: TypeOption): Tensor {
  const sizes = typeof shape === 'number' ? [shape] : shape;
  validateShape(sizes, where);
  const [element] = convert([value], dtype, where);
  return new Tensor(allocate(dtype, sizeOf(sizes)).fill(element!), sizes);
}

/** `value` everywhere. float64 unless told otherwise. */
export const full = (shape: Sizes, value: number, options: TypeOption = {}): Tensor =>
  filled('full', shape, value, options);

/** 0 everywhere. float64 unless told otherwise. */
export const zeros = (shape: Sizes, options: TypeOption = {}): Tensor => filled('zeros', shape, 0, options);

/** 1 everywhere. float64 unless told otherwise. */
export const ones = (shape: Sizes, options: TypeOption = {}): Tensor => filled('ones', shape, 1, options);

/** The [rows, columns] matrix with 1 on the main diagonal and 0 elsewhere. float64 unless told otherwise. */
export function eye(rows: number, columns = rows, options: TypeOption = {}): Tensor {
  const x = filled('eye', [rows, columns], 0, options);
  const { data } = x;
  for (let i = 0; i < Math.min(rows, columns); i++) data[i * columns + i] = 1;
  return x;
}

/**
 * start, start + step, … below stop (above, when step is negative).
 *
 *     xᵢ = start + i · ((start + step) − start),   i < ⌈(stop − start)/step⌉
 *
 * Conventions: as NumPy, to the last bit, and with its trap: with a fractional step, rounding decides whether the last
 * element is just below stop. Use {@link linspace} when the number of elements matters.
 *
 * @throws RangeError when step is 0 or an argument is not finite.
 *
 * @example
 * arange(4).toString(); // [0. 1. 2. 3.]
 * arange(5, 0, -2, { dtype: 'int32' }).toString(); // [5 3 1]
 */
export function arange(start: number, stop?: number, step = 1, { dtype = DEFAULT }: TypeOption = {}): Tensor {
  const [first, end] = stop === undefined ? [0, start] : [start, stop];
  if (!(Number.isFinite(first) && Number.isFinite(end) && Number.isFinite(step) && step !== 0))
    throw new RangeError(`arange: needs finite numbers and a step that is not 0, got ${first}, ${end}, ${step}`);
  const length = Math.max(0, Math.ceil((end - first) / step));
  const delta = first + step - first;
  return new Tensor(
    convert(
      Float64Array.from({ length }, (_, i) => (i === 1 ? first + step : first + i * delta)),
      dtype,
      'arange',
    ),
    [length],
  );
}

/**
 * `count` numbers at equal distances, the first exactly `start`, the last exactly `stop`.
 *
 *     xᵢ = start + i · (stop − start)/(count − 1)
 *
 * @throws RangeError when count is not a whole number of 0 or more, or a bound is not finite.
 *
 * @example
 * linspace(0, 1, 5).toString(); // [0.   0.25 0.5  0.75 1.  ]
 */
export function linspace(
  start: number,
  stop: number,
  count = 50,
  { dtype = 'float64' }: { dtype?: FloatType } = {},
): Tensor {
  if (!(Number.isFinite(start) && Number.isFinite(stop)))
    throw new RangeError(`linspace: needs finite bounds, got ${start} and ${stop}`);
  if (!(Number.isSafeInteger(count) && count >= 0))
    throw new RangeError(`linspace: count must be a whole number of 0 or more, got ${count}`);
  const step = (stop - start) / (count - 1);
  const at = (i: number): number => (i === count - 1 && i > 0 ? stop : i === 0 ? start : start + i * step);
  return new Tensor(
    convert(
      Float64Array.from({ length: count }, (_, i) => at(i)),
      dtype,
      'linspace',
    ),
    [count],
  );
}

/**
 * `count` numbers at equal ratios, from baseˢᵗᵃʳᵗ to baseˢᵗᵒᵖ: base to the power of each element of {@link linspace}.
 *
 * Conventions: as NumPy. The powers are this package's own, so that no bit depends on the engine.
 *
 * @example
 * logspace(0, -2, 3).toString(); // [1.   0.1  0.01]
 */
export function logspace(
  start: number,
  stop: number,
  count = 50,
  { base = 10, dtype = 'float64' }: { base?: number; dtype?: FloatType } = {},
): Tensor {
  const exponents = linspace(start, stop, count).data;
  return new Tensor(
    convert(
      Float64Array.from(exponents, (x) => pow(base, x)),
      dtype,
      'logspace',
    ),
    [count],
  );
}

function checkRng(rng: Rng | undefined, where: string): void {
  if (rng === undefined)
    throw new RangeError(`${where}: needs a generator, as in { rng: new Rng(1) }; there is no hidden seed`);
}

/** Numbers of the standard normal distribution: mean 0, deviation 1. float64 unless told otherwise. */
export function randn(shape: Shape, { rng, dtype = 'float64' }: { rng: Rng; dtype?: FloatType }): Tensor {
  validateShape(shape, 'randn');
  checkRng(rng, 'randn');
  const data = dtype === 'float32' ? new Float32Array(sizeOf(shape)) : new Float64Array(sizeOf(shape));
  return new Tensor(rng.fillNormal(data), shape);
}

/** Numbers of the uniform distribution on [low, high). float64 unless told otherwise. */
export function uniform(
  shape: Shape,
  { rng, low = 0, high = 1, dtype = 'float64' }: { rng: Rng; low?: number; high?: number; dtype?: FloatType },
): Tensor {
  validateShape(shape, 'uniform');
  checkRng(rng, 'uniform');
  const data = dtype === 'float32' ? new Float32Array(sizeOf(shape)) : new Float64Array(sizeOf(shape));
  return new Tensor(rng.fillUniform(data, low, high), shape);
}
