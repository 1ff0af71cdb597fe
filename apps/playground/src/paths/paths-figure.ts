import type { FigureSpec, Mark, Text } from '@downhill/experiments';
import { contourLevels } from './contour-levels.ts';
import { runNames } from './copy-typescript.ts';
import { print } from './expression/print.ts';
import { landscapeOf } from './landscapes.ts';
import { objectiveOf } from './objective.ts';
import type { PathsState } from './paths-state.ts';
import { runStyles } from './run-style.ts';
import { sampleGrid } from './sample-grid.ts';
import type { Viewport } from './viewport.ts';
import type { Walk } from './walk.ts';
import { inBoth } from './in-both.ts';
import { methodOfRun } from './run.ts';

const range = ([low, high]: readonly [number, number], count: number): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

const NODES = 81;
/** Points that are left out of an exported path lie further outside of the view than this, in its widths. */
const BEYOND = 3;

/** A run's name in both languages, with its rate. */
const labelsOf = (state: PathsState): Text[] =>
  state.runs.map((run, i) => {
    const { label } = methodOfRun(run);
    const en = runNames(state.runs)[i]!;
    return { en: `${en} (η ${run.lr})`, ko: `${label.ko} (η ${run.lr})` };
  });

/** What is seen, as a figure of the report: for SVG, PNG and CSV. */
export function pathsFigure(state: PathsState, walks: readonly Walk[]): FigureSpec {
  const { view, source, layout } = state;
  const { f, tree } = objectiveOf(source);
  const { values } = sampleGrid(f, view, NODES, NODES);
  const levels = contourLevels(values, 12);
  const z = Array.from({ length: NODES }, (_, r) => Array.from(values.subarray(r * NODES, (r + 1) * NODES)));
  const ground: Mark = { kind: 'contour', x: range(view.x, NODES), y: range(view.y, NODES), z, levels };
  const styles = runStyles(state.runs, 'light');
  const labels = labelsOf(state);
  const paths = walks.map((walk, i): Mark => {
    const last = lastNear(walk, view);
    return {
      kind: 'path',
      series: styles[i]!.series,
      label: labels[i]!,
      x: walk.x.slice(0, last),
      y: walk.y.slice(0, last),
    };
  });
  const minima = landscapeOf(source)?.minima ?? [];
  const marks: Mark[] =
    minima.length === 0
      ? []
      : [{ kind: 'points', series: 'minimum', x: minima.map(([x]) => x), y: minima.map(([, y]) => y) }];
  const axes = { x: { label: inBoth('x'), domain: view.x }, y: { label: inBoth('y'), domain: view.y } };
  const formula = print(tree, 'math');
  return {
    id: 'optimizer-paths',
    title: { en: `Paths on f(x, y) = ${formula}`, ko: `f(x, y) = ${formula} 위의 경로` },
    caption: {
      en: `${state.steps} updates from (${state.start.join(', ')}).`,
      ko: `(${state.start.join(', ')})에서 출발해 ${state.steps}번 갱신한 경로입니다.`,
    },
    columns: 2,
    panels:
      layout === 'multiples'
        ? paths.map((path, i) => ({ ...axes, title: labels[i]!, marks: [ground, path, ...marks] }))
        : [{ ...axes, legend: 'top-right', marks: [ground, ...paths, ...marks] }],
  };
}

/** How many places of a walk lie near enough to be drawn. */
function lastNear({ x, y }: Walk, view: Viewport): number {
  const near = (value: number, [low, high]: readonly [number, number]): boolean =>
    value >= low - BEYOND * (high - low) && value <= high + BEYOND * (high - low);
  const away = x.findIndex((value, i) => !near(value, view.x) || !near(y[i]!, view.y));
  return away < 0 ? x.length : away;
}
