import type { Language, Mark, Panel, StyleKey } from '../spec.ts';
import { textWidth } from '../text/text-width.ts';
import { typeSize } from '../text/type-size.ts';

/** One line of a legend: a series with everything by which the panel shows it. */
export interface LegendEntry {
  readonly series: StyleKey;
  readonly label: string;
  readonly line: boolean;
  readonly dashed: boolean;
  readonly marker: boolean;
  readonly band: boolean;
}

/** Pixels from a sample to its label. */
export const sampleGap = 7;

/** Length of the sample; a series without a line shows its marker only. */
export const sampleLength = ({ line, band }: LegendEntry): number => (line || band ? 28 : 10);

export const entryWidth = (entry: LegendEntry): number =>
  sampleLength(entry) + sampleGap + textWidth(entry.label, typeSize.legend);

/** Of marks that name the same series with the same label, one entry that shows what all of them show. */
export function legendEntries({ marks }: Panel, language: Language): LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  const banded = new Set(marks.flatMap((mark: Mark) => (mark.kind === 'band' ? [mark.series] : [])));
  for (const mark of marks) {
    if (!('label' in mark) || !('series' in mark)) continue;
    const label = mark.label[language];
    const key = JSON.stringify([mark.series, label]);
    const before = entries.get(key);
    entries.set(key, {
      series: mark.series,
      label,
      line: mark.kind !== 'points' || before?.line === true,
      dashed: (mark.kind === 'line' && mark.dashed === true) || before?.dashed === true,
      marker: mark.kind !== 'line' || mark.markEvery !== undefined || before?.marker === true,
      band: banded.has(mark.series),
    });
  }
  return [...entries.values()];
}
