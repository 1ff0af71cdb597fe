import { he, xavier, type Initializer } from '@downhill/init';
import { activationLayers, Affine, BatchNorm, Dropout, l2Penalty, Sequential, type Layer } from '@downhill/layers';
import { initOf } from './init-of.ts';
import { CLASSES, INPUTS, type HiddenLayer, type NetworkSpec } from './network-spec.ts';

/** The weights in front of an activation function: as asked for, or what keeps the spread over many layers. */
function weightsFor({ init, initNumber }: NetworkSpec, activation: HiddenLayer['activation']): Initializer {
  if (init !== 'auto') return initOf(init, initNumber);
  return activation === 'none' ? xavier() : activationLayers[activation].weightInit();
}

/** The network of a spec: its hidden layers and an affine one to ten scores. */
export function buildNetwork(spec: NetworkSpec): Sequential {
  const layers: Layer[] = [];
  let size = INPUTS;
  for (const { units, batchNorm, activation, dropout } of spec.hidden) {
    layers.push(new Affine(size, units, { weightInit: weightsFor(spec, activation) }));
    if (batchNorm) layers.push(new BatchNorm(units));
    if (activation !== 'none') layers.push(activationLayers[activation].create());
    if (dropout > 0) layers.push(new Dropout(dropout));
    size = units;
  }
  const last = spec.init === 'auto' ? he() : initOf(spec.init, spec.initNumber);
  layers.push(new Affine(size, CLASSES, { weightInit: last }));
  return new Sequential(layers, {
    seed: spec.seed,
    penalties: spec.lambda > 0 ? [l2Penalty(spec.lambda)] : [],
  });
}
