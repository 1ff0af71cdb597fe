import type { PanelDraft } from './panel-draft.ts';
import type { PanelGrid } from './panel-grid.ts';

/** A column of panels: where it starts, the room for the numbers of the y axis, and the room for a plot. */
export interface Column {
  readonly start: number;
  readonly left: number;
  readonly plot: number;
}

const columnGap = 16;

/**
 * The columns of a grid in `width` pixels, all plots equally wide. The room that numbers take depends on the ticks and
 * these on the width of the plot, so it is measured twice.
 */
export function columnWidths(
  { cells, columns }: PanelGrid,
  width: number,
  draft: (plotWidth: number) => readonly PanelDraft[],
): { readonly columns: readonly Column[]; readonly drafts: readonly PanelDraft[] } {
  let plot = (width - (columns - 1) * columnGap) / columns - 30;
  for (let pass = 0; ; pass++) {
    const drafts = draft(plot);
    const widest = (side: 'left' | 'right', column: number): number =>
      Math.max(0, ...drafts.filter((_, i) => cells[i]!.column === column).map((panel) => panel[side]));
    const sides = Array.from({ length: columns }, (_, c) => ({ left: widest('left', c), right: widest('right', c) }));
    const taken = sides.reduce((sum, { left, right }) => sum + left + right, (columns - 1) * columnGap);
    if (pass === 2) {
      let start = 0;
      const placed = sides.map(({ left, right }): Column => {
        const column = { start, left, plot };
        start += left + plot + right + columnGap;
        return column;
      });
      return { columns: placed, drafts };
    }
    plot = Math.max(24, (width - taken) / columns);
  }
}
