import type { Signal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { say } from '../i18n/language.ts';
import { theme } from '../state/theme.ts';
import { pathsCatalogue } from './catalogue.ts';
import { drawLandscape, drawWalksAbove, reliefOf } from './draw/draw-surface.ts';
import { inkOf } from './draw/ink.ts';
import type { Objective } from './objective.ts';
import type { RunStyle } from './run-style.ts';
import { contextOf, useCanvas } from './use-canvas.ts';
import type { Viewport } from './viewport.ts';
import type { Walk } from './walk.ts';

type Turn = readonly [azimuth: number, elevation: number];

interface Props {
  readonly objective: Objective;
  readonly view: Viewport;
  readonly walks: readonly { readonly walk: Walk; readonly style: RunStyle }[];
  readonly step: number;
  readonly start: readonly [x: number, y: number];
  readonly turn: Turn;
  /** The place that is pointed at in the plot from above. */
  readonly pointed: Signal<readonly [x: number, y: number] | undefined>;
  readonly onTurn: (turn: Turn) => void;
}

const keys: Readonly<Record<string, Turn>> = {
  ArrowLeft: [-5, 0],
  ArrowRight: [5, 0],
  ArrowUp: [0, 5],
  ArrowDown: [0, -5],
};
/** Never from below, where the furthest cells would not be drawn first. */
const turned = ([azimuth, elevation]: Turn, [by, up]: Turn): Turn => [
  ((((Math.round(azimuth + by) + 180) % 360) + 360) % 360) - 180,
  Math.round(Math.max(5, Math.min(90, elevation + up))),
];

/**
 * The function as a landscape with the same paths. It is turned by dragging or by arrow keys. As in the plot from above,
 * what stays and what moves are two canvases.
 */
export function SurfacePlot({ objective, view, walks, step, start, turn, pointed, onTurn }: Props) {
  const { ref, size } = useCanvas();
  const [width, height] = size;
  const land = useRef<HTMLCanvasElement>(null);
  const last = useRef<readonly [number, number] | undefined>(undefined);
  const relief = useMemo(() => reliefOf(objective, view), [objective, view]);
  const mode = theme.value;
  const place = pointed.value;
  useLayoutEffect(() => {
    if (width === 0) return;
    drawLandscape(contextOf(land.current!, size), width, height, { relief, turn, ink: inkOf(mode) });
  }, [relief, turn, width, height, mode]);
  useLayoutEffect(() => {
    if (width === 0) return;
    const state = { relief, turn, walks, step, start, pointed: place, ink: inkOf(mode) };
    drawWalksAbove(contextOf(ref.current!, size), width, height, state);
  }, [relief, turn, walks, step, start, place, width, height, mode]);
  return (
    <>
      <div class="surface">
        <canvas ref={land} aria-hidden="true" />
        <canvas
          ref={ref}
          tabIndex={0}
          role="application"
          aria-roledescription={say(pathsCatalogue.surface)}
          aria-label={`f(x, y): ${turn[0]}°, ${turn[1]}°. ${say(pathsCatalogue.surfaceKeys)}`}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            last.current = [event.clientX, event.clientY];
          }}
          onPointerMove={(event) => {
            if (last.current === undefined) return;
            const [x, y] = last.current;
            last.current = [event.clientX, event.clientY];
            onTurn(turned(turn, [-(event.clientX - x) * 0.6, (event.clientY - y) * 0.5]));
          }}
          onPointerUp={() => (last.current = undefined)}
          onPointerCancel={() => (last.current = undefined)}
          onKeyDown={(event) => {
            const by = keys[event.key];
            if (by === undefined) return;
            event.preventDefault();
            onTurn(turned(turn, by));
          }}
        />
      </div>
      <p class="hint">
        {say(pathsCatalogue.surfaceKeys)} {relief.scale.power !== 1 && say(pathsCatalogue.compressed)}
      </p>
    </>
  );
}
