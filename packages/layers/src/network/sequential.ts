import { Arena, Rng, ShapeError, Tensor, formatShape, type FloatType, type Params, type Shape } from '@downhill/tensor';
import { backendFor } from './backend-for.ts';
import { centralDifferences } from './central-differences.ts';
import type { Layer } from '../layers/layer.ts';
import type { Loss } from '../losses/loss.ts';
import type { NetworkOptions } from './network-options.ts';
import type { Penalty } from '../penalties/penalty.ts';
import { Pipeline, type NamedTensor } from './pipeline.ts';
import { loadNetwork, saveNetwork, type SavedNetwork } from './saved-network.ts';
import { SoftmaxCrossEntropy } from '../losses/softmax-cross-entropy.ts';
import { stagesOf } from './stages.ts';
import { valuesOf, type Values } from './values.ts';
import type { Watcher } from './watcher.ts';

export interface SequentialOptions extends NetworkOptions {
  /** The shape of one sample. Taken from the first layer that knows the size of its input when not given. */
  readonly inputShape?: Shape | undefined;
}

/** Mean loss with penalties, and the share of the rows whose largest output is at the target, 0…1. */
export interface Evaluation {
  readonly loss: number;
  readonly accuracy: number;
}

/**
 * A network: layers one after the other, a loss behind them, and the memory for it all.
 *
 * One arena holds parameters, gradients and every intermediate value, planned for the largest batch seen so far. A step on
 * a batch size that has come before allocates nothing in it. Nothing has to be disposed of.
 *
 * Conventions: parameters are numbered by occurrence of their declared names, `W1 b1 W2 b2 …`. `predict`, `loss`,
 * `accuracy` and `evaluate` run in evaluation mode (nothing dropped, running statistics), `gradient` in training mode.
 * Data of any type are copied in as the network's own. They are not searched for NaN, which makes the loss NaN.
 *
 * @throws ShapeError when layers or data do not fit each other, RangeError for impossible values; the message names the
 *   layer.
 *
 * @example
 * const net = new Sequential([new Affine(2, 8), new Tanh(), new Affine(8, 2)], { seed: 1 });
 * const [x, t] = [tensor([[0, 1], [1, 1]]), tensor([1, 0])];
 * const before = net.gradient(x, t);
 * for (const [name, p] of net.params) net.params.set(name, sub(p, mul(net.grads.get(name), 0.1)));
 * net.loss(x, t) < before; // true
 */
export class Sequential {
  readonly layers: readonly Layer[];
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly dtype: FloatType;
  /** All parameters, in order. Live views. */
  readonly params: Params;
  /** Their gradients, filled by {@link gradient}. Live views. */
  readonly grads: Params;
  /** Values that are kept and saved but not trained: running means and variances. Live views. */
  readonly state: Params;
  /** The stream that dropout masks are drawn from. */
  readonly rng: Rng;
  /** What training minimises, penalties aside. */
  readonly criterion: Loss;
  /** Hears of every step; {@link watch} puts one here. */
  watcher: Watcher | undefined;
  readonly #penalties: readonly Penalty[];
  readonly #pipeline: Pipeline;
  readonly #values: Values;
  /** For messages about data that the first layer does not understand. */
  readonly #checkShape: (shape: Shape) => Shape;

  constructor(
    layers: readonly Layer[],
    {
      inputShape = inferInputShape(layers),
      loss = new SoftmaxCrossEntropy(),
      penalties = [],
      seed = 0,
      dtype = 'float32',
      deterministic = false,
      backend = backendFor(dtype, deterministic),
    }: SequentialOptions = {},
  ) {
    const stages = stagesOf(layers);
    this.layers = [...layers];
    this.inputShape = [...inputShape];
    this.#checkShape = (shape) => stages.reduce((sizes, { layer, nameOf }) => layer.outputShape(sizes, nameOf), shape);
    this.outputShape = this.#checkShape(inputShape);
    this.criterion = loss;
    this.#penalties = penalties;

    const arena = new Arena(backend);
    const streams = seed instanceof Rng ? seed : new Rng(seed);
    this.dtype = arena.dtype;
    this.rng = streams.fork('dropout');
    this.#values = valuesOf(stages, arena, streams.fork('init'));
    this.params = this.#values.params;
    this.grads = this.#values.grads;
    this.state = this.#values.state;
    this.#pipeline = new Pipeline(stages, arena, this.#values, this.rng);
  }

  /** The outputs [N, …] before the loss: scores, not probabilities. The caller's own copy. */
  predict(x: Tensor): Tensor {
    const n = this.#rowsOf(x);
    this.watcher?.evaluating();
    const size = this.outputShape.reduce((product, k) => product * k, 1);
    const result = this.dtype === 'float64' ? new Float64Array(n * size) : new Float32Array(n * size);
    this.#pipeline.inPieces(n, (from, rows) =>
      result.set(this.#pipeline.forward(x, from, rows, false).data, from * size),
    );
    return new Tensor(result, [n, ...this.outputShape]);
  }

  /**
   * Mean loss over the rows, with penalties.
   *
   * Evaluation mode, as in the book; with `training`, the loss that {@link gradient} would return if it came next: the same
   * dropout masks and batch statistics. Nothing moves on then, neither the masks' stream nor the running statistics.
   */
  loss(x: Tensor, t: Tensor, { training = false }: { readonly training?: boolean } = {}): number {
    if (!training) return this.evaluate(x, t).loss;
    const n = this.#rowsOf(x, t);
    const rng = this.rng.state;
    const state = this.state.flat.data.slice();
    try {
      const { workspace } = this.#pipeline;
      const target = this.criterion.load(t, 0, [n, ...this.outputShape], workspace);
      const y = this.#pipeline.forward(x, 0, n, true);
      return this.criterion.total(y, target, workspace) / n + this.#penalty();
    } finally {
      this.rng.restore(rng);
      this.state.flat.data.set(state);
    }
  }

