import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { ExpressionError } from './expression-error.ts';
import { parse } from './parse.ts';

const valueOf = (source: string, x = 0, y = 0): number => compile(parse(source))(x, y);

describe('parse', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['8 - 3 - 2', 3],
    ['8 / 4 / 2', 1],
    ['2 ^ 3 ^ 2', 512],
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2^-1', 0.5],
    ['2 * -3', -6],
    ['--3', 3],
    ['+4', 4],
    ['1.5e2 + .5', 150.5],
    ['min(2, 3) + max(2, 3) * 10', 32],
    ['abs(-3) + sqrt(16)', 7],
  ])('%s is %d', (source, expected) => {
    expect(valueOf(source)).toBe(expected);
  });

  it('knows the constants and functions of mathematics', () => {
    expect(valueOf('sin(pi/2) + cos(0) + tan(pi/4) + exp(1)/e + log(e) + tanh(0)')).toBeCloseTo(5, 12);
  });

  it('reads x and y, and what people paste from a book', () => {
    expect(valueOf('x²/20 + y²', -7, 2)).toBe(49 / 20 + 4);
    expect(valueOf('x**2 − 3·y × 2 ÷ 4', 3, 2)).toBe(6);
    expect(valueOf('cos(π)')).toBe(-1);
  });

  const mistakes: [source: string, start: number, end: number, en: string, ko: string][] = [
    ['', 0, 0, 'The expression ends too early: a value is missing.', '식이 끝났습니다. 값이 빠졌습니다.'],
    ['x +', 3, 3, 'The expression ends too early: a value is missing.', '식이 끝났습니다. 값이 빠졌습니다.'],
    ['2x', 1, 2, 'Write a * before “x” to multiply.', '곱하려면 ‘x’ 앞에 *를 쓰세요.'],
    ['x (y)', 2, 3, 'Write a * before “(” to multiply.', '곱하려면 ‘(’ 앞에 *를 쓰세요.'],
    ['x^2)', 3, 4, 'This bracket was never opened.', '열린 적이 없는 괄호입니다.'],
    ['x, y', 1, 2, '“,” has no meaning here.', '여기서는 ‘,’ 문자를 쓸 수 없습니다.'],
    ['(x + y', 6, 6, '“)” is missing at the end.', '끝에 ‘)’가 빠졌습니다.'],
    ['sin(x y)', 6, 7, 'Expected “)” here, found “y”.', '여기에는 ‘)’가 와야 하는데 ‘y’이(가) 있습니다.'],
    ['x + * y', 4, 5, 'Expected a value here, found “*”.', '여기에는 값이 와야 하는데 ‘*’이(가) 있습니다.'],
    ['x $ y', 2, 3, '“$” has no meaning here.', '여기서는 ‘$’ 문자를 쓸 수 없습니다.'],
    ['sin x', 0, 3, 'sin needs brackets: sin(…).', 'sin에는 괄호가 필요합니다: sin(…).'],
    ['sin(x, y)', 5, 6, 'sin takes one value.', 'sin의 인수는 하나입니다.'],
    ['min(x)', 5, 6, 'min takes two values.', 'min의 인수는 두 개입니다.'],
    [
      'y + alert(1)',
      4,
      9,
      '“alert” is not known. There are x, y, pi, e, sin, cos, tan, exp, log, sqrt, abs, tanh, min, max.',
      '‘alert’은(는) 없는 이름입니다. 쓸 수 있는 것: x, y, pi, e, sin, cos, tan, exp, log, sqrt, abs, tanh, min, max.',
    ],
  ];
  it.each(mistakes)('marks the mistake in “%s”', (source, start, end, en, ko) => {
    let found: unknown;
    try {
      parse(source);
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(ExpressionError);
    const { text, start: from, end: to } = found as ExpressionError;
    expect({ from, to, ...text }).toEqual({ from: start, to: end, en, ko });
  });

  it('refuses what would use up the stack', () => {
    expect(() => parse('('.repeat(61) + 'x' + ')'.repeat(61))).toThrow('More than 60 brackets inside each other.');
    expect(() => parse(`${'2^'.repeat(60)}2`)).toThrow('More than 60 powers inside each other.');
    expect(() => parse('x'.repeat(401))).toThrow('The expression has 401 characters; 400 are allowed.');
    expect(valueOf('('.repeat(59) + 'x' + ')'.repeat(59), 3)).toBe(3);
  });

  it('executes nothing: names of JavaScript are unknown names', () => {
    for (const source of ['constructor', '__proto__', 'toString(x)', 'x.constructor', 'globalThis'])
      expect(() => parse(source)).toThrow(ExpressionError);
  });
});
