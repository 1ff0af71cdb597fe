import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../i18n/language.ts';
import { theme } from '../state/theme.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { pathsCatalogue } from './catalogue.ts';
import { drawRateMap, cellOf, placeOf } from './draw/draw-rate-map.ts';
import { inkOf } from './draw/ink.ts';
import { PathsWorker } from './paths-worker.ts';
import type { Terrain } from './protocol.ts';
import { mapOption, mapRates, mapRows, runOfCell } from './rate-map.ts';
import { methodOfRun, optionOf, type Run } from './run.ts';
import { shortNumber } from './short-number.ts';
import { contextOf, useCanvas } from './use-canvas.ts';

interface Props {
  readonly terrain: Terrain;
  readonly run: Run;
  readonly onRun: (run: Run) => void;
}

/** While the start is dragged the map waits until it rests. */
const REST = 250;

type Rows = ReadonlyMap<number, Float64Array>;

/** The cell with the lowest finite value. */
function bestOf(rows: Rows): readonly [column: number, row: number] | undefined {
  let best: { readonly at: readonly [number, number]; readonly value: number } | undefined;
  for (const [row, values] of rows)
    values.forEach((value, column) => {
      if (Number.isFinite(value) && (best === undefined || value < best.value)) best = { at: [column, row], value };
    });
  return best?.at;
}

/** Final f over the learning rate, and over the method's memory where it has one. A click takes a cell's values. */
export function RateMapPanel({ terrain, run, onRun }: Props) {
  const { ref, size } = useCanvas();
  const [rows, setRows] = useState<Rows>(new Map());
  const [done, setDone] = useState(false);
  const [cursor, setCursor] = useState<readonly [column: number, row: number] | undefined>(undefined);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const come = useRef(new Map<number, Float64Array>());
  const frame = useRef(0);
  const worker = useMemo(
    () =>
      new PathsWorker((reply) => {
        if (reply.kind === 'row') come.current.set(reply.row, reply.values);
        if (reply.kind === 'map-done') setDone(true);
        // Once a frame, however many rows come.
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => setRows(new Map(come.current)));
      }, setFailure),
    [],
  );
  useEffect(
    () => () => {
      worker.stop();
      cancelAnimationFrame(frame.current);
    },
    [],
  );
  const option = mapOption(run);
  // Only what the cells depend on: neither the rate nor the option of the second axis.
  const others = JSON.stringify({ ...run.options, [option?.name ?? '']: undefined });
  const asked = useRef(run);
  asked.current = run;
  useEffect(() => {
    const timer = setTimeout(() => {
      come.current = new Map();
      setRows(come.current);
      setDone(false);
      worker.ask({ kind: 'map', ...terrain, run: asked.current });
    }, REST);
    return () => {
      clearTimeout(timer);
      // A map that nobody will see takes time from what is being dragged.
      worker.cancel();
    };
  }, [terrain, run.method, others]);

  const mode = theme.value;
  const [width, height] = size;
  const values = mapRows(run);
  const here: readonly [number, number] = [run.lr, option === undefined ? 0 : optionOf(run, option.name)];
  useEffect(() => {
    if (width === 0) return;
    const context = contextOf(ref.current!, [width, height]);
    const state = { rows, rates: mapRates, values, letter: option?.letter, here, cursor, ink: inkOf(mode) };
    drawRateMap(context, width, height, state);
  }, [rows, cursor, run, width, height, mode]);

  const best = done ? bestOf(rows) : undefined;
  const valueAt = ([column, row]: readonly [number, number]): number | undefined => rows.get(row)?.[column];
  const words = (cell: readonly [number, number]): string => {
    const chosen = runOfCell(run, ...cell);
    const value = valueAt(cell);
    const numbers = option === undefined ? '' : `, ${option.letter} ${optionOf(chosen, option.name)}`;
    const result =
      value === undefined ? '…' : Number.isNaN(value) ? say(pathsCatalogue.mapDiverged) : `f = ${shortNumber(value)}`;
    return `η ${chosen.lr}${numbers}: ${result}`;
  };
  const cellAt = (event: PointerEvent | MouseEvent): readonly [number, number] => {
    const box = ref.current!.getBoundingClientRect();
    return cellOf(event.clientX - box.left, event.clientY - box.top, box.width, box.height, values.length);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && cursor !== undefined) return onRun(runOfCell(run, ...cursor));
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const [column, row] = cursor ?? placeOf(here, mapRates, values);
    setCursor([
      Math.max(0, Math.min(mapRates.length - 1, column + by[0]!)),
      Math.max(0, Math.min(values.length - 1, row + by[1]!)),
    ]);
  };
  return (
    <>
      <canvas
        class="rate-map"
        ref={ref}
        tabIndex={0}
        role="application"
        aria-label={`${say(pathsCatalogue.map)} ${say(methodOfRun(run).label)}. ${say(pathsCatalogue.mapHint)}`}
        onPointerMove={(event) => setCursor(cellAt(event))}
        onPointerLeave={() => setCursor(undefined)}
        onClick={(event) => onRun(runOfCell(run, ...cellAt(event)))}
        onKeyDown={key}
        onBlur={() => setCursor(undefined)}
      />
      {failure !== undefined && (
        <p class="notice" role="alert">
          {say(catalogue.failed)}: <code>{failure}</code>
        </p>
      )}
      <p class="map-words">
        <span aria-live="polite">
          {cursor === undefined
            ? `${say(pathsCatalogue.here)} η ${run.lr}${option === undefined ? '' : `, ${option.letter} ${here[1]}`}`
            : words(cursor)}
        </span>
        {best !== undefined && (
          <span class="best">
            {say(pathsCatalogue.best)} {words(best)}{' '}
            <button data-action="best" onClick={() => onRun(runOfCell(run, ...best))}>
              {say(pathsCatalogue.takeBest)}
            </button>
          </span>
        )}
      </p>
    </>
  );
}
