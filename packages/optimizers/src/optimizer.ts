import type { Params, ParamsLike, Ptr } from '@downhill/tensor';
import type { Hyperparameters, Ranges } from './hyperparameters.ts';
import { positive, requireIn } from './range.ts';
import type { Block, Rule } from './rule.ts';
import { copySlots, requireFit, saveSlots, type SavedSlots } from './saved-slots.ts';
import { type OptimizerState, readState } from './saved-state.ts';
import type { Schedule } from './schedules/schedule.ts';
import type { GradientTransform } from './transforms/gradient-transform.ts';
import { WorkingSet } from './working-set.ts';

/** Elements that a rule takes at once: few enough for its vectors to stay in the cache from one pass to the next. */
const BLOCK = 8192;

const ownNumbers = (elements: ArrayLike<number>) => Float64Array.from(elements);

/** What every optimizer takes. */
export interface OptimizerOptions {
  /** Learning rate η: a positive number, or a {@link Schedule}. */
  readonly lr?: number | Schedule;
  /** Applied in order to a copy of the gradients before the rule sees them, as `[l2(1e-4), clipNorm(1)]`. */
  readonly transforms?: readonly GradientTransform[];
}

/** What an optimizer tells its base class. */
export interface OptimizerDefinition<H extends Hyperparameters> extends Required<OptimizerOptions> {
  readonly hyper: H;
  readonly ranges: Ranges<H>;
}

/**
 * Moves parameters against their gradients.
 *
 *     p ← p − step(g, slots)
 *
 * An optimizer belongs to the first set of parameters it updates: the slots it remembers fit no other. Parameters and
 * gradients are a network's `params` and `grads`, or plain objects that hold arrays, typed arrays or Tensors by name.
 * Plain ones are copied into memory of the optimizer's own for the update, in float64 unless all are float32, and back.
 *
 * A gradient that is NaN makes its parameter NaN, and no error: whoever watches the training names it. Parameters that
 * are not finite at the first update are refused.
 *
 * To write your own, name its slots, give the range of each hyperparameter, and return the {@link Rule} of one step.
 *
 * Errors of `update`: Error for another set of parameters; RangeError for a missing or unknown gradient, or a schedule
 * that gives no usable rate; ShapeError for a gradient that does not fit. After an error nothing has changed.
 *
 * @example
 * class SignDescent extends Optimizer {
 *   constructor({ lr = 0.01, transforms = [] } = {}) {
 *     super('SignDescent', { lr, transforms, hyper: {}, ranges: {} });
 *   }
 *   slotNames() {
 *     return [];
 *   }
 *   rule(lr) {
 *     return (k, n, { p, g, s }) => {
 *       k.sign(n, g, s); // s ← sign(g)
 *       k.axpby(n, -lr, s, 1, p); // p ← −lr · s + 1 · p
 *     };
 *   }
 * }
 * const params = { x: [3], y: [-1] };
 * new SignDescent({ lr: 0.5 }).update(params, { x: [0.1], y: [-200] });
 * [params.x[0], params.y[0]]; // [2.5, -0.5]
 */
export abstract class Optimizer<Slot extends string = string, H extends Hyperparameters = Hyperparameters> {
  /** The name in messages and saved states. */
  readonly name: string;
  readonly #ranges: Ranges<H>;
  readonly #transforms: readonly GradientTransform[];
  #lr!: number | Schedule;
  #hyper: H;
  #step = 0;
  #working: WorkingSet | undefined;
  readonly #slots = new Map<string, Params>();
  /** Slots that wait for the parameters they belong to. */
  #loaded: SavedSlots = {};
  #scratch: { readonly s: Ptr; readonly r: Ptr } = { s: 0, r: 0 };

  constructor(name: string, { lr, transforms, hyper, ranges }: OptimizerDefinition<H>) {
    this.name = name;
    this.lr = lr;
    for (const option of Object.keys(ranges)) requireIn(ranges[option]!, name, option, hyper[option]);
    this.#ranges = ranges;
    this.#hyper = Object.freeze({ ...hyper });
    this.#transforms = [...transforms];
  }

  /** The vectors that the rule remembers, one element for each parameter element. */
  protected abstract slotNames(hyper: H): readonly Slot[];

  /** The rule of update number `t` (1 for the first) with learning rate `lr`: numbers once, vectors per block. */
  protected abstract rule(lr: number, t: number): Rule<Slot>;

  /** What a slot holds before the first update. */
  protected initialValue(_slot: Slot): number {
    return 0;
  }

  /** Something done to whole parameters before the rule runs, such as decoupled weight decay. */
  protected before(_lr: number, _params: Params): void {}

  /** Learning rate: a number, or a schedule. May be assigned between updates. */
  get lr(): number | Schedule {
    return this.#lr;
  }

  /** Refuses numbers that are not positive. */
  set lr(lr: number | Schedule) {
    if (typeof lr !== 'function') requireIn(positive, this.name, 'lr', lr);
    this.#lr = lr;
  }

