import type { BinaryOperator, Node } from './node.ts';

/** How an expression is written somewhere. */
interface Dialect {
  readonly number: (value: number) => string;
  readonly constant: Readonly<Record<'pi' | 'e', string>>;
  readonly operators: Readonly<Record<BinaryOperator, string>>;
  readonly minus: string;
  readonly call: (name: string) => string;
  readonly choose: (low: string, high: string, then: string, otherwise: string) => string;
  /** Squares and cubes as ² and ³. */
  readonly superscript: boolean;
  /** Whether a sign may stand before a product or power without brackets: −u ** v is a syntax error in JavaScript. */
  readonly signs: boolean;
}

/** Four digits: for reading. Everything else keeps every bit. */
const readable = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−');

const dialects = {
  math: {
    number: readable,
    constant: { pi: 'π', e: 'e' },
    operators: { '+': ' + ', '-': ' − ', '*': '·', '/': '/', '^': '^' },
    minus: '−',
    call: (name) => name,
    choose: (low, high, then, otherwise) => `[${low} ≤ ${high} ? ${then} : ${otherwise}]`,
    superscript: true,
    signs: true,
  },
  typescript: {
    number: String,
    constant: { pi: 'Math.PI', e: 'Math.E' },
    operators: { '+': ' + ', '-': ' - ', '*': ' * ', '/': ' / ', '^': ' ** ' },
    minus: '-',
    call: (name) => `Math.${name}`,
    choose: (low, high, then, otherwise) => `(${low} <= ${high} ? ${then} : ${otherwise})`,
    superscript: false,
    signs: false,
  },
  python: {
    number: String,
    constant: { pi: 'np.pi', e: 'np.e' },
    operators: { '+': ' + ', '-': ' - ', '*': ' * ', '/': ' / ', '^': ' ** ' },
    minus: '-',
    call: (name) => (name === 'min' ? 'np.minimum' : name === 'max' ? 'np.maximum' : `np.${name}`),
    choose: (low, high, then, otherwise) => `np.where(${low} <= ${high}, ${then}, ${otherwise})`,
    superscript: false,
    signs: false,
  },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

/** How tightly the outermost operation holds together. */
const levels: Readonly<Record<BinaryOperator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
const ATOM = 5;

const raised: Readonly<Record<string, string>> = { 2: '²', 3: '³' };

/** An expression as text, with the brackets it needs. */
export function print(node: Node, dialect: DialectName): string {
  const style: Dialect = dialects[dialect];
  const write = (part: Node): { readonly text: string; readonly level: number } => {
    const at = (inner: Node, least: number): string => {
      const { text, level } = write(inner);
      return level < least ? `(${text})` : text;
    };
    switch (part.kind) {
      case 'number':
        return { text: style.number(part.value), level: part.value < 0 ? levels['*'] : ATOM };
      case 'constant':
        return { text: style.constant[part.name], level: ATOM };
      case 'variable':
        return { text: part.name, level: ATOM };
      case 'negate':
        return { text: style.minus + at(part.of, style.signs ? levels['*'] : ATOM), level: levels['*'] };
      case 'call':
        return { text: `${style.call(part.name)}(${write(part.of).text})`, level: ATOM };
      case 'pair':
        return { text: `${style.call(part.name)}(${write(part.left).text}, ${write(part.right).text})`, level: ATOM };
      case 'choose': {
        const [low, high] = [write(part.low).text, write(part.high).text];
        return { text: style.choose(low, high, at(part.then, ATOM), at(part.otherwise, ATOM)), level: ATOM };
      }
      case 'binary': {
        const { operator, left, right } = part;
        const level = levels[operator];
        if (operator === '^') {
          const exponent = style.superscript && right.kind === 'number' ? raised[right.value] : undefined;
          const base = at(left, ATOM);
          return { text: base + (exponent ?? style.operators['^'] + at(right, level)), level };
        }
        // The right side of − and / needs brackets around its equals: a − (b − c).
        const least = operator === '-' || operator === '/' ? level + 1 : level;
        const first = at(left, level);
        const second = at(right, part.right.kind === 'negate' ? ATOM : least);
        return { text: first + style.operators[operator] + second, level };
      }
    }
  };
  return write(node).text;
}
