import { element, escapeXml } from '../svg/element.ts';
import { diagramType } from './diagram-shape.ts';
import type { Point } from './runs.ts';

/** Lines of words around a point: in ink, or pale. */
export function diagramWords(lines: readonly string[], [x, y]: Point, size: number, pale = false): string {
  const first = y - ((lines.length - 1) * size * diagramType.lineHeight) / 2 + size * 0.35;
  return lines
    .map((line, i) =>
      line === ''
        ? ''
        : element(
            'text',
            {
              class: pale ? undefined : 'dh-note',
              'font-size': size,
              'text-anchor': 'middle',
              x,
              y: first + i * size * diagramType.lineHeight,
            },
            escapeXml(line),
          ),
    )
    .filter((part) => part !== '')
    .join('\n');
}
