import type { Layer } from '../layers/layer.ts';
import { AffineRelu } from '../layers/affine-relu.ts';
import { Affine } from '../layers/affine.ts';
import { Relu } from '../layers/relu.ts';

/** One step of a network's computation: a layer, its numbered name, and the numbered names of what it declares. */
export interface Stage {
  readonly layer: Layer;
  /** `relu2`: kind and occurrence. */
  readonly name: string;
  readonly isActivation: boolean;
  /** `W2` for a declared `W`. */
  nameOf(declared: string): string;
}

/**
 * Numbers layers and what they declare, by occurrence of each name: the second layer with a `W` has `W2`, whichever layers
 * lie between. Affine followed by ReLU becomes one stage, under the name of the ReLU.
 */
export function stagesOf(layers: readonly Layer[]): Stage[] {
  const count = counter();
  const stages = layers.map((layer): Stage => {
    const name = count(layer.kind);
    const names = new Map([...layer.params, ...layer.state].map((spec) => [spec.name, count(spec.name)]));
    return { layer, name, isActivation: layer.isActivation ?? false, nameOf: (declared) => names.get(declared)! };
  });
  return stages.flatMap((stage, i) => {
    const [before, after] = [stages[i - 1], stages[i + 1]];
    if (isExactly(Affine, stage.layer) && isExactly(Relu, after?.layer)) return [];
    if (isExactly(Relu, stage.layer) && isExactly(Affine, before?.layer))
      return [{ ...stage, layer: new AffineRelu(before.layer), nameOf: before.nameOf }];
    return [stage];
  });
}

/** A subclass may compute something else. */
const isExactly = <L extends Layer>(kind: abstract new (...options: never[]) => L, layer?: Layer): layer is L =>
  layer?.constructor === kind;

/** Appends to each name how often it has come: W1, b1, W2, … */
function counter(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const n = (counts.get(name) ?? 0) + 1;
    counts.set(name, n);
    return name + String(n);
  };
}
