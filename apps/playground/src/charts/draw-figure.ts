import { seriesOf, seriesStyles, type FigureSpec, type PanelLayout, type PanelsLayout } from '@downhill/experiments';
import { drawGrid, drawNote, drawWords, font } from './draw-frame.ts';
import { drawMark, drawMarkers, liveKinds } from './draw-marks.ts';
import type { Pen } from './pen.ts';

/** Whether a figure can be drawn live. */
export const isLive = ({ panels }: FigureSpec): boolean =>
  panels.every(({ marks }) => marks.every(({ kind }) => liveKinds.has(kind)));

/** Where a reader stands in a panel: a value of x. */
export interface Reading {
  readonly panel: number;
  readonly x: number;
}

/** Draws a figure as `renderSvg` lays it out, but for its legend. (context, layout, figure) to picture. */
export function drawFigure(pen: Pen, spec: FigureSpec, layout: PanelsLayout, reading: Reading | undefined): void {
  const styles = seriesStyles(seriesOf(spec));
  for (const panel of layout.panels) {
    drawGrid(pen, panel);
    pen.context.save();
    pen.context.beginPath();
    pen.context.rect(panel.plot.x, panel.plot.y, panel.plot.width, panel.plot.height);
    pen.context.clip();
    for (const mark of panel.panel.marks)
      drawMark(pen, panel, mark, 'series' in mark ? styles.get(mark.series) : undefined);
    pen.context.restore();
    drawWords(pen, panel);
    for (const mark of panel.panel.marks)
      if (mark.kind === 'line' || mark.kind === 'points' || mark.kind === 'path')
        drawMarkers(pen, panel, mark, styles.get(mark.series)!);
    drawNotes(pen, panel);
    if (reading?.panel === panel.index) drawReading(pen, panel, reading.x);
  }
  const { xLabel } = layout;
  if (xLabel === undefined) return;
  pen.context.fillStyle = pen.palette.muted;
  pen.context.font = font(12);
  pen.context.textAlign = 'center';
  pen.context.fillText(xLabel.text, xLabel.x, xLabel.y);
  pen.context.textAlign = 'start';
}

function drawNotes(pen: Pen, layout: PanelLayout): void {
  for (const mark of layout.panel.marks) {
    if (mark.kind === 'text') drawNote(pen, layout, mark.text[pen.language], layout.x.at(mark.x), layout.y.at(mark.y));
    else if (mark.kind === 'rule' && mark.label !== undefined) {
      const { plot } = layout;
      const at = layout[mark.axis].at(mark.at);
      const [x, y] = mark.axis === 'x' ? [at + 4, plot.y + 12] : [plot.x + 6, at - 4];
      drawNote(pen, layout, mark.label[pen.language], x, y);
    }
  }
}

function drawReading({ context, palette }: Pen, { plot, x }: PanelLayout, at: number): void {
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x.at(at), plot.y);
  context.lineTo(x.at(at), plot.y + plot.height);
  context.stroke();
}
