import { ExpressionError } from './expression-error.ts';
import type { Token } from './token.ts';

/** What people type or paste for an operator, and the operator. The longest come first. */
const spellings: readonly (readonly [typed: string, operator: string])[] = [
  ['**', '^'],
  ['−', '-'],
  ['–', '-'],
  ['·', '*'],
  ['×', '*'],
  ['÷', '/'],
  ...Array.from('+-*/^(),', (operator) => [operator, operator] as const),
];

const blank = /\s*/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const name = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
const power = /[²³]/y;

/** Longer ones are a mistake, and a deep tree would use up the stack. */
const LONGEST = 400;

/**
 * Cuts an expression into tokens; the last one is the end.
 *
 * @throws ExpressionError at the first character that belongs to no token.
 */
export function tokenize(source: string): Token[] {
  if (source.length > LONGEST)
    throw new ExpressionError(
      {
        en: `The expression has ${source.length} characters; ${LONGEST} are allowed.`,
        ko: `식이 ${source.length}자입니다. ${LONGEST}자까지 쓸 수 있습니다.`,
      },
      LONGEST,
      source.length,
    );
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const add = (kind: Token['kind'], text: string, length: number): void => {
    tokens.push({ kind, text, start: at, end: at + length });
    at += length;
  };
  for (;;) {
    at += match(blank)!.length;
    if (at === source.length) break;
    const found = match(number);
    const word = found === undefined ? match(name) : undefined;
    const raised = match(power);
    const operator = spellings.find(([typed]) => source.startsWith(typed, at));
    if (found !== undefined) add('number', found, found.length);
    else if (word !== undefined) add('name', word === 'π' ? 'pi' : word, word.length);
    else if (raised !== undefined) {
      tokens.push({ kind: 'operator', text: '^', start: at, end: at });
      add('number', raised === '²' ? '2' : '3', 1);
    } else if (operator !== undefined) add('operator', operator[1], operator[0].length);
    else {
      const character = String.fromCodePoint(source.codePointAt(at)!);
      throw new ExpressionError(
        { en: `“${character}” has no meaning here.`, ko: `여기서는 ‘${character}’ 문자를 쓸 수 없습니다.` },
        at,
        at + character.length,
      );
    }
  }
  tokens.push({ kind: 'end', text: '', start: source.length, end: source.length });
  return tokens;
}
