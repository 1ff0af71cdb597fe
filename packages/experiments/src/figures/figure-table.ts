import { checkFigure } from './check-figure.ts';
import { diagramTables } from './diagram-tables.ts';
import type { BandMark, FigureSpec, Language, LineMark, Mark, Panel, PointsMark, Text } from './spec.ts';

/** A table of the data behind a plot. */
export interface Table {
  /** Which panel it belongs to, from 0. */
  readonly panel: number;
  /** The kind of mark that it tells: `line` stands for lines, bands and points alike. */
  readonly kind: Mark['kind'];
  readonly title: string;
  readonly columns: readonly string[];
  /** Numbers; the tables of a diagram hold words. */
  readonly rows: readonly (readonly (number | string)[])[];
}

type Curve = LineMark | BandMark | PointsMark;

const words = {
  step: { en: 'step', ko: '단계' },
  from: { en: 'from', ko: '이상' },
  to: { en: 'to', ko: '미만' },
  count: { en: 'count', ko: '개수' },
  low: { en: 'low', ko: '하한' },
  high: { en: 'high', ko: '상한' },
} as const satisfies Readonly<Record<string, Text>>;

const isCurve = (mark: Mark): mark is Curve => mark.kind === 'line' || mark.kind === 'band' || mark.kind === 'points';

/** What a series is called in its panel: its label, else that of a mark that has one, else its key. */
function nameOf(series: string, panel: Panel, language: Language): string {
  for (const mark of panel.marks) {
    if ('label' in mark && 'series' in mark && mark.series === series) return mark.label[language];
  }
  return series;
}

/** Curves that stand over the same x side by side in one table. */
function curveTables(panel: Panel, language: Language): Omit<Table, 'panel' | 'title'>[] {
  const groups = new Map<string, Curve[]>();
  for (const mark of panel.marks.filter(isCurve)) {
    const key = mark.x.join();
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()].map((curves) => {
    const lists = curves.flatMap((mark): (readonly [string, readonly number[]])[] => {
      const name = nameOf(mark.series, panel, language);
      if (mark.kind !== 'band') return [[name, mark.y]];
      return [
        [`${name}: ${words.low[language]}`, mark.low],
        [`${name}: ${words.high[language]}`, mark.high],
      ];
    });
    return {
      kind: 'line',
      columns: [panel.x.label?.[language] ?? 'x', ...lists.map(([name]) => name)],
      rows: curves[0]!.x.map((x, i) => [x, ...lists.map(([, values]) => values[i]!)]),
    };
  });
}

interface OwnTable extends Omit<Table, 'panel' | 'title'> {
  /** What of the mark it tells, where there is more than one. */
  readonly part?: string;
}

/** The tables for a mark that shares none. */
function ownTables(mark: Mark, panel: Panel, language: Language): OwnTable[] {
  const [x, y] = [panel.x.label?.[language] ?? 'x', panel.y.label?.[language] ?? 'y'];
  const { kind } = mark;
  switch (kind) {
    case 'path':
      return [{ kind, columns: [words.step[language], x, y], rows: mark.x.map((u, i) => [i, u, mark.y[i]!]) }];
    case 'histogram':
      return [
        {
          kind,
          columns: [words.from[language], words.to[language], words.count[language]],
          rows: mark.counts.map((count, i) => [mark.edges[i]!, mark.edges[i + 1]!, count]),
        },
      ];
    case 'field':
      return [{ kind, columns: [x, y, 'u', 'v'], rows: mark.x.map((u, i) => [u, mark.y[i]!, mark.u[i]!, mark.v[i]!]) }];
    case 'contour':
    case 'surface':
      return [
        {
          kind,
          columns: [x, y, 'z'],
          rows: mark.y.flatMap((v, r) => mark.x.map((u, c) => [u, v, mark.z[r]![c]!])),
        },
      ];
    case 'diagram':
      return diagramTables(mark, language).map((table) => ({ kind, ...table }));
    case 'line':
    case 'band':
    case 'points':
    case 'rule':
    case 'text':
      return [];
  }
}

/**
 * The data of a figure as tables, for readers who cannot see the plot or want its numbers: curves over the same x in
 * one table, every other mark in its own, a diagram in two: nodes and arrows. Values are not rounded; rules and words
 * have none.
 *
 * @throws ShapeError, RangeError when the figure could not be drawn either; see {@link checkFigure}.
 */
export function figureTable(spec: FigureSpec, language: Language): Table[] {
  checkFigure(spec);
  return spec.panels.flatMap((panel, index) => {
    const heading = panel.title?.[language] ?? spec.title[language];
    const shared = curveTables(panel, language).map((table) => ({ ...table, panel: index, title: heading }));
    const own = panel.marks.flatMap((mark): Table[] => {
      const series = 'series' in mark ? nameOf(mark.series, panel, language) : undefined;
      return ownTables(mark, panel, language).map(({ part = series, ...table }) => {
        const title = part === undefined || part === heading ? heading : `${heading}: ${part}`;
        return { ...table, panel: index, title };
      });
    });
    return [...shared, ...own];
  });
}
