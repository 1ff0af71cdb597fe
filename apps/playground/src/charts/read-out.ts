import type { FigureSpec, Language, Mark, Panel } from '@downhill/experiments';

/** What stands under the cursor: the values of every series at one x. */
export interface ReadOut {
  readonly x: number;
  readonly values: readonly { readonly series: string; readonly name: string; readonly y: number }[];
}

const isRead = (mark: Mark): mark is Extract<Mark, { kind: 'line' | 'points' | 'path' | 'histogram' }> =>
  mark.kind === 'line' || mark.kind === 'points' || mark.kind === 'path' || mark.kind === 'histogram';

const placesOf = (mark: Extract<Mark, { kind: 'line' | 'points' | 'path' | 'histogram' }>): readonly number[] =>
  mark.kind === 'histogram' ? mark.counts.map((_, i) => (mark.edges[i]! + mark.edges[i + 1]!) / 2) : mark.x;

/** Every x at which a panel has a value, in order: the places where the cursor stops. */
export function stopsOf(panel: Panel): readonly number[] {
  const all = panel.marks.filter(isRead).flatMap((mark) => placesOf(mark).filter(Number.isFinite));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The stop nearest to x. */
export function nearestStop(stops: readonly number[], x: number): number | undefined {
  let [low, high] = [0, stops.length - 1];
  if (high < 0) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (stops[middle]! <= x) low = middle;
    else high = middle;
  }
  return x - stops[low]! <= stops[high]! - x ? stops[low] : stops[high];
}

const gap = { en: 'gap', ko: '차이' } as const;
const count = { en: 'count', ko: '개수' } as const;

/** The values at a stop, nameless where the panel names its curves together: those of curves, and the height of a band that is no curve's range but lies between two. */
export function readOut(panel: Panel, x: number, language: Language): ReadOut {
  const between = panel.marks.flatMap((mark) => {
    if (mark.kind !== 'band' || panel.marks.some((one) => one.kind === 'line' && one.series === mark.series)) return [];
    const at = mark.x.indexOf(x);
    return at < 0 ? [] : [{ series: mark.series, name: gap[language], y: mark.high[at]! - mark.low[at]! }];
  });
  const values = panel.marks.filter(isRead).flatMap((mark) => {
    const at = placesOf(mark).indexOf(x);
    if (at < 0) return [];
    const y = mark.kind === 'histogram' ? mark.counts[at]! : mark.y[at]!;
    const label = 'label' in mark ? mark.label[language] : mark.kind === 'histogram' ? count[language] : '';
    return [{ series: mark.series, name: label, y }];
  });
  // Lines that lie on each other are read once.
  const read = values.filter(({ name, y }, i) => values.findIndex((one) => one.name === name && one.y === y) === i);
  return { x, values: [...read, ...between] };
}

/** A number to be read: four digits, a true minus sign. */
export function readable(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−');
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-3 || size >= 1e6)
      ? value.toExponential(2).replace(/\.?0+e/, 'e')
      : String(Number(value.toPrecision(4)));
  return text.replaceAll('-', '−');
}

/** The panel's name for a reader of the cursor: its title, or what it shows. */
export function panelName(spec: FigureSpec, panel: number, language: Language): string {
  const { title, y } = spec.panels[panel]!;
  return (title ?? y.label ?? spec.title)[language];
}
