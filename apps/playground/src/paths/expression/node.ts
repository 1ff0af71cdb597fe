/** The functions that an expression may call. */
export type CallName = 'sin' | 'cos' | 'tan' | 'exp' | 'log' | 'sqrt' | 'abs' | 'tanh';
/** Those of two arguments. */
export type PairName = 'min' | 'max';
export type Variable = 'x' | 'y';
export type BinaryOperator = '+' | '-' | '*' | '/' | '^';

/** An expression in x and y as a tree. `sign` and `choose` come from derivatives only. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly name: 'pi' | 'e' }
  | { readonly kind: 'variable'; readonly name: Variable }
  | { readonly kind: 'negate'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: CallName | 'sign'; readonly of: Node }
  | { readonly kind: 'pair'; readonly name: PairName; readonly left: Node; readonly right: Node }
  /** `then` where low ≤ high, `otherwise` elsewhere. */
  | {
      readonly kind: 'choose';
      readonly low: Node;
      readonly high: Node;
      readonly then: Node;
      readonly otherwise: Node;
    };

export const number = (value: number): Node => ({ kind: 'number', value });
export const isNumber = (node: Node, value: number): boolean => node.kind === 'number' && node.value === value;
