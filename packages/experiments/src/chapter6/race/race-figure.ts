import type { Axis, FigureSpec, Mark } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';
import { overSeeds } from '../over-seeds.ts';
import type { Race } from './race.ts';
import { smoothCurve } from '../smooth-curve.ts';

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

/** Losses over iterations, smoothed as in the book, of several racers over several seeds. */
export function raceFigure(
  results: Runs,
  variants: readonly { readonly variant: string; readonly label: Text }[],
  about: { readonly id: string; readonly title: Text; readonly caption: Text; readonly y: readonly [number, number] },
): FigureSpec {
  const y: Axis = { label: { en: 'loss', ko: '손실' }, domain: about.y };
  const marks = variants.flatMap(({ variant, label }) => curve(variant, label, results));
  const bands = marks.filter(({ kind }) => kind === 'band');
  const lines = marks.filter(({ kind }) => kind !== 'band');
  return {
    id: about.id,
    title: about.title,
    caption: about.caption,
    columns: 1,
    panels: [{ x: { label: { en: 'iterations', ko: '반복' } }, y, marks: [...bands, ...lines], legend: 'top-right' }],
  };
}
