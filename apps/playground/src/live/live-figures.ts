import {
  smoothCurve,
  type Axis,
  type ConfigOf,
  type Experiment,
  type FigureSpec,
  type Mark,
  type Panel,
  type Schema,
} from '@downhill/experiments';
import type { History } from '../run/history.ts';
import type { Run } from '../run/run.ts';
import { metricNames } from './metric-names.ts';
import { withDomains } from './with-domains.ts';

type Results = Map<number, Map<string, unknown>>;

/** Metrics that count something: the x of a curve, the last one of those that are there. */
const counters = ['step', 'iteration', 'epoch', 'layer'];
/** Metrics that are part of the question, not of the answer. */
const given: ReadonlySet<string> = new Set(['lr', 'weightDecay', 'rate']);

/**
 * What a task's output would be if it had ended after so many reports. An output's curves carry the names of the
 * metrics they are made of, so the columns of the history are the output so far.
 */
function outputSoFar({ metrics }: History, names: readonly string[], reports: number): unknown {
  return Object.fromEntries(names.map((name) => [name, metrics.get(name)?.slice(0, reports) ?? []]));
}

function resultsSoFar(run: Run, withUnfinished: boolean): Results {
  const shown = run.shown();
  const names = [...new Set(shown.flatMap(({ history }) => [...history.metrics.keys()]))];
  const results: Results = new Map();
  for (const { history, reports, complete } of shown) {
    if (!complete && !withUnfinished) continue;
    const { seed, variant } = history.task;
    let outputs = results.get(seed);
    if (outputs === undefined) results.set(seed, (outputs = new Map<string, unknown>()));
    outputs.set(variant, complete ? history.output : outputSoFar(history, names, reports));
  }
  return results;
}

/** A loss that leaves all bounds must not make a line of those that do not. */
function axisOf(name: string, marks: readonly Mark[]): Axis {
  const values = marks.flatMap((mark) => (mark.kind === 'line' ? mark.y : [])).filter(Number.isFinite);
  if (/accuracy|train|validation/i.test(name) && values.every((value) => value >= 0 && value <= 1))
    return { domain: [0, 1] };
  const largest = values.reduce((a, b) => Math.max(a, b), 0);
  return name === 'loss' && largest > 0 ? { domain: [0, Math.min(Math.ceil(largest * 2) / 2, 3)] } : {};
}

/** A panel for each metric: what is drawn of an experiment whose figures need complete outputs. */
function metricPanels(run: Run): Panel[] {
  const shown = run.shown().filter(({ history, reports }) => reports > 0 && history.failure === undefined);
  const columns = new Set(shown.flatMap(({ history }) => [...history.metrics.keys()]));
  const x = counters.findLast((name) => columns.has(name));
  const name = x ?? 'step';
  return [...columns]
    .filter((column) => !counters.includes(column) && !given.has(column))
    .map((column): Panel => {
      const marks = shown.flatMap(({ history, reports }): Mark[] => {
        const y = history.metrics.get(column)?.slice(0, reports);
        if (y === undefined) return [];
        const at = history.metrics.get(name)?.slice(0, reports) ?? y.map((_, i) => i + 1);
        const { variant: series, label } = history.task;
        return [{ kind: 'line', series, label, x: at, y: column === 'loss' ? smoothCurve(y) : y }];
      });
      const y = { label: metricNames(column), ...axisOf(column, marks) };
      return { x: { label: metricNames(name) }, y, marks };
    });
}

function metricFigure({ id, title, summary }: Experiment, run: Run): FigureSpec[] {
  const panels = metricPanels(run);
  return panels.length === 0
    ? []
    : [withDomains({ id, title, caption: summary, columns: Math.min(2, panels.length), panels })];
}

const hasData = ({ panels }: FigureSpec): boolean => panels.some(({ marks }) => marks.length > 0);

/** The figures of the moment that is shown: the chapter's, with the data so far; else the metrics as curves. */
export function liveFigures(experiment: Experiment, config: ConfigOf<Schema>, run: Run): readonly FigureSpec[] {
  // A search compares finished trials; curves of other experiments grow.
  const attempts = experiment.followUp === undefined ? [true, false] : [false];
  for (const withUnfinished of attempts) {
    const results = resultsSoFar(run, withUnfinished);
    if (results.size === 0) continue;
    try {
      const figures = experiment.figure(results, config).filter(hasData).map(withDomains);
      if (figures.length > 0) return figures;
    } catch {
      // A figure that compares finished tasks cannot be drawn of unfinished ones.
    }
  }
  return metricFigure(experiment, run);
}
