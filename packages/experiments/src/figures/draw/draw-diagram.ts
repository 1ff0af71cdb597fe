import type { DiagramMark } from '../spec.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { drawEdge } from './diagram-edge.ts';
import { drawNode } from './diagram-node.ts';
import { planeIn, shapeOf } from './diagram-shape.ts';

/** Nodes and the arrows between them; arrows first, so that words of nodes stand on top. */
export function drawDiagram(mark: DiagramMark, canvas: Canvas): Drawing {
  const plane = planeIn(mark, canvas.plot);
  const shapes = new Map(mark.nodes.map((node) => [node.id, shapeOf(node, plane, canvas.language)]));
  return {
    above: [
      ...mark.edges.map((edge) => drawEdge(edge, shapes, plane, canvas)),
      ...[...shapes.values()].map((shape) => drawNode(shape, plane, canvas)),
    ].join('\n'),
  };
}
