import type { Language } from '../spec.ts';
import { pair } from '../svg/coordinate.ts';
import { element } from '../svg/element.ts';
import type { Canvas } from './drawing.ts';
import { blockSize, diagramType, type Plane, type Shape } from './diagram-shape.ts';
import { diagramWords } from './diagram-words.ts';
import { markerPath } from './marker-path.ts';

/** How pale a dropped node is drawn, and a faded edge. */
export const paleness = 0.4;

const lines = (text: { readonly [L in Language]: string } | undefined, language: Language): readonly string[] =>
  text === undefined ? [] : text[language].split('\n');

function outline({ node, center: [x, y], half: [w, h] }: Shape, name: string): string {
  if (node.shape === 'none') return '';
  if (node.shape === 'circle') return element('path', { class: name, d: markerPath('circle', x, y, w) });
  return element('rect', { class: name, x: x - w, y: y - h, width: 2 * w, height: 2 * h, rx: Math.min(5, w, h) });
}

/** Two strokes from corner to corner; on a circle they end at its line. */
function cross({ node, center: [x, y], half }: Shape, name: string): string {
  const [w, h] = node.shape === 'circle' ? [half[0] * Math.SQRT1_2, half[0] * Math.SQRT1_2] : half;
  const d = `M${pair(x - w, y - h)}L${pair(x + w, y + h)}M${pair(x - w, y + h)}L${pair(x + w, y - h)}`;
  return element('path', { class: name, d });
}

/** Outline, label and note of a node; one that is dropped is pale and crossed out. */
export function drawNode(shape: Shape, plane: Plane, { language, styleOf }: Canvas): string {
  const { node, center, half } = shape;
  const name = `dh-walk dh-${node.series === undefined ? 'black' : styleOf(node.series).color}`;
  const label = lines(node.label, language);
  const note = lines(node.note, language);
  const size = diagramType.note * plane.type;
  const below = center[1] + half[1] + 3 * plane.type + blockSize(note, size)[1] / 2;
  const parts = [
    outline(shape, name),
    diagramWords(label, center, diagramType.label * plane.type),
    diagramWords(note, [center[0], below], size, true),
  ];
  return node.dropped === true
    ? element('g', { opacity: String(paleness) }, [...parts, cross(shape, name)])
    : parts.filter((part) => part !== '').join('\n');
}
