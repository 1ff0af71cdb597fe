import { standsAlone } from '../layout/stands-alone.ts';
import { element } from '../svg/element.ts';
import { drawFrame, drawGrid, drawWords } from './draw-axes.ts';
import { drawMark } from './draw-mark.ts';
import type { Canvas } from './drawing.ts';

/** A panel: grid, data within the plot, axes, what may stand on the frame, words. */
export function drawPanel(canvas: Canvas, clipId: string): string {
  const { panel, plot } = canvas;
  const drawings = panel.marks.map((mark) => drawMark(mark, canvas));
  const parts = (name: 'clipped' | 'above'): string[] =>
    drawings.flatMap((drawing) => (drawing[name] === undefined || drawing[name] === '' ? [] : [drawing[name]]));
  const clipped = parts('clipped');
  if (panel.marks.some(standsAlone)) return element('g', {}, [...parts('above'), drawWords(canvas)]);
  return element('g', {}, [
    drawGrid(canvas),
    clipped.length === 0 ? '' : element('clipPath', { id: clipId }, element('rect', { ...plot })),
    clipped.length === 0 ? '' : element('g', { 'clip-path': `url(#${clipId})` }, clipped),
    drawFrame(canvas),
    ...parts('above'),
    drawWords(canvas),
  ]);
}
