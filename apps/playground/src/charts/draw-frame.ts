import { fontFamily, type PanelLayout } from '@downhill/experiments';
import type { Pen } from './pen.ts';

export const font = (size: number, weight = 400): string => `${weight} ${size}px ${fontFamily}`;

/** Hairlines at the ticks, behind the data. */
export function drawGrid({ context, palette }: Pen, { panel, plot, x, y, xTicks, yTicks }: PanelLayout): void {
  context.strokeStyle = palette.grid;
  context.lineWidth = 1;
  context.beginPath();
  if (!panel.marks.some(({ kind }) => kind === 'histogram'))
    for (const { value } of xTicks) {
      context.moveTo(x.at(value), plot.y);
      context.lineTo(x.at(value), plot.y + plot.height);
    }
  for (const { value } of yTicks) {
    context.moveTo(plot.x, y.at(value));
    context.lineTo(plot.x + plot.width, y.at(value));
  }
  context.stroke();
}

/** The foot of the plot, the numbers at the ticks, titles and names of the axes. */
export function drawWords({ context, palette }: Pen, layout: PanelLayout): void {
  const { plot, x, y, xTicks, yTicks, showX, showY, title, names } = layout;
  const foot = plot.y + plot.height;
  context.strokeStyle = palette.axis;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(plot.x, foot);
  context.lineTo(plot.x + plot.width, foot);
  if (showX)
    for (const { value } of xTicks) {
      context.moveTo(x.at(value), foot);
      context.lineTo(x.at(value), foot + 4);
    }
  context.stroke();

  context.fillStyle = palette.muted;
  const number = (base: string, exponent: string | undefined, left: number, top: number): void => {
    context.font = font(11);
    context.fillText(base, left, top);
    if (exponent === undefined) return;
    const width = context.measureText(base).width;
    context.font = font(8.5);
    context.fillText(exponent, left + width, top - 4);
  };
  const widthOf = ({ base, exponent = '' }: { readonly base: string; readonly exponent?: string }): number => {
    context.font = font(11);
    const width = context.measureText(base).width;
    context.font = font(8.5);
    return width + (exponent === '' ? 0 : context.measureText(exponent).width);
  };
  if (showX)
    for (const { value, label } of xTicks)
      number(label.base, label.exponent, x.at(value) - widthOf(label) / 2, foot + 16);
  if (showY)
    for (const { value, label } of yTicks)
      number(label.base, label.exponent, plot.x - 6 - widthOf(label), y.at(value) + 4);

  for (const { text, x: left, y: top, anchor } of names) {
    context.font = font(12);
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillText(text, left, top);
  }
  context.fillStyle = palette.ink;
  for (const { text, x: left, y: top, anchor } of title) {
    context.font = font(12.5, 600);
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillText(text, left, top);
  }
  context.textAlign = 'start';
}

/** The words of a mark, begun at its place, or ended there where the plot has no room to the right. */
export function drawNote({ context, palette }: Pen, { plot }: PanelLayout, text: string, x: number, y: number): void {
  context.font = font(11);
  context.lineJoin = 'round';
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  context.lineWidth = 3;
  context.textAlign = x + context.measureText(text).width > plot.x + plot.width ? 'end' : 'start';
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
  context.textAlign = 'start';
}
