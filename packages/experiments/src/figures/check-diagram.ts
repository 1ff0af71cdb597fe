import { unknownName } from '../nearest.ts';
import type { DiagramEdge, DiagramMark, DiagramNode } from './spec.ts';

const positive = (value: number): boolean => value > 0 && value < Infinity;

function checkNode(place: string, { id, x, y, shape, width, height }: DiagramNode, mark: DiagramMark): void {
  for (const [name, value] of Object.entries({ width, height })) {
    if (value !== undefined && !positive(value)) {
      throw new RangeError(`${place}, node "${id}": ${name} must be a positive number, got ${value}`);
    }
  }
  const [right, foot] = mark.size;
  const [half, rise] = [(width ?? 0) / 2, ((shape === 'circle' ? width : height) ?? 0) / 2];
  if (x - half >= 0 && x + half <= right && y - rise >= 0 && y + rise <= foot) return;
  throw new RangeError(
    `${place}, node "${id}" lies outside of the plane: it reaches from (${x - half}, ${y - rise}) to ` +
      `(${x + half}, ${y + rise}), the plane from (0, 0) to (${right}, ${foot})`,
  );
}

function checkEdge(place: string, { from, to, bend = 0 }: DiagramEdge, ids: readonly string[]): void {
  for (const id of [from, to]) {
    if (!ids.includes(id)) throw new RangeError(`${place}: ${unknownName('node', id, ids)}`);
  }
  if (from === to) throw new RangeError(`${place} joins a node with itself`);
  if (!Number.isFinite(bend)) throw new RangeError(`${place}: bend must be a finite number, got ${bend}`);
}

/**
 * Nodes have names of their own and lie within the plane, edges join two of them.
 *
 * @throws RangeError that names the node or the edge.
 */
export function checkDiagram(place: string, mark: DiagramMark): void {
  const { size, nodes, edges } = mark;
  if (!size.every(positive)) {
    throw new RangeError(`${place}: size must be two positive numbers, got [${size.join(', ')}]`);
  }
  const ids = nodes.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new RangeError(`${place}: two nodes are called "${twice}"`);
  for (const node of nodes) checkNode(place, node, mark);
  for (const edge of edges) checkEdge(`${place}, edge "${edge.from}" → "${edge.to}"`, edge, ids);
}
