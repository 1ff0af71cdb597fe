import { checkFigure } from './check-figure.ts';
import { drawLegend } from './draw/draw-legend.ts';
import { drawPanel } from './draw/draw-panel.ts';
import { layoutPanels } from './layout/layout-panels.ts';
import { placeLegends } from './layout/place-legends.ts';
import type { FigureSpec, Language, StyleKey } from './spec.ts';
import { seriesOf, seriesStyles, type SeriesStyle } from './style.ts';
import { coordinate, pair } from './svg/coordinate.ts';
import { element, escapeXml } from './svg/element.ts';
import { themeCss, type Theme } from './svg/theme-css.ts';
import { typeSize } from './text/type-size.ts';
import { wrapText } from './text/wrap-text.ts';

const margin = 14;
const headingLine = 21;
/** Below the heading, and below a legend above the panels. */
const space = 9;
const narrowest = 240;

/** How {@link renderSvg} draws; English, 720 pixels wide, with heading, when nothing is said. */
export interface SvgOptions {
  readonly language?: Language;
  /** `auto` follows the reader's system, or `data-theme` on an element around the picture. */
  readonly theme?: Theme;
  /** Pixels; a narrow picture has fewer panels in a row. */
  readonly width?: number;
  /** Begins every id of the picture; two pictures of one figure on a page need different ones. */
  readonly idPrefix?: string;
  /** Whether the title stands in the picture. It is in `<title>` in any case. */
  readonly heading?: boolean;
}

/**
 * Draws a figure as a picture that needs nothing else: one SVG document with its style sheet, title and description.
 *
 * The text depends on the arguments alone: no clock, no locale, no measured font, and numbers rounded to hundredths
 * of a pixel. The same figure gives the same bytes on every machine, so pictures can be compared and committed.
 *
 * @throws ShapeError, RangeError when the figure cannot be drawn; see {@link checkFigure}. RangeError for a width
 * below 240.
 * @example
 * const svg = renderSvg({
 *   id: 'demo', columns: 1,
 *   title: { en: 'A line', ko: '직선' }, caption: { en: '', ko: '' },
 *   panels: [{ x: {}, y: {}, marks: [{ kind: 'line', series: 'sgd', x: [0, 1], y: [0, 2] }] }],
 * }, { language: 'ko', width: 320 });
 * svg.slice(0, 22); // '<svg xmlns="http://www'
 */
export function renderSvg(spec: FigureSpec, options: SvgOptions = {}): string {
  const { language = 'en', theme = 'auto', width = 720, idPrefix = `figure-${spec.id}`, heading = true } = options;
  if (!(width >= narrowest && width < Infinity)) {
    throw new RangeError(`figure ${spec.id}: width must be a number from ${narrowest}, got ${width}`);
  }
  checkFigure(spec);
  const inner = width - 2 * margin;
  const styles = seriesStyles(seriesOf(spec));
  const styleOf = (series: StyleKey): SeriesStyle => styles.get(series)!;
  const { panels, height, xLabel } = layoutPanels(spec, language, inner);
  const legends = placeLegends(panels, language, inner);
  const lines = heading ? wrapText(spec.title[language], inner, typeSize.heading) : [];
  const stripTop = lines.length * headingLine + (lines.length === 0 ? 0 : space);
  const top = stripTop + (legends.strip === undefined ? 0 : legends.strip.height + space);
  const full = Math.ceil(2 * margin + top + height);
  const id = (part: string): string => `${idPrefix}-${part}`;
  const translate = (down: number): string => `translate(${pair(margin, margin + down)})`;
  const title = lines.map((line, i) =>
    element('text', { class: 'dh-heading', x: 0, y: 14 + i * headingLine }, escapeXml(line)),
  );
  const body = panels.map((panel) => {
    const legend = legends.inside.get(panel.index);
    const canvas = { ...panel, language, styleOf };
    return (
      drawPanel(canvas, id(`plot-${panel.index}`)) + (legend === undefined ? '' : `\n${drawLegend(legend, styleOf)}`)
    );
  });
  const name =
    xLabel === undefined
      ? ''
      : element(
          'text',
          { class: 'dh-name', x: xLabel.x, y: xLabel.y, 'text-anchor': xLabel.anchor },
          escapeXml(xLabel.text),
        );
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `dh-${theme}`,
    width,
    height: full,
    viewBox: `0 0 ${coordinate(width)} ${coordinate(full)}`,
    role: 'img',
    lang: language,
    'aria-labelledby': `${id('title')} ${id('description')}`,
  };
  return `${element('svg', attributes, [
    element('title', { id: id('title') }, escapeXml(spec.title[language])),
    element('desc', { id: id('description') }, escapeXml(spec.caption[language])),
    element('style', {}, `\n${themeCss(theme)}\n`),
    element('rect', { class: 'dh-paper', width, height: full }),
    title.length === 0 ? '' : element('g', { transform: translate(0) }, title),
    legends.strip === undefined
      ? ''
      : element('g', { transform: translate(stripTop) }, drawLegend(legends.strip, styleOf)),
    element('g', { transform: translate(top) }, [...body, name]),
  ])}\n`;
}
