import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { say } from '../i18n/language.ts';
import { networkCatalogue } from './catalogue.ts';
import { fitStrokes, type Stroke } from './fit-strokes.ts';
import { normaliseDigit } from './normalise-digit.ts';

interface Props {
  /** The drawing as MNIST would have it; undefined when the pad is empty. */
  readonly onImage: (image: Float32Array | undefined) => void;
  /** Counts up when something else is shown than the drawing, so that the pad is emptied. */
  readonly emptied: number;
}

/** Places of the pad along each side, and the width of its pen. */
const SIZE = 280;
const PEN = 22;
/** How far an arrow key moves the pen. */
const STEP = 12;
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** What the network is given is drawn anew on a canvas of this size, where the digit leaves no room around it. */
const FITTED = 200;
/** The width of MNIST's pens is about an eighth of the height of its digits. */
const FITTED_PEN = 24;

function drawStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[], pen: number): void {
  context.lineCap = context.lineJoin = 'round';
  context.lineWidth = pen;
  context.strokeStyle = '#000';
  for (const stroke of strokes) {
    context.beginPath();
    stroke.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    // A dot is a line of no length.
    if (stroke.length === 1) context.lineTo(...stroke[0]!);
    context.stroke();
  }
}

/** The ink of a drawing, 0…1, [FITTED × FITTED]: a digit drawn small has lines no thicker than a large one. */
function inkOf(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): Float32Array {
  context.clearRect(0, 0, FITTED, FITTED);
  drawStrokes(context, fitStrokes(strokes, FITTED, FITTED_PEN), FITTED_PEN);
  const { data } = context.getImageData(0, 0, FITTED, FITTED);
  return Float32Array.from({ length: FITTED * FITTED }, (_, i) => data[4 * i + 3]! / 255);
}

/** Paper to draw a digit on, with mouse, finger, pen or keys. */
export function DigitPad({ onImage, emptied }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<Stroke[]>([]);
  const drawing = useRef(false);
  const waiting = useRef(0);
  const isEmpty = useSignal(true);
  const fitted = useMemo(() => {
    const paper = document.createElement('canvas');
    paper.width = paper.height = FITTED;
    return paper.getContext('2d', { willReadFrequently: true })!;
  }, []);
  const pen = useSignal<{ readonly x: number; readonly y: number; readonly down: boolean } | undefined>(undefined);

  const redraw = (): void => {
    const context = canvas.current!.getContext('2d')!;
    context.clearRect(0, 0, SIZE, SIZE);
    drawStrokes(context, strokes.current, PEN);
    isEmpty.value = strokes.current.length === 0;
    // Once a frame, however many points the pointer sends.
    cancelAnimationFrame(waiting.current);
    waiting.current = requestAnimationFrame(() => {
      const ink = inkOf(fitted, strokes.current);
      onImage(normaliseDigit(ink, FITTED, FITTED));
    });
  };
  useEffect(() => () => cancelAnimationFrame(waiting.current), []);
  useEffect(() => {
    strokes.current = [];
    cancelAnimationFrame(waiting.current);
    canvas.current!.getContext('2d')!.clearRect(0, 0, SIZE, SIZE);
    isEmpty.value = true;
  }, [emptied]);

  const place = (event: PointerEvent): [number, number] => {
    const box = canvas.current!.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * SIZE, ((event.clientY - box.top) / box.height) * SIZE];
  };
  const undo = (): void => {
    strokes.current.pop();
    redraw();
  };
  const clear = (): void => {
    strokes.current = [];
    pen.value = undefined;
    redraw();
  };
  const key = (event: KeyboardEvent): void => {
    const { x, y, down } = pen.value ?? { x: SIZE / 2, y: SIZE / 2, down: false };
    const by = directions[event.key];
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      return event.key === 'Delete' ? clear() : undo();
    }
    if (event.key === ' ') {
      event.preventDefault();
      if (!down) strokes.current.push([[x, y]]);
      pen.value = { x, y, down: !down };
      return redraw();
    }
    if (by === undefined) return;
    event.preventDefault();
    const within = (value: number): number => Math.max(0, Math.min(SIZE, value));
    const next = { x: within(x + by[0]), y: within(y + by[1]), down };
    pen.value = next;
    if (!down) return;
    strokes.current.at(-1)?.push([next.x, next.y]);
    redraw();
  };
  const cursor = pen.value;
  return (
    <div class="pad">
      <div class="paper">
        <canvas
          ref={canvas}
          width={SIZE}
          height={SIZE}
          tabIndex={0}
          role="application"
          aria-label={`${say(networkCatalogue.pad)}. ${say(networkCatalogue.drawHint)}`}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            drawing.current = true;
            pen.value = undefined;
            strokes.current.push([place(event)]);
            redraw();
          }}
          onPointerMove={(event) => {
            if (!drawing.current) return;
            // Fast strokes come in bundles.
            const events = event.getCoalescedEvents();
            strokes.current.at(-1)!.push(...(events.length > 0 ? events : [event]).map(place));
            redraw();
          }}
          onPointerUp={() => (drawing.current = false)}
          onPointerCancel={() => (drawing.current = false)}
          onKeyDown={key}
        />
        {isEmpty.value && cursor === undefined && (
          <span class="invitation" aria-hidden="true">
            {say(networkCatalogue.drawHere)}
          </span>
        )}
        {cursor !== undefined && (
          <span
            class="pen"
            data-down={cursor.down}
            style={{ left: `${(cursor.x / SIZE) * 100}%`, top: `${(cursor.y / SIZE) * 100}%` }}
          />
        )}
      </div>
      <div class="pad-bar">
        <button data-action="clear" onClick={clear}>
          {say(networkCatalogue.clear)}
        </button>
        <button data-action="undo" onClick={undo}>
          {say(networkCatalogue.undo)}
        </button>
        <span class="visually-hidden" aria-live="polite">
          {cursor !== undefined && say(cursor.down ? networkCatalogue.penDown : networkCatalogue.penUp)}
        </span>
      </div>
    </div>
  );
}
