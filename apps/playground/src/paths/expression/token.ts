/** A piece of an expression and the place where it stands. */
export interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'end';
  /** As the parser knows it: `**` and `·` are `^` and `*` here. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
