import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { layoutPanels, palettes, renderSvg, seriesOf, seriesStyles, type FigureSpec } from '@downhill/experiments';
import { drawFigure, isLive, type Reading } from '../charts/draw-figure.ts';
import { nearestStop, panelName, readable, readOut, stopsOf } from '../charts/read-out.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { language, say } from '../i18n/language.ts';
import { theme } from '../state/theme.ts';
import { FigureLegend } from './figure-legend.tsx';
import { useWidth } from './use-width.ts';

/** A figure: live ones on a canvas with a cursor for pointer and arrow keys, others as the report's picture. */
export function FigureView({ spec }: { spec: FigureSpec }) {
  const [frame, width] = useWidth();
  return (
    <div class="figure" ref={frame}>
      {width > 0 && (isLive(spec) ? <LiveFigure spec={spec} width={width} /> : <Picture spec={spec} width={width} />)}
    </div>
  );
}

/** A diagram is not drawn smaller than its words can be read; what is wider than the screen is scrolled. */
const NARROWEST_DIAGRAM = 620;

function Picture({ spec, width }: { spec: FigureSpec; width: number }) {
  const isDiagram = spec.panels.some(({ marks }) => marks.some(({ kind }) => kind === 'diagram'));
  const drawn = isDiagram ? Math.max(width, NARROWEST_DIAGRAM) : width;
  const html = useMemo(
    () => ({ __html: renderSvg(spec, { language: language.value, width: drawn, heading: false, theme: 'auto' }) }),
    [spec, drawn, language.value],
  );
  if (drawn === width) return <div dangerouslySetInnerHTML={html} />;
  return (
    <div class="scroll wide" tabIndex={0} role="region" aria-label={say(spec.title)} dangerouslySetInnerHTML={html} />
  );
}

function LiveFigure({ spec, width }: { spec: FigureSpec; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [reading, setReading] = useState<Reading | undefined>(undefined);
  const tongue = language.value;
  const dark = theme.value === 'dark';
  const layout = useMemo(() => layoutPanels(spec, tongue, width - 2), [spec, tongue, width]);
  const height = Math.ceil(layout.height) + 4;

  useLayoutEffect(() => {
    const element = canvas.current!;
    const scale = devicePixelRatio;
    const size = [Math.round(width * scale), Math.round(height * scale)] as const;
    if (element.width !== size[0] || element.height !== size[1]) [element.width, element.height] = size;
    const context = element.getContext('2d')!;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    drawFigure({ context, palette: palettes[dark ? 'dark' : 'light'], language: tongue }, spec, layout, reading);
  }, [spec, layout, width, height, tongue, dark, reading]);

  /** The stop nearest to a place of the page. */
  const point = (event: PointerEvent): void => {
    const box = canvas.current!.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    const panel = layout.panels.find(
      ({ plot }) => px >= plot.x && px <= plot.x + plot.width && py >= plot.y && py <= plot.y + plot.height,
    );
    if (panel === undefined) return setReading(undefined);
    const { kind, domain, range } = panel.x;
    const share = (px - range[0]) / (range[1] - range[0]);
    const [low, high] = domain;
    const x = kind === 'log' ? low * (high / low) ** share : low + share * (high - low);
    const stop = nearestStop(stopsOf(panel.panel), x);
    setReading(stop === undefined ? undefined : { panel: panel.index, x: stop });
  };
  const key = (event: KeyboardEvent): void => {
    const panels = spec.panels.length;
    const panel = Math.min(reading?.panel ?? 0, panels - 1);
    const stops = stopsOf(spec.panels[panel]!);
    if (event.key === 'Escape') return setReading(undefined);
    const turn = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (turn !== undefined && panels > 1) {
      event.preventDefault();
      const next = (panel + turn + panels) % panels;
      const stop = nearestStop(stopsOf(spec.panels[next]!), reading?.x ?? 0);
      if (stop !== undefined) setReading({ panel: next, x: stop });
      return;
    }
    const jump = Math.max(1, Math.round(stops.length / 20));
    const at = reading === undefined ? -1 : stops.indexOf(nearestStop(stops, reading.x) ?? Number.NaN);
    const to = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      PageUp: at - jump,
      PageDown: at + jump,
      Home: 0,
      End: stops.length - 1,
    }[event.key];
    if (to === undefined || stops.length === 0) return;
    event.preventDefault();
    setReading({ panel, x: stops[Math.max(0, Math.min(stops.length - 1, to))]! });
  };

  const shown = reading === undefined ? undefined : spec.panels[reading.panel];
  const values = shown === undefined ? undefined : readOut(shown, reading!.x, tongue);
  const axis = shown?.x.label?.[tongue] ?? say(catalogue.value);
  const styles = seriesStyles(seriesOf(spec));
  return (
    <>
      <FigureLegend spec={spec} />
      <canvas
        ref={canvas}
        style={{ width: `${width}px`, height: `${height}px` }}
        tabIndex={0}
        role="img"
        aria-label={`${say(spec.title)}. ${say(spec.caption)} ${say(catalogue.plotKeys)}`}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setReading(undefined)}
        onKeyDown={key}
        onBlur={() => setReading(undefined)}
      />
      <p class="read-out" aria-live="polite">
        {values === undefined ? (
          <span class="hint">{say(catalogue.cursorHint)}</span>
        ) : (
          <>
            {spec.panels.length > 1 && <strong>{panelName(spec, reading!.panel, tongue)} </strong>}
            <span>
              {axis} <b>{readable(values.x)}</b>
            </span>
            {values.values.map(({ series, name, y }, i) => (
              <span key={i} style={{ color: palettes[dark ? 'dark' : 'light'][styles.get(series)!.color] }}>
                {name} <b>{readable(y)}</b>
              </span>
            ))}
          </>
        )}
      </p>
    </>
  );
}