  /** Fills `grads` with the gradient of the loss of a training pass, penalties included, and returns that loss. */
  gradient(x: Tensor, t: Tensor): number {
    return this.#gradient(x, t, false).loss;
  }

  /** The gradient of that loss with respect to the data. The caller's own copy; `grads` are filled too. */
  inputGradient(x: Tensor, t: Tensor): Tensor {
    const { data, shape } = this.#gradient(x, t, true).dx!;
    return new Tensor(data.slice(), shape);
  }

  /** The share of the rows whose largest output is at the target, 0…1. */
  accuracy(x: Tensor, t: Tensor): number {
    return this.evaluate(x, t).accuracy;
  }

  /** Loss and accuracy in one evaluation pass. Large data run in pieces. */
  evaluate(x: Tensor, t: Tensor): Evaluation {
    const n = this.#rowsOf(x, t);
    this.watcher?.evaluating();
    const { workspace } = this.#pipeline;
    let [total, correct] = [0, 0];
    this.#pipeline.inPieces(n, (from, rows) => {
      const target = this.criterion.load(t, from, [rows, ...this.outputShape], workspace);
      const y = this.#pipeline.forward(x, from, rows, false);
      total += this.criterion.total(y, target, workspace);
      correct += this.criterion.correct(y, target, workspace);
    });
    return { loss: total / n + this.#penalty(), accuracy: correct / n };
  }

  /** What the hidden activation functions gave in the last pass, as `relu1`, `relu2`, … Live views, until the next pass. */
  activations(): NamedTensor[] {
    return this.#pipeline.activations();
  }

  /** The gradients of the loss with respect to {@link activations} in the last `gradient`. Live views, until the next. */
  activationGradients(): NamedTensor[] {
    return this.#pipeline.activationGradients();
  }

  /**
   * The gradient of `loss(x, t, { training: true })` by central differences: two passes for every single parameter, so for
   * small networks, and to be trusted in float64 only (float32 keeps two or three digits).
   */
  numericalGradient(x: Tensor, t: Tensor): Record<string, Tensor> {
    return centralDifferences(this.params, () => this.loss(x, t, { training: true }));
  }

  /** The name of the first parameter that holds a NaN or an infinity, undefined when all are finite. */
  firstNonFinite(): string | undefined {
    for (const [name, p] of this.params)
      if (!Number.isFinite(this.params.arena.kernels.maxAbs(p.size, p.ptr))) return name;
    return undefined;
  }

  /** Parameters, running statistics and the position of the dropout stream, as plain data by name. */
  toJSON(): SavedNetwork {
    return saveNetwork(this);
  }

  /**
   * Takes over what {@link toJSON} of a network of the same shape gave; training goes on bit by bit as it would have there.
   *
   * @throws RangeError or ShapeError when names or shapes differ; nothing is changed then.
   */
  load(saved: SavedNetwork): void {
    loadNetwork(this, saved);
  }

  /** Takes over parameters and running statistics of another network of the same names and shapes, of any dtype. */
  copyFrom({ params, state }: Pick<Sequential, 'params' | 'state'>): void {
    for (const [name] of this.params) this.params.set(name, params.get(name));
    for (const [name] of this.state) this.state.set(name, state.get(name));
  }

  #gradient(x: Tensor, t: Tensor, inputGradient: boolean): { loss: number; dx: Tensor | undefined } {
    const n = this.#rowsOf(x, t);
    const { workspace } = this.#pipeline;
    const target = this.criterion.load(t, 0, [n, ...this.outputShape], workspace); // first, so that a bad label changes nothing
    const y = this.#pipeline.forward(x, 0, n, true);
    const dy = workspace.buffer('dy', y.shape);
    const total = this.criterion.gradient(y, target, dy, workspace);
    const dx = this.#pipeline.backward(dy, inputGradient);
    for (const penalty of this.#penalties)
      for (const name of this.#values.penalized)
        penalty.addGradient(this.params.get(name), this.grads.get(name), workspace);
    this.watcher?.trained(x, n, total / n);
    return { loss: total / n + this.#penalty(), dx };
  }

  #penalty(): number {
    let sum = 0;
    for (const penalty of this.#penalties)
      for (const name of this.#values.penalized) sum += penalty.value(this.params.get(name), this.#pipeline.workspace);
    return sum;
  }

  /** How many rows the data have, after checking that they fit the network, and the targets the data. */
  #rowsOf({ shape }: Tensor, t?: Tensor): number {
    const [rows, ...sample] = shape;
    if (rows === undefined || formatShape(sample) !== formatShape(this.inputShape)) {
      this.#checkShape(shape); // mostly the first layer can say what is wrong
      const expected = this.inputShape.join(', ');
      throw new ShapeError(
        `network: input ${formatShape(shape)} must be [N, ${expected}], one sample [1, ${expected}]`,
      );
    }
    if (t === undefined) return rows;
    if (rows === 0) throw new ShapeError(`network: input ${formatShape(shape)} has no rows, and no mean loss`);
    if (t.shape[0] !== rows)
      throw new ShapeError(
        `network: input ${formatShape(shape)} and targets ${formatShape(t.shape)} differ in rows (${rows} ≠ ${t.shape[0] ?? 'none'})`,
      );
    return rows;
  }
}

function inferInputShape(layers: readonly Layer[]): Shape {
  const size = layers.find((layer) => layer.inputSize !== undefined)?.inputSize;
  if (size === undefined)
    throw new Error('Sequential: no layer tells the size of the input; pass { inputShape: [size] }');
  return [size];
}
