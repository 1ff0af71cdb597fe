import type { Axis, FigureSpec, Mark, Panel } from '@downhill/experiments';

/** The values of a mark along an axis. */
function valuesOf(mark: Mark, axis: 'x' | 'y'): readonly number[] {
  switch (mark.kind) {
    case 'line':
    case 'points':
    case 'path':
      return mark[axis];
    case 'band':
      return axis === 'x' ? mark.x : mark.low;
    case 'histogram':
      return axis === 'x' ? mark.edges : mark.counts;
    case 'contour':
    case 'field':
    case 'surface':
      return mark[axis];
    case 'rule':
    case 'text':
    case 'diagram':
      return [];
  }
}

function withDomain(axis: Axis, { marks }: Panel, name: 'x' | 'y'): Axis {
  const drawn = marks.some(({ kind }) => kind === 'diagram' || kind === 'surface');
  if (axis.domain !== undefined || drawn || marks.some((mark) => valuesOf(mark, name).some(Number.isFinite)))
    return axis;
  return { ...axis, domain: axis.scale === 'log' ? [1, 10] : [0, 1] };
}

/** The figure with ends for those axes that have no value yet, so that it can be laid out: a run has only begun. */
export const withDomains = (spec: FigureSpec): FigureSpec => ({
  ...spec,
  panels: spec.panels.map((panel) => ({
    ...panel,
    x: withDomain(panel.x, panel, 'x'),
    y: withDomain(panel.y, panel, 'y'),
  })),
});
