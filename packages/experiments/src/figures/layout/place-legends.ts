import type { Corner, Language } from '../spec.ts';
import { contains, grown, type Box } from './box.ts';
import { entryWidth, legendEntries, type LegendEntry } from './legend-entries.ts';
import { occupied } from './occupied.ts';
import type { PanelLayout } from './panel-layout.ts';

const legendRow = 18;
const padding = { x: 8, y: 5 } as const;
/** From the frame of the plot. */
const inset = 8;
const stripGap = 20;

export interface PlacedEntry extends LegendEntry {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
}

export interface PlacedLegend {
  /** Inside a plot: what is covered by the legend; absent above the panels. */
  readonly box?: Box;
  readonly entries: readonly PlacedEntry[];
}

export interface Legends {
  /** Inside the plots, by panel. */
  readonly inside: ReadonlyMap<number, PlacedLegend>;
  /** Above all panels, from y = 0. */
  readonly strip?: PlacedLegend & { readonly height: number };
}

function cornerBox({ plot }: PanelLayout, corner: Corner, width: number, height: number): Box {
  const [vertical, side] = corner.split('-');
  return {
    x: side === 'left' ? plot.x + inset : plot.x + plot.width - inset - width,
    y: vertical === 'top' ? plot.y + inset : plot.y + plot.height - inset - height,
    width,
    height,
  };
}

/** The wanted corner, or the next that is free of data; undefined where none is. */
function freeBox(
  layout: PanelLayout,
  wanted: Corner,
  entries: readonly LegendEntry[],
  language: Language,
): Box | undefined {
  const width = Math.max(...entries.map(entryWidth)) + 2 * padding.x;
  const height = entries.length * legendRow + 2 * padding.y;
  const { plot } = layout;
  if (width > plot.width * 0.6 || height > plot.height * 0.7) return undefined;
  const [vertical, side] = wanted.split('-') as ['top' | 'bottom', 'left' | 'right'];
  const [upended, beside] = [vertical === 'top' ? 'bottom' : 'top', side === 'left' ? 'right' : 'left'] as const;
  const corners: Corner[] = [wanted, `${vertical}-${beside}`, `${upended}-${side}`, `${upended}-${beside}`];
  const data = occupied(layout, language);
  return corners
    .map((corner) => cornerBox(layout, corner, width, height))
    .find((box) => !data.some((point) => contains(grown(box, 3), point)));
}

function strip(entries: readonly LegendEntry[], left: number, width: number): PlacedLegend & { height: number } {
  const placed: PlacedEntry[] = [];
  let [x, y] = [left, legendRow / 2];
  for (const entry of entries) {
    if (x > left && x + entryWidth(entry) > left + width) [x, y] = [left, y + legendRow];
    placed.push({ ...entry, x, y });
    x += entryWidth(entry) + stripGap;
  }
  return { entries: placed, height: y + legendRow / 2 };
}

const textOf = (entries: readonly LegendEntry[]): string =>
  JSON.stringify(entries.map(({ series, label }) => [series, label]));

/**
 * Where the legends stand: in the corner that the panel names, in another one when data is there, or all together
 * above the panels, when no corner is free or several panels ask for the same legend.
 */
export function placeLegends(panels: readonly PanelLayout[], language: Language, width: number): Legends {
  const asking = panels.flatMap((layout) => {
    const entries = layout.panel.legend === undefined ? [] : legendEntries(layout.panel, language);
    return entries.length === 0 ? [] : [{ layout, entries, corner: layout.panel.legend! }];
  });
  if (asking.length === 0) return { inside: new Map() };
  const repeated = asking.length > 1 && asking.every(({ entries }) => textOf(entries) === textOf(asking[0]!.entries));
  const boxes = repeated ? [] : asking.map(({ layout, corner, entries }) => freeBox(layout, corner, entries, language));
  if (repeated || boxes.includes(undefined)) {
    const all = new Map(asking.flatMap(({ entries }) => entries.map((entry) => [textOf([entry]), entry] as const)));
    return { inside: new Map(), strip: strip([...all.values()], 0, width) };
  }
  const inside = asking.map(({ layout, entries }, i): [number, PlacedLegend] => {
    const box = boxes[i]!;
    const rows = entries.map((entry, k) => ({
      ...entry,
      x: box.x + padding.x,
      y: box.y + padding.y + (k + 0.5) * legendRow,
    }));
    return [layout.index, { box, entries: rows }];
  });
  return { inside: new Map(inside) };
}
