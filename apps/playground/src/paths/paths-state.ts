import { bookLandscape, type Landscape } from './landscapes.ts';
import { methodOf } from './method.ts';
import { runOf, type Run } from './run.ts';
import type { Viewport } from './viewport.ts';

/** Everything that the page shows, as plain data; all of it stands in the address. */
export interface PathsState {
  /** f(x, y) as it is typed. */
  readonly source: string;
  readonly view: Viewport;
  readonly start: readonly [x: number, y: number];
  readonly steps: number;
  readonly runs: readonly Run[];
  readonly layout: 'overlay' | 'multiples';
  /** Whether the gradient field is drawn. */
  readonly field: boolean;
  /** From where the surface is seen, in degrees. */
  readonly turn: readonly [azimuth: number, elevation: number];
  /** Which run's update is taken apart, and searched for better rates. */
  readonly selected: number;
  /** The update that is shown; undefined: as the page plays. */
  readonly at: number | undefined;
}

export const FEWEST_STEPS = 1;
export const MOST_STEPS = 500;
export const MOST_RUNS = 8;

const bookRuns: readonly Run[] = ['sgd', 'momentum', 'adagrad', 'adam'].map((key) => runOf(methodOf(key)!));

/** Figure 6-8. */
export const bookPathsState: PathsState = {
  source: bookLandscape.source,
  view: bookLandscape.view,
  start: bookLandscape.start,
  steps: bookLandscape.steps,
  runs: bookRuns,
  layout: 'overlay',
  field: false,
  turn: [-60, 42],
  selected: 1,
  at: undefined,
};

/** The state with a preset's function, seen and walked as the preset does; the methods stay. */
export const onLandscape = (state: PathsState, { source, view, start, steps, rates }: Landscape): PathsState => ({
  ...state,
  source,
  view,
  start,
  steps,
  at: undefined,
  runs: state.runs.map((run) => ({ ...run, lr: rates[run.method] ?? methodOf(run.method)!.lr })),
});
