interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface PanelGrid {
  readonly columns: number;
  readonly rows: number;
  /** The place of each panel. */
  readonly cells: readonly Cell[];
}

/**
 * The narrowest cell in which a panel can be read: more for two or three large panels than for small multiples, and
 * less for many of them, which are seen as one picture.
 */
const narrowest = (columns: number, many: boolean): number => (columns <= 3 ? 190 : many ? 72 : 100);

/** As many columns as fit, or fewer, down to half of them, where that leaves fewer gaps in the last row. */
function evenColumns(panels: number, fitting: number): number {
  const gaps = (columns: number): number => (columns - (panels % columns)) % columns;
  const choices = Array.from({ length: Math.ceil(fitting / 2) }, (_, i) => fitting - i);
  return choices.reduce((best, columns) => (gaps(columns) < gaps(best) ? columns : best));
}

/**
 * Where the panels stand. On a narrow page a row is broken into as many equal lines as it needs, and the next row
 * starts on a new line: two rows of five layers become 3 + 2 and 3 + 2. Panels that are a `list` just flow.
 */
export function panelGrid(panels: number, wanted: number, width: number, list: boolean): PanelGrid {
  const full = Math.min(wanted, panels);
  const many = list && panels > wanted;
  const fitting = Math.max(1, Math.min(full, Math.floor(width / narrowest(full, many))));
  const lines = Math.ceil(full / fitting);
  const columns = many && lines > 1 ? evenColumns(panels, fitting) : Math.ceil(full / lines);
  const cells = Array.from({ length: panels }, (_, i): Cell => {
    if (list) return { row: Math.floor(i / columns), column: i % columns };
    const place = i % full;
    return { row: Math.floor(i / full) * lines + Math.floor(place / columns), column: place % columns };
  });
  return { columns, rows: 1 + Math.max(...cells.map(({ row }) => row)), cells };
}
