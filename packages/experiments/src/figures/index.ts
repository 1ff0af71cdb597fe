export { checkFigure } from './check-figure.ts';
export { colorNames, palettes, type ColorName, type Palette } from './palette.ts';
export { figureCsv } from './figure-csv.ts';
export { figureTable, type Table } from './figure-table.ts';
export { renderSvg, type SvgOptions } from './render-svg.ts';
export type * from './spec.ts';
export { markerNames, seriesOf, seriesStyles, styleKeys, type MarkerName, type SeriesStyle } from './style.ts';
export { fontFamily, type Theme } from './svg/theme-css.ts';
