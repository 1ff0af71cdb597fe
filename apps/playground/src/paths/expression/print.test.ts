import { expect, it } from 'vitest';
import { landscapes } from '../landscapes.ts';
import { compile } from './compile.ts';
import { derive } from './derive.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';

const sources = [
  ...landscapes.map(({ source }) => source),
  'x - (y - 1)',
  'x/(y*2)',
  '-(x + y)^2',
  '(-x)^2 + -x^2*y',
  '(2^x)^2',
  '2^x^2',
  'x - -y',
  'x*(-3)^2',
];

it.each(sources)('what is written of %s reads back as the same function', (source) => {
  const trees = [parse(source), derive(parse(source), 'x'), derive(parse(source), 'y')];
  for (const tree of trees) {
    if (print(tree, 'math').includes('?') || print(tree, 'math').includes('sign')) continue;
    const [first, again] = [compile(tree), compile(parse(print(tree, 'math')))];
    for (const [x, y] of [
      [0.7, 1.3],
      [1.1, 2.4],
    ] as const)
      expect(again(x, y)).toBeCloseTo(first(x, y), 9);
  }
});

it('writes JavaScript and Python', () => {
  const tree = parse('-x^2 + min(abs(y), pi)');
  expect(print(tree, 'typescript')).toBe('-(x ** 2) + Math.min(Math.abs(y), Math.PI)');
  expect(print(tree, 'python')).toBe('-(x ** 2) + np.minimum(np.abs(y), np.pi)');
  expect(print(derive(tree, 'y'), 'typescript')).toBe('(Math.abs(y) <= Math.PI ? Math.sign(y) : 0)');
  expect(print(derive(tree, 'y'), 'python')).toBe('np.where(np.abs(y) <= np.pi, np.sign(y), 0)');
});
