import { describe, expect, it } from 'vitest';
import { landscapes } from '../landscapes.ts';
import { compile } from './compile.ts';
import { derive } from './derive.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';

const points = [
  [0.7, 1.3],
  [-1.1, 0.4],
  [2.3, -0.6],
  [-0.2, -1.9],
] as const;
const sources = [
  ...landscapes.map(({ source }) => source),
  'x*y/(1 + x^2)',
  '(x^2 + y^2 + 1)^(x/3)',
  'tan(x/4) + exp(-y^2) + log(x^2 + 1) + sqrt(y^2 + 2) + tanh(x*y) + abs(x - y)',
  'min(x, y^2) - max(x*y, 1 - y)',
  '2^x - e^(y/2) + pi*x',
  '-(x - y)/(x + 4) - -x^3',
];

describe('derive', () => {
  it.each(sources)('∂(%s) equals the central difference', (source) => {
    const tree = parse(source);
    const f = compile(tree);
    const [dx, dy] = [compile(derive(tree, 'x')), compile(derive(tree, 'y'))];
    // The error of a central difference is about h² f‴/6 + ε f/h: smallest near h = 1e-5, and then below 1e-9 · |f|.
    const h = 1e-5;
    for (const [x, y] of points) {
      const [a, b] = [(f(x + h, y) - f(x - h, y)) / (2 * h), (f(x, y + h) - f(x, y - h)) / (2 * h)];
      const scale = 1 + Math.abs(f(x, y)) + Math.abs(a) + Math.abs(b);
      expect(Math.abs(dx(x, y) - a) / scale).toBeLessThan(1e-8);
      expect(Math.abs(dy(x, y) - b) / scale).toBeLessThan(1e-8);
    }
  });

  it.each([
    ['x^2/20 + y^2', 'x/10', '2·y'],
    ['3*x*(2*y)', '6·y', '6·x'],
    ['x', '1', '0'],
    ['-x^2', '−2·x', '0'],
    ['sin(x)*y', 'cos(x)·y', 'sin(x)'],
    ['y - (x - y)', '−1', '2'],
  ])('the gradient of %s is readable', (source, dx, dy) => {
    const tree = parse(source);
    expect([print(derive(tree, 'x'), 'math'), print(derive(tree, 'y'), 'math')]).toEqual([dx, dy]);
  });

  it('takes one side at a kink', () => {
    const slope = (source: string, x: number, y: number) => compile(derive(parse(source), 'x'))(x, y);
    expect(slope('abs(x)', 0, 0)).toBe(0);
    expect(slope('min(x, 2*x)', 0, 0)).toBe(1);
    expect(slope('max(x, 2*x)', 0, 0)).toBe(1);
  });
});
