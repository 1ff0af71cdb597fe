import { Rng } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { batchNormGraph, type GraphInput } from './batch-norm-graph.ts';
import { exampleBatch } from './batch-norm-graph-figure.ts';
import { batchNormPass } from './batch-norm-pass.ts';

const rng = new Rng('batch-norm-graph');
const normals = (n: number): number[] => Array.from({ length: n }, () => rng.normal());
const inputs: readonly GraphInput[] = [
  exampleBatch,
  { x: normals(8).map((v) => 5 + 3 * v), gamma: -0.7, beta: 2, eps: 1e-3, dy: normals(8) },
  { x: normals(5), gamma: 1, beta: 0, eps: 1e-6, dy: normals(5) },
];

describe.each(inputs)('the graph of $x.length samples', (input) => {
  const { forward, back } = batchNormGraph(input);
  const { x, gamma, beta, eps, dy } = input;
  const n = x.length;

  it('computes what the layer computes, forward and backward', () => {
    const { y, dx, dgamma, dbeta } = batchNormPass(input);
    // Some 3n operations of numbers of this size, each rounded to 2⁻⁵³.
    for (let i = 0; i < n; i++) {
      expect(forward.y[i]).toBeCloseTo(y[i]!, 12);
      expect(back.x[i]).toBeCloseTo(dx[i]!, 12);
    }
    expect(back.gamma).toBeCloseTo(dgamma, 12);
    expect(back.beta).toBeCloseTo(dbeta, 12);
    expect(Math.max(...dx.map(Math.abs))).toBeGreaterThan(0.01);
  });

  it('has the gradients that small changes of the inputs give', () => {
    const loss = (given: GraphInput): number =>
      batchNormGraph(given).forward.y.reduce((sum, v, i) => sum + v * dy[i]!, 0);
    const h = 1e-5;
    const slope = (at: (change: number) => GraphInput): number => (loss(at(h)) - loss(at(-h))) / (2 * h);
    // Rounding of the loss over h, and h² of the third derivative.
    const digits = 7;
    expect(slope((d) => ({ ...input, gamma: gamma + d }))).toBeCloseTo(back.gamma, digits);
    expect(slope((d) => ({ ...input, beta: beta + d }))).toBeCloseTo(back.beta, digits);
    for (let k = 0; k < n; k++)
      expect(slope((d) => ({ ...input, x: x.map((v, i) => (i === k ? v + d : v)) }))).toBeCloseTo(back.x[k]!, digits);
  });

  it('has the gradient of each node, by the chain rule from the next', () => {
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    const s = Math.sqrt(forward.variance + eps);
    expect(forward.deviation).toBe(s);
    expect(back.inverse).toBeCloseTo(sum(forward.centred.map((c, i) => c * gamma * dy[i]!)), 12);
    expect(back.deviation).toBeCloseTo(-back.inverse / (s * s), 12);
    expect(back.variance).toBeCloseTo(back.deviation / (2 * s), 12);
    expect(back.squared * n).toBeCloseTo(back.variance, 12);
    expect(back.mean).toBeCloseTo(-sum(back.centredOfSquare) - sum(back.centredOfProduct), 12);
    expect(sum(back.x)).toBeCloseTo(0, 12);
  });
});
