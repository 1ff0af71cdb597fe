import type { Mark } from '../spec.ts';
import { drawBand } from './draw-band.ts';
import { drawContour } from './draw-contour.ts';
import { drawDiagram } from './draw-diagram.ts';
import { drawField } from './draw-field.ts';
import { drawHistogram } from './draw-histogram.ts';
import { drawLine } from './draw-line.ts';
import { drawPath } from './draw-path.ts';
import { drawPoints } from './draw-points.ts';
import { drawRule } from './draw-rule.ts';
import { drawSurface } from './draw-surface.ts';
import { drawText } from './draw-text.ts';
import type { Canvas, Drawing } from './drawing.ts';

/** The elements of any mark. */
export function drawMark(mark: Mark, canvas: Canvas): Drawing {
  switch (mark.kind) {
    case 'line':
      return drawLine(mark, canvas);
    case 'band':
      return drawBand(mark, canvas);
    case 'histogram':
      return drawHistogram(mark, canvas);
    case 'contour':
      return drawContour(mark, canvas);
    case 'field':
      return drawField(mark, canvas);
    case 'path':
      return drawPath(mark, canvas);
    case 'points':
      return drawPoints(mark, canvas);
    case 'surface':
      return drawSurface(mark, canvas);
    case 'diagram':
      return drawDiagram(mark, canvas);
    case 'rule':
      return drawRule(mark, canvas);
    case 'text':
      return drawText(mark, canvas);
  }
}
