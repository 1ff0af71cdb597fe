import { useEffect, useRef, useState } from 'preact/hooks';
import { bowl, racers, type Path, type RacerKey } from '@downhill/experiments';
import { drawPathPlot } from '../charts/path-plot.ts';
import { racerStyle } from '../charts/racer-style.ts';
import { mapping, type Viewport } from '../charts/viewport.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { theme } from '../state/theme.ts';

interface Props {
  readonly paths: ReadonlyMap<RacerKey, Path>;
  readonly shown: readonly RacerKey[];
  readonly step: number;
  readonly start: readonly [x: number, y: number];
  onStart(x: number, y: number): void;
}

const view: Viewport = { x: [-10, 10], y: [-4.5, 4.5] };
const levels = [0.1, 0.5, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20];
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.25, 0],
  ArrowRight: [0.25, 0],
  ArrowUp: [0, 0.25],
  ArrowDown: [0, -0.25],
};
const round = (value: number): number => Math.round(value * 100) / 100;
const within = (value: number, [low, high]: readonly [number, number]): number =>
  round(Math.max(low, Math.min(high, value)));

/** Contours, and the paths up to the step of the timeline. The start can be dragged, clicked or moved by keys. */
export function PathPlot({ paths, shown, step, start, onStart }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const dragging = useRef(false);
  const [size, setSize] = useState<readonly [number, number]>([0, 0]);

  useEffect(() => {
    const element = canvas.current!;
    const observer = new ResizeObserver(() => setSize([element.clientWidth, element.clientHeight]));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const dark = theme.value === 'dark';
  useEffect(() => {
    const element = canvas.current!;
    const [width, height] = size;
    if (width === 0) return;
    const scale = devicePixelRatio;
    element.width = width * scale;
    element.height = height * scale;
    const context = element.getContext('2d')!;
    context.scale(scale, scale);
    const css = getComputedStyle(document.documentElement);
    const color = (name: string): string => css.getPropertyValue(name).trim();
    drawPathPlot(context, width, height, {
      view,
      f: bowl,
      levels,
      step,
      colors: { card: color('--card'), contour: color('--contour'), ink: color('--ink'), grid: color('--grid') },
      paths: shown.flatMap((key) => {
        const path = paths.get(key);
        return path === undefined ? [] : [{ ...racerStyle(key), x: path.x, y: path.y }];
      }),
    });
  }, [paths, shown, step, size, dark]);

  const move = (event: PointerEvent): void => {
    const box = canvas.current!.getBoundingClientRect();
    const [x, y] = mapping(view, box.width, box.height).toPlane(event.clientX - box.left, event.clientY - box.top);
    onStart(within(x, view.x), within(y, view.y));
  };
  const key = (event: KeyboardEvent): void => {
    const by = arrows[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onStart(within(start[0] + by[0], view.x), within(start[1] + by[1], view.y));
  };

  return (
    <div class="plot">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-label={`${say(catalogue.start)}: (${start.join(', ')}). ${say(catalogue.dragHint)}`}
        onPointerDown={(event) => {
          dragging.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={(event) => {
          if (dragging.current) move(event);
        }}
        onPointerUp={() => (dragging.current = false)}
        onPointerCancel={() => (dragging.current = false)}
        onKeyDown={key}
      />
      <table class="visually-hidden">
        <caption>{say(catalogue.position)}</caption>
        <tbody>
          {shown.map((racer) => {
            const path = paths.get(racer);
            const at = Math.min(step, (path?.x.length ?? 1) - 1);
            return (
              <tr key={racer}>
                <th scope="row">{say(racers[racer].label)}</th>
                <td>{path?.x[at]?.toFixed(3)}</td>
                <td>{path?.y[at]?.toFixed(3)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
