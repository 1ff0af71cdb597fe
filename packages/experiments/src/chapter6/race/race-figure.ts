import type { Axis, FigureSpec, Mark } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';
import { overSeeds } from '../over-seeds.ts';
import type { Race } from './race.ts';
import { smoothCurve } from '../smooth-curve.ts';

/** An axis that has to be larger than the book's ends so far above the lowest loss. */
const HEADROOM = 1.3;

type Runs = ReadonlyMap<number, ReadonlyMap<string, Race>>;

/** The smoothed loss of one racer: the mean over the seeds as a line, their range as a band. */
function curve(variant: string, label: Text, results: Runs): Mark[] {
  const curves = [...results.values()].map((outputs) => smoothCurve(outputs.get(variant)!.loss));
  const { mean, low, high } = overSeeds(curves);
  if (mean.length === 0) return [];
  const x = mean.map((_, i) => i + 1);
  const line: Mark = { kind: 'line', series: variant, label, x, y: mean, markEvery: 100 };
  if (curves.length === 1) return [line];
  return [{ kind: 'band', series: variant, x, low, high }, line];
}

/** The book's axis; a larger one where every curve lies above it, so that the plot of a bad start is not an empty one. */
function lossDomain([low, high]: readonly [number, number], lines: readonly Mark[]): readonly [number, number] {
  let best = Infinity;
  for (const line of lines) {
    if (line.kind !== 'line') continue;
    for (const loss of line.y) {
      if (loss <= high) return [low, high];
      if (loss < best) best = loss;
    }
  }
  return [low, Number.isFinite(best) ? best * HEADROOM : high];
}

/** Losses over iterations, smoothed as in the book, of several racers over several seeds. */
export function raceFigure(
  results: Runs,
  variants: readonly { readonly variant: string; readonly label: Text }[],
  about: { readonly id: string; readonly title: Text; readonly caption: Text; readonly y: readonly [number, number] },
): FigureSpec {
  const marks = variants.flatMap(({ variant, label }) => curve(variant, label, results));
  const bands = marks.filter(({ kind }) => kind === 'band');
  const lines = marks.filter(({ kind }) => kind !== 'band');
  const y: Axis = { label: { en: 'loss', ko: '손실' }, domain: lossDomain(about.y, lines) };
  return {
    id: about.id,
    title: about.title,
    caption: about.caption,
    columns: 1,
    panels: [{ x: { label: { en: 'iterations', ko: '반복' } }, y, marks: [...bands, ...lines], legend: 'top-right' }],
  };
}
