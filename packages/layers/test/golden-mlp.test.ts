import { type Tensor, reference, tensor, type FloatType } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import golden from '../../../fixtures/golden.json' with { type: 'json' };
import {
  Affine,
  Dropout,
  MultiLayerNet,
  Sequential,
  activationLayers,
  batchNormPresets,
  l2Penalty,
  type ActivationName,
} from '../src/index.ts';
import { relativeError } from './relative-error.ts';

const { mlp } = golden;
const TOLERANCE = golden.meta.suggested_tolerance;
const x = tensor(mlp.x);
const t = tensor(mlp.t);
const values: Record<string, number[] | number[][]> = { ...mlp.params, ...mlp.bn_params };

type Case = (typeof mlp.cases)[number];

const title = (c: Case): string =>
  `${c.activation}${c.batchnorm ? ` batch norm ε ${c.bn_eps}` : ''} λ ${c.lambda}${c.dropout ? ` dropout ${c.dropout}` : ''}`;

/** The network of a case, by the public classes; dropout gets the masks of the oracle. */
function networkOf(c: Case, dtype: FloatType): Sequential {
  const [inputSize, ...rest] = mlp.sizes as [number, ...number[]];
  const outputSize = rest.pop()!;
  const activation = c.activation as ActivationName;
  const net =
    c.dropout === undefined
      ? new MultiLayerNet({
          inputSize,
          hiddenSizes: rest,
          outputSize,
          activation,
          weightDecay: c.lambda,
          batchNorm: c.batchnorm && { ...batchNormPresets.book, eps: c.bn_eps! },
          dtype,
        })
      : new Sequential(
          [
            ...[mlp.dropout.mask1, mlp.dropout.mask2].flatMap((mask, i) => [
              new Affine([inputSize, ...rest][i]!, rest[i]!),
              activationLayers[activation].create(),
              new Dropout(mlp.dropout.ratio, {
                scaling: c.dropout as 'book' | 'inverted',
                mask: (target) => target.set(mask.flat()),
              }),
            ]),
            new Affine(rest.at(-1)!, outputSize),
          ],
          { penalties: [l2Penalty(c.lambda)], dtype },
        );
  for (const name of net.params.names) net.params.set(name, tensor(values[name]!));
  return net;
}

describe.each(['float64', 'float32'] as const)('the oracle’s network in %s', (dtype) => {
  const tolerance = TOLERANCE[dtype];
  const close = (got: Tensor, expected: number[] | number[][]): void =>
    expect(relativeError(got.data, expected.flat())).toBeLessThan(tolerance);

  it.each(mlp.cases.map((c) => [title(c), c] as const))('%s: loss, gradients and input gradient', (_, c) => {
    const net = networkOf(c, dtype);
    expect(Math.abs(net.loss(x, t, { training: true }) - c.loss)).toBeLessThan(tolerance * c.loss);
    expect(Math.abs(net.gradient(x, t) - c.loss)).toBeLessThan(tolerance * c.loss);
    const expected = c.grads as Record<string, number[] | number[][]>;
    expect(net.grads.names.toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [name, gradient] of net.grads) {
      const zeroInTheory = c.batchnorm && (name === 'b1' || name === 'b2');
      if (zeroInTheory) expect(Math.max(...gradient.data.map(Math.abs))).toBeLessThan(tolerance);
      else close(gradient, expected[name]!);
    }
    close(net.inputGradient(x, t), c.grad_x);
  });

  it.each(mlp.cases.filter((c) => !c.batchnorm && !c.dropout).map((c) => [title(c), c] as const))(
    '%s: outputs',
    (_, c) => {
      const net = networkOf(c, dtype);
      close(net.predict(x), c.logits);
      expect(Math.abs(net.loss(x, t) - c.loss)).toBeLessThan(tolerance * c.loss);
    },
  );

  it('evaluates dropout by the book: every hidden output times 1 − ratio', () => {
    const net = networkOf(
      mlp.cases.find((c) => c.dropout === 'book')!,
      dtype,
    );
    close(net.predict(x), mlp.dropout.book_eval_logits);
  });

  it('gives the same with one-hot targets', () => {
    const c = mlp.cases[1]!;
    const oneHot = tensor(mlp.t.map((label) => [0, 1, 2].map((k) => +(k === label))));
    const net = networkOf(c, dtype);
    expect(net.gradient(x, oneHot)).toBe(net.gradient(x, t));
  });
});

it('the float32 reference kernels agree too', () => {
  const c = mlp.cases[5]!;
  const net = new MultiLayerNet({
    inputSize: 5,
    hiddenSizes: [8, 8],
    outputSize: 3,
    activation: c.activation as ActivationName,
    weightDecay: c.lambda,
    backend: reference('float32'),
  });
  for (const name of net.params.names) net.params.set(name, tensor(values[name]!));
  expect(net.dtype).toBe('float32');
  expect(Math.abs(net.gradient(x, t) - c.loss)).toBeLessThan(TOLERANCE.float32 * c.loss);
});
