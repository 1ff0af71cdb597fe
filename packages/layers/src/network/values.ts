import { Params, type Arena, type Rng } from '@downhill/tensor';
import type { Stage } from './stages.ts';

/** A network's numbers: what is trained, its gradients, and what is only kept. */
export interface Values {
  readonly params: Params;
  readonly grads: Params;
  readonly state: Params;
  /** Names of the parameters that penalties apply to. */
  readonly penalized: readonly string[];
}

/**
 * Gives everything the stages declare its memory and first values.
 *
 * Each parameter draws from a stream of its own name, so W2 starts the same whatever W1's size is.
 */
export function valuesOf(stages: readonly Stage[], arena: Arena, init: Rng): Values {
  const specs = stages.flatMap(({ layer, nameOf }) =>
    layer.params.map((spec) => ({ ...spec, name: nameOf(spec.name) })),
  );
  const states = stages.flatMap(({ layer, nameOf }) =>
    layer.state.map((spec) => ({ ...spec, name: nameOf(spec.name) })),
  );
  const params = new Params(
    arena,
    specs.map(({ name, shape }) => [name, shape]),
  );
  const state = new Params(
    arena,
    states.map(({ name, shape }) => [name, shape]),
  );
  for (const { name, shape, init: make, fanIn, fanOut } of specs)
    params.set(name, make(shape, { fanIn, fanOut, rng: init.fork(name), dtype: arena.dtype }));
  for (const { name, initial } of states) state.get(name).data.fill(initial);
  const penalized = specs.filter((spec) => spec.penalized).map(({ name }) => name);
  return { params, grads: params.like(), state, penalized };
}
