import { palettes, seriesStyles, type MarkerName } from '@downhill/experiments';
import type { Theme } from '../state/theme.ts';
import type { Run } from './run.ts';

/** How a run looks in every picture of the page. */
export interface RunStyle {
  /** Names the style in exported figures. */
  readonly series: string;
  readonly color: string;
  readonly dash: readonly number[];
  readonly marker: MarkerName;
}

/** The first run of a method has the method's own style; others of it take free ones. */
export function runStyles(runs: readonly Run[], theme: Theme): RunStyle[] {
  const series = runs.map(({ method }, i) => {
    const before = runs.slice(0, i).filter((run) => run.method === method).length;
    return before === 0 ? method : `${method} ${before + 1}`;
  });
  const styles = seriesStyles(series);
  return series.map((name) => {
    const { color, dash, marker } = styles.get(name)!;
    return { series: name, color: palettes[theme][color], dash, marker };
  });
}
