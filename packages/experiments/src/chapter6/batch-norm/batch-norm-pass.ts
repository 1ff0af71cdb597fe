import { BatchNorm, MeanSquaredError, Sequential, batchNormPresets, type Layer, type Pass } from '@downhill/layers';
import { tensor, type ArenaTensor } from '@downhill/tensor';
import type { GraphInput } from './batch-norm-graph.ts';

/** Stands behind a layer, lets its outputs through and gives it the gradient that is wanted, whatever the loss says. */
class Given implements Layer {
  readonly kind = 'given';
  readonly params = [];
  readonly state = [];
  readonly isActivation = true;
  readonly #dy: readonly number[];

  constructor(dy: readonly number[]) {
    this.#dy = dy;
  }

  outputShape(shape: readonly number[]): readonly number[] {
    return shape;
  }

  forward(x: ArenaTensor, pass: Pass): ArenaTensor {
    const y = pass.buffer('y', x.shape);
    y.data.set(x.data);
    return y;
  }

  backward(dy: ArenaTensor, pass: Pass): ArenaTensor {
    const dx = pass.buffer('dx', dy.shape);
    dx.data.set(this.#dy);
    return dx;
  }
}

/** What the layer of `@downhill/layers` makes of one feature of a batch, forward and backward, in float64. */
interface LayerPass {
  readonly y: readonly number[];
  readonly dx: readonly number[];
  readonly dgamma: number;
  readonly dbeta: number;
}

/** Runs the layer itself, with the book's conventions but for ε, on the input of the graph. */
export function batchNormPass({ x, gamma, beta, eps, dy }: GraphInput): LayerPass {
  const layers = [new BatchNorm(1, { ...batchNormPresets.book, eps }), new Given(dy)];
  const network = new Sequential(layers, { dtype: 'float64', loss: new MeanSquaredError() });
  network.params.set('gamma1', tensor([gamma], { dtype: 'float64' }));
  network.params.set('beta1', tensor([beta], { dtype: 'float64' }));
  const rows = tensor(
    x.map((v) => [v]),
    { dtype: 'float64' },
  );
  const dx = network.inputGradient(rows, rows);
  return {
    y: [...network.activations()[0]!.value.data],
    dx: [...dx.data],
    dgamma: network.grads.get('gamma1').item(),
    dbeta: network.grads.get('beta1').item(),
  };
}
