import { noteWords } from '../layout/note-words.ts';
import type { RuleMark } from '../spec.ts';
import { pair } from '../svg/coordinate.ts';
import { element } from '../svg/element.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { drawWords } from './draw-words.ts';

/** A dashed line across the plot, with its words. */
export function drawRule(mark: RuleMark, canvas: Canvas): Drawing {
  const { plot, language } = canvas;
  const place = canvas[mark.axis].at(mark.at);
  if (!Number.isFinite(place)) return {};
  const d =
    mark.axis === 'x'
      ? `M${pair(place, plot.y)}L${pair(place, plot.y + plot.height)}`
      : `M${pair(plot.x, place)}L${pair(plot.x + plot.width, place)}`;
  const words = noteWords(mark, canvas, language);
  return {
    clipped: element('path', { class: 'dh-rule', d }),
    above: words === undefined ? '' : drawWords(words, 'dh-note'),
  };
}
