import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { palettes } from '@downhill/experiments';
import { readable } from '../charts/read-out.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import { trialsOf, type TrialPoint } from '../live/trials.ts';
import type { Run } from '../run/run.ts';
import { TrialTable } from './trial-table.tsx';
import { theme } from '../state/theme.ts';

interface Props {
  readonly run: Run;
  /** Searches again in the ranges that were brushed. */
  readonly onNarrow: (part: Readonly<Record<string, number>>) => void;
}

type Quantity = 'lr' | 'weightDecay' | 'train' | 'validation';
type Span = readonly [low: number, high: number];

const axes = [
  { key: 'lr', name: catalogue.lrAxis, log: true },
  { key: 'weightDecay', name: catalogue.lambdaAxis, log: true },
  { key: 'train', name: catalogue.trainAxis, log: false },
  { key: 'validation', name: catalogue.validationAxis, log: false },
] as const satisfies readonly { key: Quantity; log: boolean; name: unknown }[];

const WIDTH = 640;
const HEIGHT = 240;
const TOP = 14;
const FOOT = HEIGHT - 12;
/** Places of a handle along its axis. */
const PLACES = 100;

const spanOf = (trials: readonly TrialPoint[], key: Quantity, log: boolean): Span => {
  if (!log) return [0, 1];
  const values = trials.map((trial) => trial[key]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? [low, high] : [low / 2, low * 2];
};
const shareOf = (value: number, [low, high]: Span, log: boolean): number =>
  log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
const valueAt = (share: number, [low, high]: Span, log: boolean): number =>
  log ? low * (high / low) ** share : low + share * (high - low);

/** Where along its axis a pointer is. */
function shareAt(event: PointerEvent & { readonly currentTarget: SVGElement }): number {
  const box = event.currentTarget.getBoundingClientRect();
  const y = ((event.clientY - box.top) / box.height) * HEIGHT;
  return Math.max(0, Math.min(1, (FOOT - y) / (FOOT - TOP)));
}

/** Parallel coordinates of the finished trials, with a brush on each axis. */
export function SearchPanel({ run, onNarrow }: Props) {
  const brushes = useSignal<Readonly<Partial<Record<Quantity, Span>>>>({});
  const began = useRef<number | undefined>(undefined);
  // The histories are no signals; their version is.
  const trials = run.version.value >= 0 && run.cursor.value >= 0 ? trialsOf(run) : [];
  if (trials.length < 2) return null;
  const best = trials.reduce((most, { validation }) => Math.max(most, validation), 0.1);
  const scales = axes.map(({ key, log, name }, i) => {
    const span = spanOf(trials, key, log);
    const brush = brushes.value[key] ?? [0, 1];
    return { key, log, name, span, brush, x: 40 + (i * (WIDTH - 80)) / (axes.length - 1) };
  });
  const isInside = (trial: TrialPoint): boolean =>
    scales.every(({ key, span, log, brush }) => {
      const share = shareOf(trial[key], span, log);
      return share >= brush[0] - 1e-9 && share <= brush[1] + 1e-9;
    });
  const lineOf = (trial: TrialPoint): string =>
    scales
      .map(({ key, span, log, x }) => `${x},${(FOOT - shareOf(trial[key], span, log) * (FOOT - TOP)).toFixed(1)}`)
      .join(' ');
  const inside = trials.filter(isInside);
  const palette = palettes[theme.value];
  const setBrush = (key: Quantity, end: 0 | 1, place: number): void => {
    const [low, high] = brushes.peek()[key] ?? [0, 1];
    const share = place / PLACES;
    const next: Span = end === 0 ? [Math.min(share, high), high] : [low, Math.max(share, low)];
    brushes.value = { ...brushes.peek(), [key]: next };
  };
  const narrow = (): void => {
    const range = (key: 'lr' | 'weightDecay'): Span => {
      const { span, brush, log } = scales.find((scale) => scale.key === key)!;
      const kept = inside.map((trial) => trial[key]);
      // What was brushed on the other axes narrows this one too: the range of the trials that are left.
      const from =
        brushes.peek()[key] === undefined && kept.length > 1 ? Math.min(...kept) : valueAt(brush[0], span, log);
      const to =
        brushes.peek()[key] === undefined && kept.length > 1 ? Math.max(...kept) : valueAt(brush[1], span, log);
      return [Number(from.toPrecision(3)), Number(to.toPrecision(3))];
    };
    const [lr, weightDecay] = [range('lr'), range('weightDecay')];
    brushes.value = {};
    onNarrow({ lrFrom: lr[0], lrTo: lr[1], weightDecayFrom: weightDecay[0], weightDecayTo: weightDecay[1] });
  };
  return (
    <section class="search" aria-label={say(catalogue.search)}>
      <h2>{say(catalogue.search)}</h2>
      <p class="hint">{say(catalogue.searchHint)}</p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${trials.length} ${say(catalogue.search)}`}>
        {trials
          .toSorted((a, b) => a.validation - b.validation)
          .map((trial) => (
            <polyline
              key={trial.id}
              points={lineOf(trial)}
              fill="none"
              stroke={isInside(trial) ? palette.blue : palette.grid}
              stroke-width={isInside(trial) ? 1.6 : 1}
              stroke-opacity={isInside(trial) ? 0.12 + 0.88 * (trial.validation / best) ** 3 : 0.7}
            />
          ))}
        {scales.map(({ key, x, brush }) => (
          <g key={key}>
            <line x1={x} x2={x} y1={TOP} y2={FOOT} stroke={palette.axis} />
            <rect
              x={x - 5}
              width={10}
              y={FOOT - brush[1] * (FOOT - TOP)}
              height={(brush[1] - brush[0]) * (FOOT - TOP)}
              fill={palette.orange}
              fill-opacity={brush[0] > 0 || brush[1] < 1 ? 0.45 : 0.12}
            />
            <rect
              class="hit"
              data-axis={key}
              x={x - 16}
              width={32}
              y={0}
              height={HEIGHT}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                began.current = shareAt(event);
                brushes.value = { ...brushes.peek(), [key]: [began.current, began.current] };
              }}
              onPointerMove={(event) => {
                if (began.current === undefined) return;
                const ends = [began.current, shareAt(event)].sort((a, b) => a - b);
                brushes.value = { ...brushes.peek(), [key]: [ends[0]!, ends[1]!] };
              }}
              onPointerUp={(event) => {
                // A click without a way takes the brush off.
                if (began.current !== undefined && Math.abs(shareAt(event) - began.current) < 0.02)
                  brushes.value = { ...brushes.peek(), [key]: [0, 1] };
                began.current = undefined;
              }}
            />
          </g>
        ))}
      </svg>
      <div class="brushes">
        {scales.map(({ key, name, span, log, brush }) => (
          <fieldset key={key}>
            <legend>{say(name)}</legend>
            {([0, 1] as const).map((end) => {
              const value = readable(valueAt(brush[end], span, log));
              const label = say(end === 0 ? catalogue.lowest : catalogue.highest);
              return (
                <label key={end}>
                  <span>
                    {label} {value}
                  </span>
                  <input
                    type="range"
                    min={0}
                    max={PLACES}
                    value={Math.round(brush[end] * PLACES)}
                    aria-label={`${say(name)}: ${label}`}
                    aria-valuetext={value}
                    onInput={(event) => setBrush(key, end, event.currentTarget.valueAsNumber)}
                  />
                </label>
              );
            })}
          </fieldset>
        ))}
      </div>
      <p class="row">
        <button data-action="narrow" disabled={inside.length === 0} onClick={narrow}>
          {say(catalogue.searchHere)}
        </button>
        <output>
          {inside.length} / {trials.length} {say(catalogue.searchKept)}
        </output>
      </p>
      <TrialTable run={run} trials={inside} />
    </section>
  );
}
