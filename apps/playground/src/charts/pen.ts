import type { Language, Palette } from '@downhill/experiments';

/** What a figure is drawn with. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly language: Language;
}
