import type { BandMark } from '../spec.ts';
import { pair } from '../svg/coordinate.ts';
import { element } from '../svg/element.ts';
import type { Canvas, Drawing } from './drawing.ts';
import { decimate } from './decimate.ts';
import { runs, type Point } from './runs.ts';
import { simplify } from './simplify.ts';

/** A band is pale, so its edge may miss more of its points than a line. */
const thin = (points: readonly Point[]): Point[] => simplify(decimate(points), 0.3);

/** The area between two curves, in parts where both have values. */
export function drawBand({ series, x, low, high }: BandMark, canvas: Canvas): Drawing {
  const { color } = canvas.styleOf(series);
  const both = (values: readonly number[]): number[] =>
    values.map((value, i) => (Number.isFinite(low[i]! + high[i]!) ? value : NaN));
  const floors = runs(x, both(low), canvas.x, canvas.y);
  const ceilings = runs(x, both(high), canvas.x, canvas.y);
  const d = floors
    .map((floor, i) => [...thin(floor), ...thin(ceilings[i]!).reverse()])
    .map((outline) => `M${outline.map(([px, py]) => pair(px, py)).join('L')}Z`)
    .join('');
  return d === '' ? {} : { clipped: element('path', { class: `dh-band dh-${color}`, d }) };
}
