import { he } from '@downhill/init';
import { activationLayers } from '@downhill/layers';
import { scheduleParts, totalSteps } from './build-optimizer.ts';
import { numberedInits } from './init-of.ts';
import { CLASSES, INPUTS, type HiddenLayer, type NetworkSpec } from './network-spec.ts';

/** Names that a program imports, by package. */
class Imports {
  readonly #names = new Map<string, Set<string>>();

  use(from: string, name: string): string {
    const names = this.#names.get(from) ?? new Set<string>();
    this.#names.set(from, names.add(name));
    return name;
  }

  get packages(): string[] {
    return [...this.#names.keys()].sort();
  }

  toString(): string {
    return this.packages
      .map((from) => `import { ${[...this.#names.get(from)!].sort().join(', ')} } from '${from}';`)
      .join('\n');
  }
}

const classOf: Readonly<Record<keyof typeof activationLayers, string>> = {
  relu: 'Relu',
  leakyRelu: 'LeakyRelu',
  sigmoid: 'Sigmoid',
  tanh: 'Tanh',
  gelu: 'Gelu',
};

const literal = (value: number | boolean | string): string =>
  typeof value === 'string' ? `'${value}'` : String(value);
const object = (entries: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(entries)
    .map(([name, value]) => (name === value ? name : `${name}: ${value}`))
    .join(', ')} }`;

/** `he()`, `normal(0.01)`; `zeros` is an initializer itself. */
function initText(imports: Imports, name: string, value: number): string {
  const call = imports.use('@downhill/init', name);
  if (name in numberedInits) return `${call}(${value})`;
  return name === 'zeros' ? call : `${call}()`;
}

function layersText(imports: Imports, spec: NetworkSpec): string[] {
  const layer = (name: string): string => imports.use('@downhill/layers', name);
  const init = (activation: HiddenLayer['activation'] | 'output'): string => {
    if (spec.init !== 'auto') return initText(imports, spec.init, spec.initNumber);
    const isHe = activation === 'output' || (activation !== 'none' && activationLayers[activation].weightInit === he);
    return initText(imports, isHe ? 'he' : 'xavier', 0);
  };
  const lines: string[] = [];
  let size = INPUTS;
  for (const { units, batchNorm, activation, dropout } of spec.hidden) {
    lines.push(`new ${layer('Affine')}(${size}, ${units}, { weightInit: ${init(activation)} })`);
    if (batchNorm) lines.push(`new ${layer('BatchNorm')}(${units})`);
    if (activation !== 'none') lines.push(`new ${layer(classOf[activation])}()`);
    if (dropout > 0) lines.push(`new ${layer('Dropout')}(${dropout})`);
    size = units;
  }
  lines.push(`new ${layer('Affine')}(${size}, ${CLASSES}, { weightInit: ${init('output')} })`);
  return lines;
}

function rateText(imports: Imports, spec: NetworkSpec): string {
  const { lr, schedule } = spec;
  const steps = totalSteps(spec);
  const { every, factor, rate, rise } = scheduleParts(steps);
  const call = (name: string, options: Readonly<Record<string, number>>): string =>
    `${imports.use('@downhill/optimizers', name)}(${object(
      Object.fromEntries(Object.entries({ lr, ...options }).map(([key, value]) => [key, String(value)])),
    )})`;
  switch (schedule) {
    case 'constant':
      return String(lr);
    case 'steps':
      return call('stepDecay', { every, factor: 0.3 });
    case 'exponential':
      return call('exponentialDecay', { factor });
    case 'inverse':
      return call('inverseTimeDecay', { rate });
    case 'cosine':
      return call('cosineDecay', { steps });
    case 'warmup': {
      const parts = `[${call('warmup', { steps: rise })}, ${call('cosineDecay', { steps: Math.max(1, steps - rise) })}]`;
      return `${imports.use('@downhill/optimizers', 'join')}(${parts}, [${rise}])`;
    }
    case 'one-cycle':
      return call('oneCycle', { steps });
  }
}

/** A program that trains the same network in the same way with the published packages, and prints what it learnt. */
export function networkTypescript(spec: NetworkSpec): string {
  const imports = new Imports();
  for (const name of ['loadMnist', 'subset']) imports.use('@downhill/data-mnist', name);
  imports.use('@downhill/experiments', 'train');
  imports.use('@downhill/layers', 'Sequential');
  imports.use('@downhill/tensor', 'Rng');
  const layers = layersText(imports, spec);
  const options: Record<string, string> = { lr: rateText(imports, spec) };
  for (const [name, value] of Object.entries(spec.options)) options[name] = literal(value);
  if (spec.clip > 0) options['transforms'] = `[${imports.use('@downhill/optimizers', 'clipNorm')}(${spec.clip})]`;
  const settings: Record<string, string> = { seed: String(spec.seed) };
  if (spec.lambda > 0) settings['penalties'] = `[${imports.use('@downhill/layers', 'l2Penalty')}(${spec.lambda})]`;
  imports.use('@downhill/optimizers', spec.optimizer);
  return `// npm install ${imports.packages.join(' ')}
${imports.toString()}

const mnist = await loadMnist();
const network = new Sequential(
  [
${layers.map((line) => `    ${line},`).join('\n')}
  ],
  ${object(settings)},
);
const session = {
  network,
  optimizer: new ${spec.optimizer}(${object(options)}),
  data: { train: subset(mnist.train, ${spec.images}) },
  rng: new Rng(${spec.seed}),
};

for (const event of train(session, { batchSize: ${spec.batchSize}, epochs: ${spec.epochs} })) {
  if (event.type === 'epoch') console.log('epoch', event.epoch, 'mean loss', event.loss);
  if (event.type === 'diverged') console.log(event.message);
}
const { loss, accuracy } = network.evaluate(mnist.test.x, mnist.test.t);
console.log('test', loss, accuracy);
`;
}
