import type { Mark, Panel } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';
import { points } from './gap-measured.ts';
import type { GapRun } from './gap-run.ts';
import { overSeeds } from '../over-seeds.ts';

/** The mean over the seeds as a line; with several of them, their range as a band behind it. */
export function meanCurve({
  series,
  label,
  curves,
  x: places,
}: {
  readonly series: string;
  readonly label: Text;
  readonly curves: readonly (readonly number[])[];
  /** Epochs from 0 when absent. */
  readonly x?: readonly number[];
}): Mark[] {
  const { mean, low, high } = overSeeds(curves);
  const x = places ?? mean.map((_, epoch) => epoch);
  const markEvery = Math.max(1, Math.round(x.length / 20));
  const line: Mark = { kind: 'line', series, label, x, y: mean, markEvery };
  return curves.length > 1 ? [{ kind: 'band', series, x, low, high }, line] : [line];
}

const labels = { train: { en: 'train', ko: '훈련' }, test: { en: 'test', ko: '시험' } } as const;

/** A place for words at the end of a curve and below it: as wide as they can be, half of the curve, nothing is there. */
const belowEnd = (curve: readonly number[]): number =>
  Math.max(0.03, Math.min(...curve.slice(-Math.ceil(curve.length / 2))) - 0.08);

/**
 * Training and test accuracy by epoch, the mean over the seeds in their range, and what lies between the two means.
 *
 * As in the book, epochs count from 0: the first accuracies are those after the first update. The axis has room for all
 * `epochs` from the start, so that curves which are still being drawn do not move.
 */
export function gapPanel(title: Text | undefined, runs: readonly GapRun[], epochs: number): Panel {
  const [trained, tested] = [runs.map((run) => run.trainAccuracy), runs.map((run) => run.testAccuracy)];
  const [train, test] = [overSeeds(trained), overSeeds(tested)];
  const x = train.mean.map((_, epoch) => epoch);
  const curves = [
    ...meanCurve({ series: 'train', label: labels.train, curves: trained }),
    ...meanCurve({ series: 'test', label: labels.test, curves: tested }),
  ];
  const marks: Mark[] = [
    { kind: 'band', series: 'gap', x, low: test.mean, high: train.mean },
    ...curves.filter(({ kind }) => kind === 'band'),
    ...curves.filter(({ kind }) => kind === 'line'),
  ];
  const [known, unknown] = [train.mean.at(-1), test.mean.at(-1)];
  if (known !== undefined && unknown !== undefined) {
    const gap = points(known - unknown);
    const text: Text = { en: `gap ${gap} points`, ko: `차이 ${gap}%p` };
    marks.push({ kind: 'text', x: x.length - 1, y: belowEnd(test.mean), text });
  }
  return {
    ...(title === undefined ? {} : { title }),
    x: { label: { en: 'epochs', ko: '에폭' }, ...(epochs > 1 ? { domain: [0, epochs - 1] as const } : {}) },
    y: { label: { en: 'accuracy', ko: '정확도' }, domain: [0, 1] },
    marks,
    legend: 'bottom-right',
  };
}

/** The output of one variant for each seed. */
export const runsOf = <Out>(results: ReadonlyMap<number, ReadonlyMap<string, Out>>, variant: string): Out[] =>
  [...results.values()].map((outputs) => outputs.get(variant)!);
