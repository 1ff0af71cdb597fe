import type { Axis, FigureSpec, Mark, Panel } from '../figures/spec.ts';
import { inBoth, type Text } from '../text.ts';

/** Marks of a series, which two runs are compared by. */
type SeriesMark = Extract<Mark, { readonly kind: 'line' | 'band' | 'points' | 'path' | 'histogram' }>;

const kinds = new Set<Mark['kind']>(['line', 'band', 'points', 'path', 'histogram']);

/** Whether a mark belongs to a run; not the points of a panel with paths, which mark a place in the plane. */
function isSeries(mark: Mark, { marks }: Panel): mark is SeriesMark {
  return kinds.has(mark.kind) && !(mark.kind === 'points' && marks.some(({ kind }) => kind === 'path'));
}

/** The series of a panel; a band without a curve of its own only fills what lies between others. */
const seriesOf = (panel: Panel): string[] => [
  ...new Set(panel.marks.flatMap((mark) => (isSeries(mark, panel) && mark.kind !== 'band' ? [mark.series] : []))),
];

/** What a series is called: the label of its first mark that has one. */
function nameOf(series: string, panel: Panel): Text {
  for (const mark of panel.marks)
    if (isSeries(mark, panel) && mark.series === series && 'label' in mark) return mark.label;
  return inBoth(series);
}

const joined = (parts: readonly (Text | undefined)[]): Text => {
  const known = parts.filter((part) => part !== undefined);
  return { en: known.map(({ en }) => en).join(' · '), ko: known.map(({ ko }) => ko).join(' · ') };
};

/** An axis that shows both: where each has its domain the wider one, else whatever the data need. */
function axis(a: Axis, b: Axis): Axis {
  const { domain, ...rest } = a;
  if (domain === undefined || b.domain === undefined) return rest;
  return { ...rest, domain: [Math.min(domain[0], b.domain[0]), Math.max(domain[1], b.domain[1])] };
}

/** The marks of one series in one run, in the colour and under the name of that run. */
function marksOf(series: string, panel: Panel, run: string): Mark[] {
  let named = false;
  return panel.marks.flatMap((mark): Mark[] => {
    if (!isSeries(mark, panel) || mark.series !== series) return [];
    const key = `run ${run}`;
    if (mark.kind === 'band' || mark.kind === 'histogram') return [{ ...mark, series: key }];
    const label = named ? {} : { label: inBoth(run) };
    named = true;
    const { label: _label, ...rest } = mark;
    return [{ ...rest, ...label, series: key }];
  });
}

/** The panels for one panel of each run: one for each series that both have, with the curves of both. */
function overlay(a: Panel, b: Panel, names: readonly [string, string]): Panel[] {
  const other = seriesOf(b);
  const common = seriesOf(a).filter((series) => other.includes(series));
  // What words say is said of the first run only.
  const ground = a.marks.filter((mark) => !isSeries(mark, a) && mark.kind !== 'text');
  const axes = { x: axis(a.x, b.x), y: axis(a.y, b.y) };
  return common.flatMap((series): Panel[] => {
    const [first, second] = [marksOf(series, a, names[0]), marksOf(series, b, names[1])];
    const own = common.length === 1 && a.title !== undefined ? undefined : nameOf(series, a);
    const more = a.equalAspect === undefined ? {} : { equalAspect: a.equalAspect };
    const panel = (marks: readonly Mark[], run?: string): Panel => ({
      ...more,
      ...axes,
      title: joined([a.title, own, run === undefined ? undefined : inBoth(run)]),
      marks: [...ground, ...marks],
    });
    // Bars would hide those behind them.
    if (first.some(({ kind }) => kind === 'histogram')) return [panel(first, names[0]), panel(second, names[1])];
    return [{ ...panel([...first, ...second]), legend: a.legend ?? 'top-right' }];
  });
}

const columnsFor = (panels: number): number => (panels <= 1 ? 1 : panels <= 4 ? 2 : panels <= 9 ? 3 : 4);

/**
 * The figures of two runs drawn together: for each series of a figure a panel in which both runs are, each in a colour of
 * its own. Figures, panels and series that only one of them has are left out, and so is what has no series (surfaces,
 * fields, diagrams).
 */
export function overlayFigures(
  a: readonly FigureSpec[],
  b: readonly FigureSpec[],
  names: readonly [string, string],
): FigureSpec[] {
  return a.flatMap((figure): FigureSpec[] => {
    const other = b.find(({ id }) => id === figure.id);
    if (other === undefined) return [];
    const panels = figure.panels.flatMap((panel, i) => {
      const title = panel.title?.en;
      const match = title === undefined ? other.panels[i] : other.panels.find((one) => one.title?.en === title);
      return match === undefined ? [] : overlay(panel, match, names);
    });
    if (panels.length === 0) return [];
    const caption = {
      en: `${names[0]} and ${names[1]} in the same panels, a panel for each series. ${figure.caption.en}`,
      ko: `계열마다 한 칸에 ${names[0]} 실행과 ${names[1]} 실행을 함께 그렸습니다. ${figure.caption.ko}`,
    };
    const share = figure.share === undefined ? {} : { share: figure.share };
    return [{ ...share, id: figure.id, title: figure.title, caption, columns: columnsFor(panels.length), panels }];
  });
}
