import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../i18n/language.ts';
import { theme } from '../state/theme.ts';
import { pathsCatalogue } from './catalogue.ts';
import { drawGround } from './draw/draw-ground.ts';
import { drawWalks, type Arrows } from './draw/draw-walks.ts';
import { inkOf } from './draw/ink.ts';
import { landscapeOf } from './landscapes.ts';
import type { Objective } from './objective.ts';
import type { RunStyle } from './run-style.ts';
import { shortNumber } from './short-number.ts';
import { contextOf, useCanvas } from './use-canvas.ts';
import { mapping, type Viewport } from './viewport.ts';
import type { Walk } from './walk.ts';

interface Props {
  readonly objective: Objective;
  readonly view: Viewport;
  readonly field: boolean;
  readonly walks: readonly { readonly walk: Walk; readonly style: RunStyle }[];
  readonly step: number;
  readonly start: readonly [x: number, y: number];
  readonly arrows?: Arrows | undefined;
  readonly small?: boolean;
  readonly label: string;
  /** The place that is pointed at; written here. */
  readonly pointed: Signal<readonly [x: number, y: number] | undefined>;
  readonly onStart: (start: readonly [x: number, y: number]) => void;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** As far from the start a finger still takes hold of it. */
const REACH = 32;

/** A place within the view, with no more digits than a pixel deserves. */
function within([low, high]: readonly [number, number], value: number): number {
  const digits = Math.max(0, 2 - Math.floor(Math.log10((high - low) / 2)));
  return Number(Math.max(low, Math.min(high, value)).toFixed(digits));
}

/**
 * The function from above, and the paths up to a step. The start can be dragged, clicked or moved by keys. A finger drags
 * it where it takes hold of it; elsewhere it taps, or scrolls the page. What stays and what moves are two canvases, so
 * that dragging redraws the paths only.
 */
export function PlanePlot(props: Props) {
  const { objective, view, field, walks, step, start, arrows, small = false, label, pointed, onStart } = props;
  const ground = useCanvas();
  const paths = useRef<HTMLCanvasElement>(null);
  const hold = useRef<'none' | 'drag' | 'tap'>('none');
  const mode = theme.value;
  const [width, height] = ground.size;

  useLayoutEffect(() => {
    if (width === 0) return;
    const context = contextOf(ground.ref.current!, [width, height]);
    drawGround(context, width, height, { objective, view, field, small, ink: inkOf(mode) });
  }, [objective, view, field, small, width, height, mode]);
  useLayoutEffect(() => {
    if (width === 0) return;
    const minima = landscapeOf(objective.source)?.minima ?? [];
    const context = contextOf(paths.current!, [width, height]);
    drawWalks(context, width, height, { view, walks, step, start, minima, arrows, small, ink: inkOf(mode) });
  }, [objective, view, walks, step, start, arrows, small, width, height, mode]);

  const go = (x: number, y: number): void => onStart([within(view.x, x), within(view.y, y)]);
  const placeOf = (event: PointerEvent): [number, number] => {
    const box = paths.current!.getBoundingClientRect();
    return mapping(view, box.width, box.height).toPlane(event.clientX - box.left, event.clientY - box.top);
  };
  const point = (event: PointerEvent): void => go(...placeOf(event));
  const holds = ({ clientX, clientY }: { clientX: number; clientY: number }): boolean => {
    const box = paths.current!.getBoundingClientRect();
    const [x, y] = mapping(view, box.width, box.height).toPixel(...start);
    return Math.hypot(clientX - box.left - x, clientY - box.top - y) <= REACH;
  };
  const key = (event: KeyboardEvent): void => {
    const by = directions[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const size = event.shiftKey ? 0.1 : 0.01;
    go(start[0] + by[0] * size * (view.x[1] - view.x[0]), start[1] + by[1] * size * (view.y[1] - view.y[0]));
  };
  return (
    <div class="plane" data-small={small}>
      <canvas ref={ground.ref} aria-hidden="true" />
      <canvas
        ref={paths}
        tabIndex={0}
        role="application"
        aria-roledescription={say(pathsCatalogue.contours)}
        aria-label={`${label} (${start.join(', ')}). ${say(pathsCatalogue.startKeys)}`}
        onTouchStart={(event) => {
          if (event.touches.length === 1 && holds(event.touches[0]!)) event.preventDefault(); // or the page would scroll
        }}
        onPointerDown={(event) => {
          hold.current = event.pointerType !== 'touch' || holds(event) ? 'drag' : 'tap';
          if (hold.current === 'tap') return;
          event.currentTarget.setPointerCapture(event.pointerId);
          point(event);
        }}
        onPointerMove={(event) => {
          pointed.value = placeOf(event);
          if (hold.current === 'drag') point(event);
        }}
        onPointerLeave={() => (pointed.value = undefined)}
        onPointerUp={(event) => {
          if (hold.current === 'tap') point(event);
          hold.current = 'none';
        }}
        onPointerCancel={() => (hold.current = 'none')}
        onKeyDown={key}
      />
      {!small && <PointedValue objective={objective} pointed={pointed} />}
    </div>
  );
}

/** f and its gradient where the pointer is. A component of its own, so that moving the pointer renders nothing else. */
function PointedValue({ objective, pointed }: Pick<Props, 'objective' | 'pointed'>) {
  const place = pointed.value;
  if (place === undefined) return null;
  const [dx, dy] = objective.gradient(...place).map(shortNumber) as [string, string];
  return (
    <span class="pointed-value" aria-hidden="true">
      <i>f</i>({shortNumber(place[0])}, {shortNumber(place[1])}) = {shortNumber(objective.f(...place))} · ∇<i>f</i> = (
      {dx}, {dy})
    </span>
  );
}
