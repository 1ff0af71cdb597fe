import { number, type Node, type Variable } from './node.ts';
import { add, divide, multiply, negate, raise, subtract } from './simplify.ts';

const call = (name: Extract<Node, { kind: 'call' }>['name'], of: Node): Node => ({ kind: 'call', name, of });

/** Whether x or y occurs in it. */
function varies(node: Node): boolean {
  switch (node.kind) {
    case 'number':
    case 'constant':
      return false;
    case 'variable':
      return true;
    case 'negate':
    case 'call':
      return varies(node.of);
    case 'binary':
    case 'pair':
      return varies(node.left) || varies(node.right);
    case 'choose':
      return varies(node.then) || varies(node.otherwise);
  }
}

/** The derivative of a function of one argument at u, without the factor u′. */
const outer: Readonly<Record<Extract<Node, { kind: 'call' }>['name'], (u: Node) => Node>> = {
  sin: (u) => call('cos', u),
  cos: (u) => negate(call('sin', u)),
  tan: (u) => divide(number(1), raise(call('cos', u), number(2))),
  exp: (u) => call('exp', u),
  log: (u) => divide(number(1), u),
  sqrt: (u) => divide(number(1), multiply(number(2), call('sqrt', u))),
  abs: (u) => call('sign', u),
  tanh: (u) => subtract(number(1), raise(call('tanh', u), number(2))),
  sign: () => number(0),
};

/**
 * ∂f/∂x or ∂f/∂y, as an expression.
 *
 * Conventions: at a kink one side is taken: |u|′ is 0 at 0; where the values of min or max are equal, the derivative is
 * that of the first. u^v with a v that does not vary is a power (defined for negative u where v is whole), otherwise e^(v log u).
 */
export function derive(node: Node, by: Variable): Node {
  switch (node.kind) {
    case 'number':
    case 'constant':
      return number(0);
    case 'variable':
      return number(node.name === by ? 1 : 0);
    case 'negate':
      return negate(derive(node.of, by));
    case 'call':
      return multiply(outer[node.name](node.of), derive(node.of, by));
    case 'pair': {
      const { left, right, name } = node;
      const [then, otherwise] = [derive(left, by), derive(right, by)];
      const [low, high] = name === 'min' ? [left, right] : [right, left];
      return { kind: 'choose', low, high, then, otherwise };
    }
    case 'choose':
      return { ...node, then: derive(node.then, by), otherwise: derive(node.otherwise, by) };
    case 'binary':
      return deriveBinary(node, by);
  }
}

function deriveBinary(node: Extract<Node, { kind: 'binary' }>, by: Variable): Node {
  const { operator, left: u, right: v } = node;
  const [du, dv] = [derive(u, by), derive(v, by)];
  switch (operator) {
    case '+':
      return add(du, dv);
    case '-':
      return subtract(du, dv);
    case '*':
      return add(multiply(du, v), multiply(u, dv));
    case '/':
      return varies(v) ? divide(subtract(multiply(du, v), multiply(u, dv)), raise(v, number(2))) : divide(du, v);
    case '^':
      if (!varies(v)) return multiply(multiply(v, raise(u, subtract(v, number(1)))), du);
      return multiply(node, add(multiply(dv, call('log', u)), divide(multiply(v, du), u)));
  }
}
