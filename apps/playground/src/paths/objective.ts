import { compile, type PlaneFunction } from './expression/compile.ts';
import { derive } from './expression/derive.ts';
import type { Node } from './expression/node.ts';
import { parse } from './expression/parse.ts';

/** A function to walk down, with its gradient. */
export interface Objective {
  /** As it was typed. */
  readonly source: string;
  readonly tree: Node;
  readonly trees: readonly [dx: Node, dy: Node];
  readonly f: PlaneFunction;
  gradient(x: number, y: number): readonly [dx: number, dy: number];
}

/**
 * Reads f(x, y) and derives it.
 *
 * @throws ExpressionError at the characters that are wrong.
 */
export function objectiveOf(source: string): Objective {
  const tree = parse(source);
  const trees = [derive(tree, 'x'), derive(tree, 'y')] as const;
  const [dx, dy] = [compile(trees[0]), compile(trees[1])];
  return { source, tree, trees, f: compile(tree), gradient: (x, y) => [dx(x, y), dy(x, y)] };
}
