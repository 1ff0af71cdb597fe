import { figureCsv, renderSvg, type Language, type Theme } from '@downhill/experiments';
import { download } from '../export/download.ts';
import { pngOf } from '../export/png.ts';
import { pathsFigure } from './paths-figure.ts';
import type { PathsState } from './paths-state.ts';
import type { Walk } from './walk.ts';

/** What can be downloaded: the report's picture of what is seen, and its data. */
export function pathsFiles(state: PathsState, walks: readonly Walk[], language: Language, theme: Theme) {
  const svg = (): string => renderSvg(pathsFigure(state, walks), { language, theme });
  const name = 'optimizer-paths';
  return {
    SVG: () => download(`${name}.svg`, 'image/svg+xml', svg()),
    PNG: () => void pngOf(svg(), 2).then((picture) => download(`${name}.png`, 'image/png', picture)),
    CSV: () => download(`${name}.csv`, 'text/csv', figureCsv(pathsFigure(state, walks), language)),
    JSON: () => download(`${name}.json`, 'application/json', JSON.stringify({ state, walks }, null, 1)),
  };
}
