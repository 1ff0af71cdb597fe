import { ShapeError } from '@downhill/tensor';
import { checkDiagram } from './check-diagram.ts';
import { checkGrid } from './check-grid.ts';
import { standsAlone } from './layout/stands-alone.ts';
import type { Axis, FigureSpec, Mark, Panel } from './spec.ts';

/** `figure 6-9, panel 2, line "adam"` */
const placeOf = (panel: string, mark: Mark): string =>
  'series' in mark ? `${panel}, ${mark.kind} "${mark.series}"` : `${panel}, ${mark.kind}`;

function checkLengths(place: string, lists: Readonly<Record<string, readonly number[]>>): void {
  const [[firstName, first], ...others] = Object.entries(lists) as [
    [string, readonly number[]],
    ...[string, readonly number[]][],
  ];
  for (const [name, values] of others) {
    if (values.length !== first.length) {
      throw new ShapeError(`${place}: ${firstName} has ${first.length} values, ${name} has ${values.length}`);
    }
  }
}

function checkHistogram(place: string, edges: readonly number[], counts: readonly number[]): void {
  if (edges.length !== counts.length + 1) {
    throw new ShapeError(`${place}: ${counts.length} counts need ${counts.length + 1} edges, got ${edges.length}`);
  }
  const fall = edges.findIndex((edge, i) => i > 0 && !(edge > edges[i - 1]!));
  if (fall > 0)
    throw new RangeError(`${place}: edges must rise, but ${edges[fall - 1]!} is followed by ${edges[fall]!}`);
  const bad = counts.findIndex((count) => !(count >= 0 && count < Infinity));
  if (bad >= 0) throw new RangeError(`${place}: counts[${bad}] must be 0 or more, got ${counts[bad]!}`);
}

/** The lists of a mark have the same length and its grid a value at every node. */
function checkData(place: string, mark: Mark): void {
  switch (mark.kind) {
    case 'line':
    case 'path':
    case 'points':
      checkLengths(place, { x: mark.x, y: mark.y });
      break;
    case 'band':
      checkLengths(place, { x: mark.x, low: mark.low, high: mark.high });
      break;
    case 'field':
      checkLengths(place, { x: mark.x, y: mark.y, u: mark.u, v: mark.v });
      break;
    case 'histogram':
      checkHistogram(place, mark.edges, mark.counts);
      break;
    case 'contour':
    case 'surface':
      checkGrid(place, mark);
      break;
    case 'diagram':
      checkDiagram(place, mark);
      break;
    case 'rule':
    case 'text':
      break;
  }
}

/** The values that a mark puts on a logarithmic axis, by the name of their list. */
function placed(mark: Mark, axis: 'x' | 'y'): Readonly<Record<string, readonly number[]>> {
  switch (mark.kind) {
    case 'band':
      return axis === 'x' ? { x: mark.x } : { low: mark.low, high: mark.high };
    case 'histogram':
      // The foot of a bar stands at the lower end of a logarithmic axis, so that an empty bin has a place there.
      return axis === 'x' ? { edges: mark.edges } : {};
    case 'rule':
      return mark.axis === axis ? { at: [mark.at] } : {};
    case 'text':
      return { [axis]: [mark[axis]] };
    case 'diagram':
      return {};
    default:
      return { [axis]: mark[axis] };
  }
}

function checkAxis(place: string, name: 'x' | 'y', axis: Axis, marks: readonly Mark[]): void {
  const { domain, scale } = axis;
  if (domain !== undefined && !(domain[0] < domain[1] && domain[1] - domain[0] > 0 && domain.every(Number.isFinite))) {
    throw new RangeError(`${place}: ${name}.domain must be two finite numbers that rise, got [${domain.join(', ')}]`);
  }
  if (scale !== 'log') return;
  if (domain !== undefined && domain[0] <= 0) {
    throw new RangeError(`${place}: ${name}.domain of a log axis must be positive, got [${domain.join(', ')}]`);
  }
  for (const mark of marks) {
    for (const [list, values] of Object.entries(placed(mark, name))) {
      const i = values.findIndex((value) => value <= 0);
      if (i < 0) continue;
      const which = list === 'at' || mark.kind === 'text' ? list : `${list}[${i}]`;
      throw new RangeError(
        `${placeOf(place, mark)}: ${which} = ${values[i]!} has no place on the log axis ${name}; leave it out or use a linear axis`,
      );
    }
  }
}

/** What only straight axes can show. */
function checkCompany(place: string, { x, y, marks, equalAspect }: Panel): void {
  if (x.scale === 'log' || y.scale === 'log') {
    if (equalAspect === true) throw new RangeError(`${place}: equalAspect needs linear axes`);
    const straight = marks.find((mark) => mark.kind === 'field' || standsAlone(mark));
    if (straight !== undefined) throw new RangeError(`${placeOf(place, straight)} needs linear axes`);
  }
  const lonely = marks.findIndex(standsAlone);
  const other = marks.find((_, i) => i !== lonely);
  if (lonely >= 0 && other !== undefined) {
    throw new RangeError(
      `${place}: a ${marks[lonely]!.kind} stands alone in its panel; move the ${other.kind} to another one`,
    );
  }
}

/**
 * Refuses a figure that cannot be drawn, and says which list of which mark is at fault.
 *
 * Values that are not finite are no fault: a loss that diverged leaves a gap.
 *
 * @throws ShapeError where lists that belong together differ in length.
 * @throws RangeError for values that have no place: no panels, a domain that does not rise, zero on a log axis, …
 */
export function checkFigure({ id, columns, panels }: FigureSpec): void {
  if (panels.length === 0) throw new RangeError(`figure ${id} has no panels`);
  if (!Number.isInteger(columns) || columns < 1) {
    throw new RangeError(`figure ${id}: columns must be a whole number from 1, got ${columns}`);
  }
  panels.forEach((panel, i) => {
    const place = `figure ${id}, panel ${i + 1}`;
    for (const mark of panel.marks) checkData(placeOf(place, mark), mark);
    checkAxis(place, 'x', panel.x, panel.marks);
    checkAxis(place, 'y', panel.y, panel.marks);
    checkCompany(place, panel);
  });
}
