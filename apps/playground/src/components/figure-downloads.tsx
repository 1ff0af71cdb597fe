import { figureCsv, renderSvg, type FigureSpec } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { language, say } from '../i18n/language.ts';
import { download } from '../export/download.ts';
import { pngOf } from '../export/png.ts';
import { theme } from '../state/theme.ts';

/** The figure as the report has it, and its data. */
export function FigureDownloads({ spec }: { spec: FigureSpec }) {
  const svg = (): string => renderSvg(spec, { language: language.value, theme: theme.value });
  const name = `figure-${spec.id}`;
  const files = {
    SVG: () => download(`${name}.svg`, 'image/svg+xml', svg()),
    PNG: () => void pngOf(svg(), 2).then((picture) => download(`${name}.png`, 'image/png', picture)),
    CSV: () => download(`${name}.csv`, 'text/csv', figureCsv(spec, language.value)),
  };
  return (
    <div class="downloads" role="group" aria-label={say(catalogue.downloadFigure)}>
      {Object.entries(files).map(([kind, save]) => (
        <button key={kind} class="small" data-download={kind} onClick={save}>
          {kind}
        </button>
      ))}
    </div>
  );
}
