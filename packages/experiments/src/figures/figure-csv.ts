import { checkFigure } from './check-figure.ts';
import { onOneLine } from './diagram-tables.ts';
import type { DiagramMark, FigureSpec, Language, Mark, Text } from './spec.ts';

/** Columns of the file, in their order; those that no row fills are left out. */
const columns = [
  'panel',
  'title',
  'kind',
  'series',
  'label',
  'step',
  'x',
  'x_end',
  'y',
  'low',
  'high',
  'count',
  'u',
  'v',
  'z',
  'node',
  'from',
  'to',
  'above',
  'below',
  'note',
] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>;

/** A row without the words that are not there. */
const said = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));

/** A row for each node and each edge; nodes and edges have series of their own. */
function diagramRows({ nodes, edges }: DiagramMark, language: Language): Row[] {
  const line = (text: Text | undefined): string => onOneLine(text, language);
  return [
    ...nodes.map(({ id, x, y, series = '', label, note }) =>
      said({ series, label: line(label), x, y, node: id, note: line(note) }),
    ),
    ...edges.map(({ from, to, series = '', above, below }) =>
      said({ series, from, to, above: line(above), below: line(below) }),
    ),
  ];
}

function dataRows(mark: Mark, language: Language): Row[] {
  switch (mark.kind) {
    case 'line':
    case 'points':
      return mark.x.map((x, i) => ({ x, y: mark.y[i]! }));
    case 'path':
      return mark.x.map((x, i) => ({ step: i, x, y: mark.y[i]! }));
    case 'band':
      return mark.x.map((x, i) => ({ x, low: mark.low[i]!, high: mark.high[i]! }));
    case 'histogram':
      return mark.counts.map((count, i) => ({ x: mark.edges[i]!, x_end: mark.edges[i + 1]!, count }));
    case 'field':
      return mark.x.map((x, i) => ({ x, y: mark.y[i]!, u: mark.u[i]!, v: mark.v[i]! }));
    case 'contour':
    case 'surface':
      return mark.y.flatMap((y, r) => mark.x.map((x, c) => ({ x, y, z: mark.z[r]![c]! })));
    case 'diagram':
      return diagramRows(mark, language);
    case 'rule':
    case 'text':
      return [];
  }
}

/** A field is quoted where it holds a comma, a quote or a line break. */
const field = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * The data of a figure as one CSV file (RFC 4180, lines ended by LF): a row for each value of each mark, with the
 * panel, the kind of mark and the series it belongs to. Numbers have all their digits; a diverged value is `NaN` or
 * `Infinity`.
 *
 * @throws ShapeError, RangeError when the figure could not be drawn either; see {@link checkFigure}.
 */
export function figureCsv(spec: FigureSpec, language: Language): string {
  checkFigure(spec);
  const rows = spec.panels.flatMap((panel, i) =>
    panel.marks.flatMap((mark) => {
      const about: Row = {
        panel: i + 1,
        ...(panel.title === undefined ? {} : { title: panel.title[language] }),
        kind: mark.kind,
        ...('series' in mark ? { series: mark.series } : {}),
        ...('label' in mark ? { label: mark.label[language] } : {}),
      };
      return dataRows(mark, language).map((row): Row => ({ ...about, ...row }));
    }),
  );
  const used = columns.filter((column) => rows.some((row) => row[column] !== undefined));
  return [used.join(','), ...rows.map((row) => used.map((column) => field(row[column])).join(','))].join('\n') + '\n';
}
