import type { PanelLayout } from '../layout/panel-layout.ts';
import type { Language, StyleKey } from '../spec.ts';
import type { SeriesStyle } from '../style.ts';

/** What a mark is drawn into. */
export interface Canvas extends PanelLayout {
  readonly language: Language;
  readonly styleOf: (series: StyleKey) => SeriesStyle;
}

/** The elements of a mark: those that end at the frame of the plot, and those that may stand on it. */
export interface Drawing {
  readonly clipped?: string;
  readonly above?: string;
}
