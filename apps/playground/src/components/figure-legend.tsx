import { palettes, seriesOf, seriesStyles, type FigureSpec, type SeriesStyle } from '@downhill/experiments';
import { say } from '../i18n/language.ts';
import { theme } from '../state/theme.ts';

/** A piece of line in colour and dash of a series. */
function Swatch({ style: { color, dash } }: { style: SeriesStyle }) {
  return (
    <svg class="swatch-line" width="26" height="10" aria-hidden="true">
      <line
        x1="1"
        y1="5"
        x2="25"
        y2="5"
        stroke={palettes[theme.value][color]}
        stroke-width="2.4"
        stroke-dasharray={dash.join(' ')}
      />
    </svg>
  );
}

/** Which line is which; once for all panels. */
export function FigureLegend({ spec }: { spec: FigureSpec }) {
  const styles = seriesStyles(seriesOf(spec));
  const names = new Map<string, string>();
  for (const { marks } of spec.panels)
    for (const mark of marks)
      if ('series' in mark && 'label' in mark && !names.has(mark.series)) names.set(mark.series, say(mark.label));
  if (names.size === 0) return null;
  return (
    <ul class="legend">
      {[...names].map(([series, name]) => (
        <li key={series}>
          <Swatch style={styles.get(series)!} />
          {name}
        </li>
      ))}
    </ul>
  );
}
