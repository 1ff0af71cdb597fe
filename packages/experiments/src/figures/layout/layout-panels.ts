import { panelDomain } from '../scale/domain.ts';
import { scaleOf } from '../scale/scale.ts';
import type { FigureSpec, Language } from '../spec.ts';
import { columnWidths, type Column } from './column-widths.ts';
import { panelDraft } from './panel-draft.ts';
import { panelGrid } from './panel-grid.ts';
import type { PanelLayout } from './panel-layout.ts';
import { commonName, panelWords } from './panel-words.ts';
import { rowHeights } from './row-heights.ts';
import { axisLook, sharing } from './sharing.ts';
import type { Words } from './words.ts';

/** All panels of a figure with their places, in pixels. */
export interface PanelsLayout {
  /** Of all panels, from the top of the first row, which is 0. */
  readonly height: number;
  readonly panels: readonly PanelLayout[];
  /** The name of an x axis that all panels have in common, below them. */
  readonly xLabel?: Words;
}

/** Places all panels of a figure between x = 0 and `width`, the first row at y = 0. */
export function layoutPanels(spec: FigureSpec, language: Language, width: number): PanelsLayout {
  const { panels } = spec;
  const domains = panels.map((_, i) => ({ x: panelDomain(spec, i, 'x'), y: panelDomain(spec, i, 'y') }));
  const look = axisLook(spec, domains);
  // Panels that differ in nothing but their data are a list; else a row says something, such as a method.
  const list = panels.every((_, i) => look(i, 'x') === look(0, 'x') && look(i, 'y') === look(0, 'y'));
  const grid = panelGrid(panels.length, spec.columns, width, list);
  const shown = sharing(spec, grid, look, language);
  const { columns, drafts } = columnWidths(grid, width, (plotWidth) =>
    panels.map((panel, i) => panelDraft(panel, domains[i]!, shown[i]!, grid.columns, plotWidth)),
  );
  const columnOf = (i: number): Column => columns[grid.cells[i]!.column]!;
  const words = panels.map((panel, i) => panelWords(panel, language, shown[i]!, drafts[i]!, columnOf(i), width));
  const rows = rowHeights(
    grid,
    words.map(({ stack }) => stack),
  );
  const placed = panels.map((panel, i): PanelLayout => {
    const { start, left, plot: room } = columnOf(i);
    const row = rows[grid.cells[i]!.row]!;
    const { width: w, height: h, xTicks, yTicks } = drafts[i]!;
    // A plot that equal aspect made narrower stands in the middle of its column.
    const plot = { x: start + left + (room - w) / 2, y: row.plotTop, width: w, height: h };
    return {
      panel,
      index: i,
      plot,
      x: scaleOf(panel.x.scale ?? 'linear', domains[i]!.x, [plot.x, plot.x + w]),
      y: scaleOf(panel.y.scale ?? 'linear', domains[i]!.y, [plot.y + h, plot.y]),
      xTicks,
      yTicks,
      showX: shown[i]!.x,
      showY: shown[i]!.y,
      ...words[i]!.place(row, plot),
    };
  });
  const height = rows.at(-1)!.bottom;
  const common = shown.some(({ x, xName }) => x && !xName) ? panels[0]!.x.label?.[language] : undefined;
  if (common === undefined) return { height, panels: placed };
  const left = Math.min(...placed.map(({ plot }) => plot.x));
  const right = Math.max(...placed.map(({ plot }) => plot.x + plot.width));
  return {
    height: height + commonName.height,
    panels: placed,
    xLabel: { text: common, x: (left + right) / 2, y: height + commonName.baseline, anchor: 'middle' },
  };
}
