import { useRef } from 'preact/hooks';
import { palettes } from '@downhill/experiments';
import { useWidth } from '../components/use-width.ts';
import { say } from '../i18n/language.ts';
import type { TrialPoint } from '../live/trials.ts';
import { theme } from '../state/theme.ts';
import { searchCatalogue } from './catalogue.ts';
import { gripAt, isWhole, moveBrush, wholeAxis, type Grip } from './move-brush.ts';
import { shareOf, ticksOf, type Quantity, type SearchAxis, type Span } from './search-axis.ts';

interface Props {
  readonly trials: readonly TrialPoint[];
  readonly axes: readonly SearchAxis[];
  readonly brushes: Readonly<Partial<Record<Quantity, Span>>>;
  readonly isInside: (trial: TrialPoint) => boolean;
  /** The trial that is read. */
  readonly read: TrialPoint | undefined;
  readonly onRead: (trial: TrialPoint | undefined) => void;
  readonly onBrush: (key: Quantity, brush: Span) => void;
}

const HEIGHT = 260;
const [TOP, FOOT] = [12, HEIGHT - 12];
/** How near a pointer must come to a line, and to the end of a brush, in pixels. */
const REACH = 14;
/** Wide enough for a finger. */
const HIT = 36;

const yOf = (share: number): number => FOOT - share * (FOOT - TOP);
const within = (share: number): number => Math.max(0, Math.min(1, share));

/** The finished trials as lines across their axes, each axis with a brush. */
export function ParallelCoordinates({ trials, axes, brushes, isInside, read, onRead, onBrush }: Props) {
  const [frame, width] = useWidth();
  const grip = useRef<Grip | undefined>(undefined);
  const palette = palettes[theme.value];
  const xOf = (i: number): number => ((i + 0.5) * width) / axes.length;
  const placesOf = (trial: TrialPoint): number[] => axes.map((axis) => yOf(within(shareOf(trial[axis.key], axis))));
  const lines = trials.map((trial) => ({ trial, inside: isInside(trial), places: placesOf(trial) }));
  const best = Math.max(0.1, ...trials.map(({ validation }) => validation));
  // The best above all others, those outside below.
  const drawn = lines.toSorted(
    (a, b) => Number(a.inside) - Number(b.inside) || a.trial.validation - b.trial.validation,
  );
  const pathOf = (places: readonly number[]): string => places.map((y, i) => `${xOf(i)},${y.toFixed(1)}`).join(' ');

  /** Where along its axis a pointer is. */
  const shareAt = (event: PointerEvent & { readonly currentTarget: SVGElement }): number => {
    const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    return within((FOOT - (event.clientY - box.top)) / (FOOT - TOP));
  };
  /** Reads the line nearest to the pointer. */
  const point = (event: PointerEvent & { readonly currentTarget: SVGElement }): void => {
    if (grip.current !== undefined) return onRead(undefined);
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const place = Math.max(0, Math.min(axes.length - 1.001, (x / width) * axes.length - 0.5));
    const [i, share] = [Math.floor(place), place % 1];
    const near = lines
      .filter(({ inside }) => inside)
      .map(({ trial, places }) => ({ trial, far: Math.abs(y - places[i]! - share * (places[i + 1]! - places[i]!)) }))
      .sort((a, b) => a.far - b.far)[0];
    onRead(near !== undefined && near.far <= REACH ? near.trial : undefined);
  };
  const key = (event: KeyboardEvent): void => {
    const ranked = lines.filter(({ inside }) => inside).map(({ trial }) => trial);
    ranked.sort((a, b) => b.validation - a.validation);
    const at = ranked.findIndex(({ id }) => id === read?.id);
    const to = { ArrowRight: at + 1, ArrowLeft: Math.max(0, at) - 1, Home: 0, End: ranked.length - 1 }[event.key];
    if (event.key === 'Escape') onRead(undefined);
    if (to === undefined || ranked.length === 0) return;
    event.preventDefault();
    onRead(ranked[Math.max(0, Math.min(ranked.length - 1, to))]);
  };
  return (
    <div ref={frame}>
      {width > 0 && (
        <svg
          class="parallel"
          viewBox={`0 0 ${width} ${HEIGHT}`}
          width={width}
          height={HEIGHT}
          tabIndex={0}
          role="img"
          aria-label={`${say(searchCatalogue.plot)} (${trials.length}). ${say(searchCatalogue.readHint)}`}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => onRead(undefined)}
          onBlur={() => onRead(undefined)}
          onKeyDown={key}
        >
          {drawn.map(({ trial, inside, places }) => (
            <polyline
              key={trial.id}
              data-inside={inside}
              points={pathOf(places)}
              fill="none"
              stroke={inside ? palette.blue : palette.grid}
              stroke-width={inside ? 1.6 : 1}
              stroke-opacity={inside ? 0.15 + 0.85 * (trial.validation / best) ** 3 : 0.8}
            />
          ))}
          {read !== undefined && (
            <g class="read" fill={palette.orange} stroke={palette.orange}>
              <polyline points={pathOf(placesOf(read))} fill="none" stroke-width={3} />
              {placesOf(read).map((y, i) => (
                <circle key={i} cx={xOf(i)} cy={y} r={4} />
              ))}
            </g>
          )}
          {axes.map((axis, i) => {
            const x = xOf(i);
            const brush = brushes[axis.key] ?? wholeAxis;
            const [top, foot] = [yOf(brush[1]), yOf(brush[0])];
            return (
              <g key={axis.key}>
                <line x1={x} x2={x} y1={TOP} y2={FOOT} stroke={palette.axis} />
                {ticksOf(axis).map(({ value, label }) => {
                  const y = yOf(shareOf(value, axis));
                  return (
                    <g key={label}>
                      <line x1={x - 4} x2={x} y1={y} y2={y} stroke={palette.axis} />
                      <text x={x - 7} y={y + 4} text-anchor="end">
                        {label}
                      </text>
                    </g>
                  );
                })}
                {!isWhole(brush) && (
                  <g class="brush" fill={palette.orange}>
                    <rect x={x - 7} width={14} y={top} height={Math.max(1, foot - top)} fill-opacity={0.35} />
                    <rect x={x - 10} width={20} y={top - 2} height={4} rx={2} />
                    <rect x={x - 10} width={20} y={foot - 2} height={4} rx={2} />
                  </g>
                )}
                <rect
                  class="hit"
                  data-axis={axis.key}
                  x={x - HIT / 2}
                  width={HIT}
                  y={0}
                  height={HEIGHT}
                  onPointerDown={(event) => {
                    event.currentTarget.setPointerCapture(event.pointerId);
                    grip.current = gripAt(shareAt(event), brush, REACH / (FOOT - TOP));
                  }}
                  onPointerMove={(event) => {
                    if (grip.current !== undefined) onBrush(axis.key, moveBrush(grip.current, shareAt(event)));
                  }}
                  onPointerUp={(event) => {
                    // A click without a way takes the brush off.
                    if (grip.current !== undefined && Math.abs(shareAt(event) - grip.current.at) < 0.02)
                      onBrush(axis.key, wholeAxis);
                    grip.current = undefined;
                  }}
                  onPointerCancel={() => (grip.current = undefined)}
                />
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
