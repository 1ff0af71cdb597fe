import { noteWords } from '../layout/note-words.ts';
import type { TextMark } from '../spec.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { drawWords } from './draw-words.ts';

/** Words that begin at their place, or end there where the plot has no room to the right. */
export function drawText(mark: TextMark, canvas: Canvas): Drawing {
  const words = noteWords(mark, canvas, canvas.language);
  return words === undefined ? {} : { above: drawWords(words, 'dh-note') };
}
