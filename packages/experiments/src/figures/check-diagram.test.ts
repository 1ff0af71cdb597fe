import { describe, expect, it } from 'vitest';
import { checkDiagram } from './check-diagram.ts';
import { checkFigure } from './check-figure.ts';
import type { DiagramEdge, DiagramMark, DiagramNode, Mark, Panel } from './spec.ts';

const node = (id: string, more: Partial<DiagramNode> = {}): DiagramNode => ({
  id,
  x: 20,
  y: 20,
  shape: 'box',
  ...more,
});
const diagram = (
  nodes: readonly DiagramNode[],
  edges: readonly DiagramEdge[] = [],
  size: readonly [number, number] = [100, 50],
): DiagramMark => ({ kind: 'diagram', size, nodes, edges });
const check = (mark: DiagramMark) => () => {
  checkDiagram('figure 6-17, panel 1, diagram', mark);
};
const place = 'figure 6-17, panel 1, diagram';

describe('checkDiagram', () => {
  it('lets nodes at the rim of the plane and arrows between them pass', () => {
    const nodes = [node('a', { width: 40, height: 40 }), node('b', { x: 100, y: 50 })];
    expect(check(diagram(nodes, [{ from: 'a', to: 'b', bend: -0.2 }]))).not.toThrow();
  });

  it.each<[string, DiagramMark, string]>([
    ['a plane without height', diagram([], [], [100, 0]), ': size must be two positive numbers, got [100, 0]'],
    ['two nodes of one name', diagram([node('a'), node('b'), node('a')]), ': two nodes are called "a"'],
    ['a negative width', diagram([node('a', { width: -1 })]), ', node "a": width must be a positive number, got -1'],
    [
      'an endless height',
      diagram([node('a', { height: Infinity })]),
      ', node "a": height must be a positive number, got Infinity',
    ],
    [
      'a box over the rim',
      diagram([node('a', { width: 30, height: 50 })]),
      ', node "a" lies outside of the plane: it reaches from (5, -5) to (35, 45), the plane from (0, 0) to (100, 50)',
    ],
    [
      'a circle over the rim',
      diagram([node('a', { shape: 'circle', x: 50, y: 40, width: 30 })]),
      ', node "a" lies outside of the plane: it reaches from (35, 25) to (65, 55), the plane from (0, 0) to (100, 50)',
    ],
    [
      'a place that is no number',
      diagram([node('a', { x: NaN })]),
      ', node "a" lies outside of the plane: it reaches from (NaN, 20) to (NaN, 20), the plane from (0, 0) to (100, 50)',
    ],
    [
      'an edge to nowhere',
      diagram([node('mean'), node('x')], [{ from: 'x', to: 'Mean' }]),
      ', edge "x" → "Mean": unknown node "Mean"; did you mean "mean"? Known: mean, x',
    ],
    [
      'an edge from nowhere',
      diagram([node('mean'), node('x')], [{ from: 'gamma', to: 'x' }]),
      ', edge "gamma" → "x": unknown node "gamma". Known: mean, x',
    ],
    ['a loop', diagram([node('a')], [{ from: 'a', to: 'a' }]), ', edge "a" → "a" joins a node with itself'],
    [
      'a bend that is no number',
      diagram([node('a'), node('b')], [{ from: 'a', to: 'b', bend: NaN }]),
      ', edge "a" → "b": bend must be a finite number, got NaN',
    ],
  ])('refuses %s', (_, mark, message) => expect(check(mark)).toThrow(new RangeError(place + message)));
});

it('is part of checking a figure, where a diagram stands alone on linear axes', () => {
  const text = { en: '', ko: '' };
  const figure =
    (marks: readonly Mark[], more: Partial<Panel> = {}) =>
    () => {
      checkFigure({ id: '6-17', title: text, caption: text, columns: 1, panels: [{ x: {}, y: {}, marks, ...more }] });
    };
  expect(figure([diagram([node('a'), node('a')])])).toThrow(new RangeError(`${place}: two nodes are called "a"`));
  expect(figure([diagram([]), { kind: 'text', x: 0, y: 0, text }])).toThrow(
    new RangeError('figure 6-17, panel 1: a diagram stands alone in its panel; move the text to another one'),
  );
  expect(figure([diagram([])], { x: { scale: 'log' } })).toThrow(new RangeError(`${place} needs linear axes`));
  expect(figure([diagram([node('a')])])).not.toThrow();
});
