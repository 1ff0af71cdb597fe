import type { Anatomy, Line, Pair, Piece, Quantity, QuantityKind } from './anatomy.ts';
import { quantityNames, type SymbolName } from './quantity-names.ts';

const marked = /(\^?)\{([^}]+)\}/g;

/** `{μ}·{v} − {η}·{g}` and `{β₁}^{t}` as pieces. */
function piecesOf(template: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of template.matchAll(marked)) {
    if (match.index > from) pieces.push({ sign: template.slice(from, match.index) });
    pieces.push({ symbol: match[2]!, raised: match[1] === '^' });
    from = match.index + match[0].length;
  }
  if (from < template.length) pieces.push({ sign: template.slice(from) });
  return pieces;
}

/** Where an update is worked out line by line: the formula and what it computes stand side by side. */
export class Worksheet {
  readonly #t: number;
  readonly #quantities = new Map<string, Quantity>();
  readonly #lines: Line[] = [];

  constructor(t: number) {
    this.#t = t;
    this.number('t', t);
  }

  /** A value that is given. */
  given(symbol: SymbolName, kind: QuantityKind, value: Pair): Pair {
    this.#quantities.set(symbol, { symbol, kind, name: quantityNames[symbol], value });
    return value;
  }

  number(symbol: SymbolName, value: number): number {
    this.given(symbol, 'number', [value, value]);
    return value;
  }

  /** A line of the rule, for each axis. */
  line(symbol: SymbolName, kind: QuantityKind, template: string, compute: (axis: 0 | 1) => number): Pair {
    this.#lines.push({ target: symbol, pieces: piecesOf(template) });
    return this.given(symbol, kind, [compute(0), compute(1)]);
  }

  /** A line that is the same for both axes. */
  scalar(symbol: SymbolName, template: string, value: number): number {
    this.#lines.push({ target: symbol, pieces: piecesOf(template) });
    return this.number(symbol, value);
  }

  get anatomy(): Anatomy {
    return { t: this.#t, quantities: this.#quantities, lines: this.#lines };
  }
}
