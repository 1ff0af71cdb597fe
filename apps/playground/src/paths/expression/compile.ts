import type { Node } from './node.ts';

/** A function of the plane. */
export type PlaneFunction = (x: number, y: number) => number;

const functions: Readonly<Record<Extract<Node, { kind: 'call' }>['name'], (u: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  tanh: Math.tanh,
  sign: Math.sign,
};

/** Squares and cubes by multiplication: what a formula means by them, and several times faster than a power. */
function power(base: PlaneFunction, exponent: Node): PlaneFunction {
  if (exponent.kind === 'number' && exponent.value === 2)
    return (x, y) => {
      const u = base(x, y);
      return u * u;
    };
  if (exponent.kind === 'number' && exponent.value === 3)
    return (x, y) => {
      const u = base(x, y);
      return u * u * u;
    };
  const raised = compile(exponent);
  return (x, y) => base(x, y) ** raised(x, y);
}

/** An expression as a function, put together from closures. */
export function compile(node: Node): PlaneFunction {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      return () => value;
    }
    case 'constant': {
      const value = node.name === 'pi' ? Math.PI : Math.E;
      return () => value;
    }
    case 'variable':
      return node.name === 'x' ? (x) => x : (_x, y) => y;
    case 'negate': {
      const of = compile(node.of);
      return (x, y) => -of(x, y);
    }
    case 'call': {
      const [of, f] = [compile(node.of), functions[node.name]];
      return (x, y) => f(of(x, y));
    }
    case 'pair': {
      const [u, v] = [compile(node.left), compile(node.right)];
      return node.name === 'min' ? (x, y) => Math.min(u(x, y), v(x, y)) : (x, y) => Math.max(u(x, y), v(x, y));
    }
    case 'choose': {
      const [low, high, then, otherwise] = [node.low, node.high, node.then, node.otherwise].map(compile) as [
        PlaneFunction,
        PlaneFunction,
        PlaneFunction,
        PlaneFunction,
      ];
      return (x, y) => (low(x, y) <= high(x, y) ? then(x, y) : otherwise(x, y));
    }
    case 'binary': {
      const u = compile(node.left);
      if (node.operator === '^') return power(u, node.right);
      const v = compile(node.right);
      switch (node.operator) {
        case '+':
          return (x, y) => u(x, y) + v(x, y);
        case '-':
          return (x, y) => u(x, y) - v(x, y);
        case '*':
          return (x, y) => u(x, y) * v(x, y);
        case '/':
          return (x, y) => u(x, y) / v(x, y);
      }
    }
  }
}
