import {
  Arena,
  type FloatType,
  formatShape,
  Params,
  type ParamsLike,
  ShapeError,
  type Tensor,
  type TypedArray,
  vectorReference,
} from '@downhill/tensor';

type Values = Tensor | TypedArray | number[];
type PlainParams = Readonly<Record<string, Values>>;

const elementsOf = (values: Values): TypedArray | number[] => ('dtype' in values ? values.data : values);

/** What `set` holds under `name`, if it is anything that holds numbers. */
function valuesOf(where: string, role: string, set: PlainParams, name: string): Values {
  const values: unknown = set[name];
  const isTensor = typeof values === 'object' && values !== null && 'dtype' in values;
  if (isTensor || Array.isArray(values) || ArrayBuffer.isView(values)) return values as Values;
  const got = values === null ? 'null' : typeof values;
  throw new RangeError(`${where}: ${role} ${name} must be an array, a typed array or a Tensor, got ${got}`);
}

function floatTypeOf(where: string, name: string, values: Values): FloatType {
  if (Array.isArray(values) || values instanceof Float64Array) return 'float64';
  if (values instanceof Float32Array) return 'float32';
  const type = 'dtype' in values ? values.dtype : values.constructor.name;
  if (type === 'float32' || type === 'float64') return type;
  throw new RangeError(`${where}: parameter ${name} must hold float32 or float64 numbers, got ${type}`);
}

/** The parameters in memory of their own, for those who have no arena. float32 only if all of them are. */
function copyOf(where: string, source: PlainParams): Params {
  const entries = Object.keys(source).map((name) => [name, valuesOf(where, 'parameter', source, name)] as const);
  const types = entries.map(([name, values]) => floatTypeOf(where, name, values));
  const arena = new Arena(vectorReference(types.every((type) => type === 'float32') ? 'float32' : 'float64'));
  return new Params(
    arena,
    entries.map(([name, values]) => [name, 'dtype' in values ? values.shape : [values.length]]),
  );
}

/** Whether vectors of the two have each element at the same place. */
function sameLayout(a: Params, b: Params): boolean {
  const layout = (params: Params) => JSON.stringify([...params].map(([name, p]) => [name, p.shape]));
  return layout(a) === layout(b);
}

/**
 * The parameters of one optimizer as it works on them: a network's own in their arena, or a copy of plain numbers that
 * is read before each update and written back after it.
 */
export class WorkingSet {
  readonly params: Params;
  readonly #where: string;
  readonly #source: ParamsLike;
  /** The arrays of plain parameters, as of the last {@link read}. */
  #arrays: PlainParams = {};
  #ownGrads: Params | undefined;
  #knownGrads: Params | undefined;

  constructor(where: string, source: ParamsLike) {
    this.#where = where;
    this.params = source instanceof Params ? source : copyOf(where, source);
    this.#source = source;
    if (this.params.flat.size === 0) throw new RangeError(`${where}: there are no parameters to update`);
  }

  /**
   * Throws unless `source` is the set this one was made for: the same object, or another that holds the same arrays by
   * the same names.
   */
  requireOwner(source: ParamsLike): void {
    const { names } = this.params;
    const same =
      source instanceof Params || this.#source instanceof Params
        ? source === this.#source
        : Object.keys(source).length === names.length &&
          names.every((name) => name in source) &&
          (source === this.#source || names.every((name) => source[name] === this.#arrays[name]));
    if (same) return;
    const some = names.length > 2 ? [...names.slice(0, 2), '…'] : names;
    throw new Error(
      `this ${this.#where} already updates another set of parameters (${some.join(', ')}); create one optimizer per network`,
    );
  }

  /** Takes over the values of plain parameters. */
  read(source: ParamsLike): void {
    if (source instanceof Params) return;
    this.#copy(source, this.params, 'parameter');
    this.#arrays = { ...source };
  }

  /** Hands the values back to plain parameters. */
  write(): void {
    for (const [name, values] of Object.entries(this.#arrays)) {
      const { data } = this.params.get(name);
      const elements = elementsOf(values);
      if (!Array.isArray(elements)) elements.set(data);
      else for (let i = 0; i < data.length; i++) elements[i] = data[i]!;
    }
  }

  /** Throws when a parameter is NaN or infinite: no step can bring it back. */
  requireFinite(): void {
    const { arena, flat } = this.params;
    if (Number.isFinite(arena.kernels.maxAbs(flat.size, flat.ptr))) return;
    for (const [name, { data }] of this.params) {
      const at = data.findIndex((value) => !Number.isFinite(value));
      if (at >= 0) throw new RangeError(`${this.#where}: parameter ${name} is ${data[at]!} at index ${at}, not finite`);
    }
  }

  /** The gradients with the parameters' layout, in their arena; in memory of the optimizer's own if it will write. */
  gradients(grads: ParamsLike, willWrite: boolean): Params {
    if (!(grads instanceof Params && this.#fits(grads))) {
      this.#requireNames(grads);
      this.#ownGrads ??= this.params.like();
      this.#copy(grads, this.#ownGrads, 'gradient');
      return this.#ownGrads;
    }
    if (!willWrite) return grads;
    this.#ownGrads ??= this.params.like();
    this.params.arena.kernels.copy(grads.flat.size, grads.flat.ptr, this.#ownGrads.flat.ptr);
    return this.#ownGrads;
  }

  #fits(grads: Params): boolean {
    if (grads === this.#knownGrads) return true;
    if (grads.arena !== this.params.arena || !sameLayout(grads, this.params)) return false;
    this.#knownGrads = grads;
    return true;
  }

  #requireNames(grads: ParamsLike): void {
    const given = grads instanceof Params ? grads.names : Object.keys(grads);
    const { names } = this.params;
    const missing = names.find((name) => !given.includes(name));
    if (missing !== undefined)
      throw new RangeError(`${this.#where}: no gradient for parameter ${missing}; there are ${given.join(', ')}`);
    const unknown = given.find((name) => !this.params.has(name));
    if (unknown !== undefined)
      throw new RangeError(`${this.#where}: gradient ${unknown} has no parameter; there are ${names.join(', ')}`);
  }

  #copy(from: ParamsLike, to: Params, role: string): void {
    for (const [name, target] of to) {
      const values = from instanceof Params ? from.get(name) : valuesOf(this.#where, role, from, name);
      const elements = elementsOf(values);
      const shape = 'dtype' in values ? values.shape : [elements.length];
      const flat = shape.length === 1 || target.shape.length === 1;
      if (elements.length !== target.size || (!flat && formatShape(shape) !== formatShape(target.shape)))
        throw new ShapeError(
          `${this.#where}: ${role} ${name} ${formatShape(shape)} does not fit the parameter's ${formatShape(target.shape)}`,
        );
      target.data.set(elements);
    }
  }
}