  /** The learning rate of the next update. */
  get rate(): number {
    if (typeof this.#lr === 'number') return this.#lr;
    const rate = this.#lr(this.#step);
    if (rate >= 0 && rate < Infinity) return rate;
    throw new RangeError(
      `${this.name}: the schedule gave ${rate} for step ${this.#step}; a learning rate is finite and 0 or more`,
    );
  }

  /** Number of updates done. */
  get step(): number {
    return this.#step;
  }

  /** The hyperparameters besides the learning rate, as they were given or loaded. */
  get hyper(): Readonly<H> {
    return this.#hyper;
  }

  /** What the rule remembers, by slot and then by parameter name: live views. Empty before the first update. */
  get slots(): ReadonlyMap<string, Params> {
    return this.#slots;
  }

  /** Moves `params` one step against `grads`, in place. */
  update(params: ParamsLike, grads: ParamsLike): void {
    const lr = this.rate;
    const working = this.#working ?? new WorkingSet(this.name, params);
    if (working === this.#working) working.requireOwner(params);
    working.read(params);
    const g = working.gradients(grads, this.#transforms.length > 0);
    if (working !== this.#working) this.#begin(working);
    for (const transform of this.#transforms) transform(g, working.params);
    this.before(lr, working.params);
    this.#run(this.rule(lr, this.#step + 1), working.params, g);
    this.#step++;
    working.write();
  }

  /** Everything this optimizer remembers, slots in typed arrays of their own: for binary files. */
  get state(): OptimizerState {
    const lr = typeof this.#lr === 'number' ? this.#lr : null;
    const slots = this.#working === undefined ? copySlots(this.#loaded, ownNumbers) : saveSlots(this.#slots);
    return { optimizer: this.name, step: this.#step, lr, hyper: this.#hyper, slots };
  }

  /** The {@link state} with arrays of numbers: JSON keeps every bit of float32 and float64. */
  toJSON(): OptimizerState {
    const { slots, ...rest } = this.state;
    return { ...rest, slots: copySlots(slots, (elements) => Array.from(elements)) };
  }

  /**
   * Takes over a saved state, hyperparameters included, and continues from it to the last bit. A learning rate that was
   * a schedule is not saved: give this optimizer the same one first. Transforms are not saved either.
   *
   * Errors: Error for the state of another optimizer or a missing schedule; RangeError for a state with missing,
   * unknown or impossible parts; ShapeError for slots that do not fit the parameters (at the next update when there
   * are no parameters yet). After an error nothing has changed.
   */
  load(state: OptimizerState): void {
    const { step, lr, hyper, slots } = readState(this.name, this.#ranges, (h: H) => this.slotNames(h), state);
    if (lr === null && typeof this.#lr === 'number')
      throw new Error(`${this.name}: the state was saved with a schedule; assign the same schedule to lr, then load`);
    if (this.#working !== undefined) requireFit(this.name, slots, this.#working.params);
    this.#step = step;
    this.#lr = lr ?? this.#lr;
    this.#hyper = Object.freeze({ ...hyper });
    this.#loaded = copySlots(slots, ownNumbers);
    if (this.#working !== undefined) this.#fillSlots(this.#working.params);
  }

  #begin(working: WorkingSet): void {
    const { params } = working;
    working.requireFinite();
    requireFit(this.name, this.#loaded, params);
    const bytes = params.arena.bytes(Math.min(BLOCK, params.flat.size));
    this.#scratch = { s: params.arena.allocate(bytes), r: params.arena.allocate(bytes) };
    this.#fillSlots(params);
    this.#working = working;
  }

  #fillSlots(params: Params): void {
    const names: readonly Slot[] = this.slotNames(this.#hyper);
    for (const name of this.#slots.keys()) if (!names.includes(name as Slot)) this.#slots.delete(name);
    for (const name of names) {
      const slot = this.#slots.get(name) ?? params.like();
      this.#slots.set(name, slot);
      const loaded = this.#loaded[name];
      if (loaded === undefined) params.arena.kernels.fill(slot.flat.size, this.initialValue(name), slot.flat.ptr);
      else for (const [parameter, values] of Object.entries(loaded)) slot.set(parameter, values);
    }
    this.#loaded = {};
  }

  /** Runs the rule block by block, so that the passes of one block find its vectors in the cache. */
  #run(rule: Rule<Slot>, params: Params, grads: Params): void {
    const { arena, flat } = params;
    const vectors: Record<string, Ptr> = { p: flat.ptr, g: grads.flat.ptr };
    for (const [name, slot] of this.#slots) vectors[name] = slot.flat.ptr;
    const names = Object.keys(vectors);
    const block: Record<string, Ptr> = { ...vectors, ...this.#scratch };
    const stride = arena.bytes(BLOCK);
    for (let done = 0; done < flat.size; done += BLOCK) {
      rule(arena.kernels, Math.min(BLOCK, flat.size - done), block as Block<Slot>);
      for (const name of names) block[name]! += stride;
    }
  }
}
