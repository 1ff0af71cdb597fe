import type { Domain } from '../scale/domain.ts';
import type { AxisName } from '../scale/extent.ts';
import type { FigureSpec, Language } from '../spec.ts';
import type { PanelGrid } from './panel-grid.ts';
import { standsAlone } from './stands-alone.ts';

/** Whether a panel carries the numbers and the names of its axes. */
export interface Shown {
  readonly x: boolean;
  readonly y: boolean;
  readonly xName: boolean;
  readonly yName: boolean;
}

/** Beyond this many rows the numbers at the foot are too far from the first row. */
const rowsInSight = 5;

/** What two axes have in common when one set of numbers will do for both. */
export type AxisLook = (panel: number, axis: AxisName) => string;

export const axisLook =
  ({ panels }: FigureSpec, domains: readonly Readonly<Record<AxisName, Domain>>[]): AxisLook =>
  (i, axis) =>
    JSON.stringify([panels[i]![axis].scale ?? 'linear', panels[i]![axis].ticks, domains[i]![axis]]);

/**
 * The numbers of an axis stand once for panels beside each other that have the same y axis, and once for panels above
 * each other that have the same x axis; a name that all panels have in common stands once in the figure: x below the
 * last row, where the figure writes it, y above the first panel. A surface brings axes of its own, a
 * diagram has none.
 */
export function sharing(
  { panels }: FigureSpec,
  { cells, rows }: PanelGrid,
  look: AxisLook,
  language: Language,
): Shown[] {
  const flat = panels.map(({ marks }) => !marks.some(standsAlone));
  const nameOf = (i: number, axis: AxisName): string => panels[i]![axis].label?.[language] ?? '';
  const namedOnce = (axis: AxisName): boolean =>
    flat.every(Boolean) && panels.every((_, i) => nameOf(i, axis) === nameOf(0, axis));
  const [onceX, onceY] = [namedOnce('x') && panels.length > 1, namedOnce('y')];
  return cells.map(({ row, column }, i) => {
    const below = cells.findIndex((cell) => cell.row === row + 1 && cell.column === column);
    const beside = cells.flatMap((cell, k) => (cell.row === row ? [k] : []));
    const sameBelow = below >= 0 && flat[below]! && look(below, 'x') === look(i, 'x');
    const sameBeside = beside.every((k) => flat[k]! && look(k, 'y') === look(i, 'y'));
    const sameName = beside.every((k) => flat[k]! && nameOf(k, 'y') === nameOf(i, 'y'));
    return {
      x: flat[i]! && !(sameBelow && rows <= rowsInSight),
      y: flat[i]! && !(sameBeside && column > 0),
      xName: flat[i]! && !onceX,
      yName: flat[i]! && (onceY ? i === 0 : !(sameName && column > 0)),
    };
  });
}
