import { isNumber, number, type BinaryOperator, type Node } from './node.ts';

/** Builders that leave out what changes nothing: 0 + u, 1 · u, u^1. Derivatives are readable because of them. */
export const negate = (of: Node): Node => {
  if (of.kind === 'number') return number(-of.value);
  return of.kind === 'negate' ? of.of : { kind: 'negate', of };
};

const binary = (operator: BinaryOperator, left: Node, right: Node): Node => ({ kind: 'binary', operator, left, right });

export function add(left: Node, right: Node): Node {
  if (isNumber(left, 0)) return right;
  if (isNumber(right, 0)) return left;
  if (left.kind === 'number' && right.kind === 'number') return number(left.value + right.value);
  return right.kind === 'negate' ? binary('-', left, right.of) : binary('+', left, right);
}

export function subtract(left: Node, right: Node): Node {
  if (isNumber(right, 0)) return left;
  if (isNumber(left, 0)) return negate(right);
  if (left.kind === 'number' && right.kind === 'number') return number(left.value - right.value);
  return right.kind === 'negate' ? binary('+', left, right.of) : binary('-', left, right);
}

export function multiply(left: Node, right: Node): Node {
  if (isNumber(left, 0) || isNumber(right, 0)) return number(0);
  if (isNumber(left, 1)) return right;
  if (isNumber(right, 1)) return left;
  if (left.kind === 'number' && right.kind === 'number') return number(left.value * right.value);
  if (left.kind === 'negate') return negate(multiply(left.of, right));
  if (right.kind === 'negate') return negate(multiply(left, right.of));
  // Numbers stand in front, and meet: (2 · x) · (3 · y) is 6 · (x · y).
  const [a, u] = factored(left);
  const [b, v] = factored(right);
  if (a === 1 && b === 1) return binary('*', left, right);
  const rest = u === undefined ? v! : v === undefined ? u : binary('*', u, v);
  return a * b === 1 ? rest : binary('*', number(a * b), rest);
}

/** The number in front of a product and what it multiplies. */
function factored(node: Node): readonly [factor: number, rest: Node | undefined] {
  if (node.kind === 'number') return [node.value, undefined];
  if (node.kind === 'binary' && node.operator === '*' && node.left.kind === 'number')
    return [node.left.value, node.right];
  return [1, node];
}

export function divide(left: Node, right: Node): Node {
  if (isNumber(left, 0)) return left;
  if (isNumber(right, 1)) return left;
  if (left.kind === 'negate') return negate(divide(left.of, right));
  // 2 · x / 20 is x / 10.
  if (right.kind === 'number' && left.kind === 'binary' && left.operator === '*' && left.left.kind === 'number') {
    const ratio = right.value / left.left.value;
    if (Number.isInteger(ratio)) return divide(left.right, number(ratio));
  }
  return binary('/', left, right);
}

export function raise(base: Node, exponent: Node): Node {
  if (isNumber(exponent, 0)) return number(1);
  if (isNumber(exponent, 1)) return base;
  return binary('^', base, exponent);
}
