import type { Language, Panel } from '../spec.ts';
import { textWidth } from '../text/text-width.ts';
import { typeSize } from '../text/type-size.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { Box } from './box.ts';
import type { Column } from './column-widths.ts';
import { tickGap, type PanelDraft } from './panel-draft.ts';
import type { Row, Stack } from './row-heights.ts';
import type { Shown } from './sharing.ts';
import type { Words } from './words.ts';

const lineHeight = { title: 17, name: 16, ticks: 20, label: 17 } as const;
/** From the first line of a row to its baseline. */
const ascent = 13;
/** From the name of the y axis to the plot, past the highest number. */
const overNumbers = 12;

/** The words around a plot, and the height that they need there. */
export interface PanelWords {
  readonly stack: Stack;
  /** The words in their places, once those of the row and the plot are known. */
  place(row: Row, plot: Box): { readonly title: readonly Words[]; readonly names: readonly Words[] };
}

/** What stands above and below a panel; `right` is where the picture ends. */
export function panelWords(
  { title, x, y }: Panel,
  language: Language,
  shown: Shown,
  draft: PanelDraft,
  column: Column,
  right: number,
): PanelWords {
  const titleLines = title === undefined ? [] : wrapText(title[language], column.plot, typeSize.panel);
  const yName = shown.yName ? (y.label?.[language] ?? '') : '';
  const xName = shown.xName ? (x.label?.[language] ?? '') : '';
  // The name of the y axis stands beside the title, above the numbers, where it fits there.
  const beside = titleLines.length > 0 && textWidth(yName, typeSize.label) <= column.left - tickGap;
  const nameLines = beside ? [] : wrapText(yName, right - column.start, typeSize.label);
  const stack = {
    title: titleLines.length * lineHeight.title,
    name: nameLines.length === 0 ? 0 : nameLines.length * lineHeight.name + 2,
    plot: draft.height,
    ticks: shown.x ? lineHeight.ticks : 0,
    label: xName === '' ? 0 : lineHeight.label,
  };
  const place = (row: Row, plot: Box): { title: Words[]; names: Words[] } => {
    const foot = plot.y + plot.height + lineHeight.ticks + ascent;
    const names: Words[] = nameLines.map((text, i) => ({
      text,
      x: plot.x - column.left,
      y: row.plotTop - overNumbers - (nameLines.length - 1 - i) * lineHeight.name,
      anchor: 'start',
    }));
    if (beside && yName !== '') names.push({ text: yName, x: plot.x - tickGap, y: row.top + ascent, anchor: 'end' });
    if (xName !== '') names.push({ text: xName, x: plot.x + plot.width / 2, y: foot, anchor: 'middle' });
    return {
      title: titleLines.map((text, i) => ({
        text,
        x: plot.x,
        y: row.top + ascent + i * lineHeight.title,
        anchor: 'start',
      })),
      names,
    };
  };
  return { stack, place };
}

/** The height of a name below all panels, and its baseline there. */
export const commonName = { height: lineHeight.label, baseline: ascent } as const;
