import type { PanelGrid } from './panel-grid.ts';

/** What a panel, or a row of them, stacks from top to bottom, in pixels. */
export interface Stack {
  readonly title: number;
  /** The name of the y axis, where it does not fit beside the title. */
  readonly name: number;
  readonly plot: number;
  readonly ticks: number;
  readonly label: number;
}

export interface Row extends Stack {
  readonly top: number;
  /** The upper edge of the plots. */
  readonly plotTop: number;
  /** The lower edge of all that the row holds. */
  readonly bottom: number;
}

const rowGap = 14;
/** Blank between a title or name and the plot below it. */
const air = 6;

/** The rows of a grid: each as high as its highest panel in every part, so that plots and titles line up. */
export function rowHeights({ cells, rows }: PanelGrid, stacks: readonly Stack[]): Row[] {
  const placed: Row[] = [];
  for (let r = 0; r < rows; r++) {
    const inRow = stacks.filter((_, i) => cells[i]!.row === r);
    const most = (part: keyof Stack): number => Math.max(...inRow.map((stack) => stack[part]));
    const [title, name, plot, ticks, label] = [most('title'), most('name'), most('plot'), most('ticks'), most('label')];
    const top = r === 0 ? 0 : placed[r - 1]!.bottom + rowGap;
    const plotTop = top + title + name + (title + name > 0 ? air : 0);
    placed.push({ title, name, plot, ticks, label, top, plotTop, bottom: plotTop + plot + ticks + label });
  }
  return placed;
}
