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

/**
 * Where the panels stand. On a narrow page a row is broken into as many equal lines as it needs, and the next row
 * starts on a new line: two rows of five layers become 3 + 2 and 3 + 2. Panels that are a `list` just flow.
 */
export function panelGrid(panels: number, wanted: number, width: number, list: boolean): PanelGrid {
  const full = Math.min(wanted, panels);
  const many = list && panels > wanted;
  const fitting = Math.max(1, Math.min(full, Math.floor(width / narrowest(full, many))));
  const lines = Math.ceil(full / fitting);
  // So that a list that grows while it is looked at keeps its columns, they do not depend on its length.
  const columns = many ? fitting : Math.ceil(full / lines);
  const cells = Array.from({ length: panels }, (_, i): Cell => {
    if (list) return { row: Math.floor(i / columns), column: i % columns };
    const place = i % full;
    return { row: Math.floor(i / full) * lines + Math.floor(place / columns), column: place % columns };
  });
  return { columns, rows: 1 + Math.max(...cells.map(({ row }) => row)), cells };
}
