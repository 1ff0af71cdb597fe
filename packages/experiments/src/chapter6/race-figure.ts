import type { Axis, FigureSpec, Mark } from '../figures/spec.ts';
import type { Text } from '../text.ts';
import type { Race } from './race.ts';
import { smoothCurve } from './smooth-curve.ts';

type Runs = ReadonlyMap<number, ReadonlyMap<string, Race>>;

/** The smoothed loss of one racer: the mean over the seeds as a line, their range as a band. */
function curve(variant: string, label: Text, results: Runs): Mark[] {
  const curves = [...results.values()].map((outputs) => smoothCurve(outputs.get(variant)!.loss));
  const length = Math.max(...curves.map((values) => values.length));
  if (length === 0) return [];
  const x = Array.from({ length }, (_, i) => i + 1);
  /** The values at one iteration, of the seeds that came so far. */
  const at = (i: number): number[] => curves.flatMap((values) => values.slice(i, i + 1));
  const mean = x.map((_, i) => at(i).reduce((a, b) => a + b, 0) / at(i).length);
  const line: Mark = { kind: 'line', series: variant, label, x, y: mean, markEvery: 100 };
  if (curves.length === 1) return [line];
  const [low, high] = [x.map((_, i) => Math.min(...at(i))), x.map((_, i) => Math.max(...at(i)))];
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
