import { markerPath, palettes, seriesOf, seriesStyles, type FigureSpec, type SeriesStyle } from '@downhill/experiments';
import { say } from '../i18n/language.ts';
import { theme } from '../state/theme.ts';

/** What a legend shows of a series: its name, and by what it is drawn. */
interface Entry {
  readonly name: string;
  readonly line: boolean;
  readonly marker: boolean;
}

/** A piece of line in colour and dash of a series, with its marker; of points the marker alone. */
function Swatch({ style, line, marker }: { style: SeriesStyle } & Pick<Entry, 'line' | 'marker'>) {
  const color = palettes[theme.value][style.color];
  const width = line ? 26 : 12;
  return (
    <svg class="swatch-line" width={width} height="12" aria-hidden="true">
      {line && (
        <line x1="1" y1="6" x2="25" y2="6" stroke={color} stroke-width="2.4" stroke-dasharray={style.dash.join(' ')} />
      )}
      {marker && <path d={markerPath(style.marker, width / 2, 6, 3.6)} fill={color} />}
    </svg>
  );
}

/** Which line is which; once for all panels. */
export function FigureLegend({ spec }: { spec: FigureSpec }) {
  const styles = seriesStyles(seriesOf(spec));
  const entries = new Map<string, Entry>();
  for (const { marks } of spec.panels)
    for (const mark of marks) {
      if (!('series' in mark && 'label' in mark)) continue;
      const before = entries.get(mark.series);
      entries.set(mark.series, {
        name: before?.name ?? say(mark.label),
        line: before?.line === true || mark.kind !== 'points',
        marker: before?.marker === true || mark.kind !== 'line' || mark.markEvery !== undefined,
      });
    }
  if (entries.size === 0) return null;
  return (
    <ul class="legend">
      {[...entries].map(([series, { name, ...drawn }]) => (
        <li key={series}>
          <Swatch style={styles.get(series)!} {...drawn} />
          {name}
        </li>
      ))}
    </ul>
  );
}
