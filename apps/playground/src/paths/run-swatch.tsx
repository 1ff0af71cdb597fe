import { useLayoutEffect, useRef } from 'preact/hooks';
import { theme } from '../state/theme.ts';
import { drawShape } from './draw/draw-shape.ts';
import { inkOf } from './draw/ink.ts';
import type { RunStyle } from './run-style.ts';
import { contextOf } from './use-canvas.ts';

const SIZE = [34, 14] as const;

/** The dash and marker of a run, as in the plots. */
export function RunSwatch({ style }: { style: RunStyle }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const mode = theme.value;
  useLayoutEffect(() => {
    const context = contextOf(ref.current!, SIZE);
    context.clearRect(0, 0, ...SIZE);
    context.strokeStyle = style.color;
    context.lineWidth = 2;
    context.setLineDash([...style.dash]);
    context.beginPath();
    context.moveTo(0, 7);
    context.lineTo(34, 7);
    context.stroke();
    context.setLineDash([]);
    drawShape(context, style.marker, 17, 7, 5.5, style.color, inkOf(mode).paper);
  }, [style, mode]);
  return (
    <canvas
      class="swatch-line"
      ref={ref}
      aria-hidden="true"
      style={{ width: `${SIZE[0]}px`, height: `${SIZE[1]}px` }}
    />
  );
}
