import type { PanelLayout } from '../layout/panel-layout.ts';
import { tickGap } from '../layout/panel-draft.ts';
import { minorValues, type Tick } from '../scale/ticks.ts';
import type { TickLabel } from '../scale/tick-label.ts';
import { coordinate } from '../svg/coordinate.ts';
import { element, escapeXml, type Attributes } from '../svg/element.ts';
import { typeSize } from '../text/type-size.ts';

/** The words of a tick; an exponent stands higher and smaller. */
export function tickText({ base, exponent }: TickLabel, attributes: Attributes): string {
  const raised = exponent === undefined ? '' : element('tspan', { class: 'dh-exponent', dy: -4 }, escapeXml(exponent));
  return element('text', attributes, escapeXml(base) + raised);
}

/** Marks that cover the whole plot hide a grid, and need a frame instead. */
const isFilled = ({ panel }: PanelLayout): boolean => panel.marks.some(({ kind }) => kind === 'contour');
const isHistogram = ({ panel }: PanelLayout): boolean => panel.marks.some(({ kind }) => kind === 'histogram');

const upright = (x: number, y0: number, y1: number): string => `M${coordinate(x)},${coordinate(y0)}V${coordinate(y1)}`;
const level = (y: number, x0: number, x1: number): string => `M${coordinate(x0)},${coordinate(y)}H${coordinate(x1)}`;

/** Hairlines at the ticks, behind the data. */
export function drawGrid(layout: PanelLayout): string {
  if (isFilled(layout)) return '';
  const { plot, x, y, xTicks, yTicks } = layout;
  const columns = isHistogram(layout)
    ? []
    : xTicks.map(({ value }) => upright(x.at(value), plot.y, plot.y + plot.height));
  const rows = yTicks.map(({ value }) => level(y.at(value), plot.x, plot.x + plot.width));
  const d = [...columns, ...rows].join('');
  return d === '' ? '' : element('path', { class: 'dh-grid', d });
}

/** The lines of the axes with their marks, over the data. */
export function drawFrame(layout: PanelLayout): string {
  const { plot, x, y, xTicks, yTicks } = layout;
  const [right, foot] = [plot.x + plot.width, plot.y + plot.height];
  const values = (ticks: readonly Tick[]): number[] => ticks.map(({ value }) => value);
  const marks = (layout.showX || isFilled(layout) ? values(xTicks) : []).map((value) =>
    upright(x.at(value), foot, foot + 4),
  );
  const small = layout.showX ? minorValues(x).map((value) => upright(x.at(value), foot, foot + 2.5)) : [];
  const left = layout.showY ? minorValues(y).map((value) => level(y.at(value), plot.x - 2.5, plot.x)) : [];
  const sides =
    isFilled(layout) && layout.showY ? values(yTicks).map((value) => level(y.at(value), plot.x - 4, plot.x)) : [];
  const frame = isFilled(layout)
    ? `${level(plot.y, plot.x, right)}V${coordinate(foot)}H${coordinate(plot.x)}Z`
    : y.kind === 'log'
      ? `${upright(plot.x, plot.y, foot)}H${coordinate(right)}`
      : level(foot, plot.x, right);
  return element('path', { class: 'dh-axis', d: [frame, ...marks, ...small, ...left, ...sides].join('') });
}

/** The numbers at the ticks, and the names of the axes and the panel. */
export function drawWords({ plot, x, y, xTicks, yTicks, showX, showY, title, names }: PanelLayout): string {
  const baseline = plot.y + plot.height + 16;
  const numbers = [
    ...(showX ? xTicks : []).map(({ value, label }) =>
      tickText(label, { x: x.at(value), y: baseline, 'text-anchor': 'middle' }),
    ),
    ...(showY ? yTicks : []).map(({ value, label }) =>
      tickText(label, { x: plot.x - tickGap, y: y.at(value) + typeSize.tick * 0.35, 'text-anchor': 'end' }),
    ),
  ];
  const words = [
    ...title.map((line) => ({ ...line, class: 'dh-panel' })),
    ...names.map((line) => ({ ...line, class: 'dh-name' })),
  ];
  return [
    ...numbers,
    ...words.map(({ text, x: left, y: top, anchor, class: name }) =>
      element('text', { class: name, x: left, y: top, 'text-anchor': anchor }, escapeXml(text)),
    ),
  ].join('\n');
}
