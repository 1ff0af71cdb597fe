import type { Text } from '@downhill/experiments';
import { ExpressionError } from './expression-error.ts';
import type { BinaryOperator, CallName, Node, PairName } from './node.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

const calls = ['sin', 'cos', 'tan', 'exp', 'log', 'sqrt', 'abs', 'tanh'] as const satisfies readonly CallName[];
const pairs = ['min', 'max'] as const satisfies readonly PairName[];
const known = `x, y, pi, e, ${[...calls, ...pairs].join(', ')}`;
/** More brackets inside each other than anybody means. */
const DEEPEST = 60;

/**
 * Reads f(x, y): numbers, x, y, pi, e, + − * / ^, brackets and the functions above. Nothing is ever executed as code.
 *
 *     sum     = product { (+ | −) product }
 *     product = signed { (* | /) signed }
 *     signed  = { + | − } power
 *     power   = atom [ ^ signed ]
 *     atom    = number | x | y | pi | e | name ( sum [ , sum ] ) | ( sum )
 *
 * Conventions: ^ binds tighter than a sign before it and joins from the right, as in mathematics and Python: −x^2 is
 * −(x²), 2^3^2 is 2⁹. Nothing is multiplied without a sign: 2x is an error that says so.
 *
 * @throws ExpressionError that marks the characters that are wrong.
 */
export function parse(source: string): Node {
  const tokens = tokenize(source);
  let next = 0;
  let depth = 0;
  const peek = (): Token => tokens[next]!;
  const take = (): Token => tokens[next++]!;
  const isNext = (text: string): boolean => peek().kind === 'operator' && peek().text === text;
  const fail = (text: Text, { start, end } = peek()): never => {
    throw new ExpressionError(text, start, end);
  };
  const expect = (text: string): void => {
    if (isNext(text)) next += 1;
    else if (peek().kind === 'end')
      fail({ en: `“${text}” is missing at the end.`, ko: `끝에 ‘${text}’가 빠졌습니다.` });
    else unexpected(`“${text}”`, `‘${text}’가`);
  };
  const unexpected = (en: string, ko: string): never => {
    const { text } = peek();
    return fail({
      en: `Expected ${en} here, found “${text}”.`,
      ko: `여기에는 ${ko} 와야 하는데 ‘${text}’이(가) 있습니다.`,
    });
  };
  const chain = (operators: readonly BinaryOperator[], part: () => Node): Node => {
    let left = part();
    while (operators.some(isNext))
      left = { kind: 'binary', operator: take().text as BinaryOperator, left, right: part() };
    return left;
  };
  const sum = (): Node => {
    depth += 1;
    if (depth > DEEPEST)
      fail({ en: `More than ${DEEPEST} brackets inside each other.`, ko: `괄호가 ${DEEPEST}겹을 넘습니다.` });
    const node = chain(['+', '-'], product);
    depth -= 1;
    return node;
  };
  const product = (): Node => chain(['*', '/'], signed);
  const signed = (): Node => {
    let negative = false;
    while (isNext('-') || isNext('+')) if (take().text === '-') negative = !negative;
    const of = power();
    return negative ? { kind: 'negate', of } : of;
  };
  const power = (): Node => {
    const left = atom();
    if (!isNext('^')) return left;
    take();
    depth += 1;
    if (depth > DEEPEST)
      fail({ en: `More than ${DEEPEST} powers inside each other.`, ko: `거듭제곱이 ${DEEPEST}겹을 넘습니다.` });
    const right = signed();
    depth -= 1;
    return { kind: 'binary', operator: '^', left, right };
  };
  const atom = (): Node => {
    const token = peek();
    if (token.kind === 'number') {
      take();
      return { kind: 'number', value: Number(token.text) };
    }
    if (token.kind === 'name') return named(take());
    if (isNext('(')) {
      take();
      const node = sum();
      expect(')');
      return node;
    }
    if (token.kind === 'end')
      return fail({
        en: 'The expression ends too early: a value is missing.',
        ko: '식이 끝났습니다. 값이 빠졌습니다.',
      });
    return unexpected('a value', '값이');
  };
  const named = (token: Token): Node => {
    const { text } = token;
    if (text === 'x' || text === 'y') return { kind: 'variable', name: text };
    if (text === 'pi' || text === 'e') return { kind: 'constant', name: text };
    const call = calls.find((name) => name === text);
    const pair = pairs.find((name) => name === text);
    if (call === undefined && pair === undefined)
      return fail(
        {
          en: `“${text}” is not known. There are ${known}.`,
          ko: `‘${text}’은(는) 없는 이름입니다. 쓸 수 있는 것: ${known}.`,
        },
        token,
      );
    if (!isNext('('))
      return fail(
        { en: `${text} needs brackets: ${text}(…).`, ko: `${text}에는 괄호가 필요합니다: ${text}(…).` },
        token,
      );
    take();
    const left = sum();
    if (call !== undefined && isNext(','))
      return fail({ en: `${text} takes one value.`, ko: `${text}의 인수는 하나입니다.` });
    if (call !== undefined) {
      expect(')');
      return { kind: 'call', name: call, of: left };
    }
    if (isNext(')')) return fail({ en: `${text} takes two values.`, ko: `${text}의 인수는 두 개입니다.` });
    expect(',');
    const right = sum();
    expect(')');
    return { kind: 'pair', name: pair!, left, right };
  };

  const tree = sum();
  const rest = peek();
  if (rest.kind === 'end') return tree;
  if (rest.kind !== 'operator' || rest.text === '(')
    return fail({
      en: `Write a * before “${rest.text}” to multiply.`,
      ko: `곱하려면 ‘${rest.text}’ 앞에 *를 쓰세요.`,
    });
  return fail(
    rest.text === ')'
      ? { en: 'This bracket was never opened.', ko: '열린 적이 없는 괄호입니다.' }
      : { en: `“${rest.text}” has no meaning here.`, ko: `여기서는 ‘${rest.text}’ 문자를 쓸 수 없습니다.` },
  );
}
