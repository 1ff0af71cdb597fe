import { describe, expect, it } from 'vitest';
import type { FigureSpec, Mark, Panel } from '../spec.ts';
import { panelDomain } from './domain.ts';

const line = (x: readonly number[], y: readonly number[]): Mark => ({ kind: 'line', series: 'sgd', x, y });
const spec = (panels: readonly Panel[], share?: FigureSpec['share']): FigureSpec => ({
  id: '6-9',
  title: { en: '', ko: '' },
  caption: { en: '', ko: '' },
  columns: 1,
  panels,
  ...(share === undefined ? {} : { share }),
});
const panel = (mark: Mark, more: Partial<Panel> = {}): Panel => ({ x: {}, y: {}, marks: [mark], ...more });
const both = (one: Panel) => [panelDomain(spec([one]), 0, 'x'), panelDomain(spec([one]), 0, 'y')];

describe('panelDomain', () => {
  it('is what the axis says', () => {
    expect(both(panel(line([1, 2], [3, 4]), { x: { domain: [0, 9] }, y: { domain: [-1, 1] } }))).toEqual([
      [0, 9],
      [-1, 1],
    ]);
  });

  it('has nice ends, but ends with a curve on x unless the round number is near', () => {
    expect(both(panel(line([1, 1999], [0.07, 2.31])))).toEqual([
      [0, 2000],
      [0, 2.5],
    ]);
    expect(both(panel(line([50, 201], [-0.9, 0.2])))[0]).toEqual([50, 201]);
  });

  it('looks over what is not finite', () => {
    expect(both(panel(line([0, 1, 2], [1, NaN, -Infinity])))).toEqual([
      [0, 2],
      [0.9, 1.1],
    ]);
  });

  it('makes room around a constant', () => {
    expect(both(panel(line([0, 10], [0, 0])))[1]).toEqual([-1, 1]);
    expect(both(panel(line([5, 5], [2, 2]), { x: { scale: 'log' } }))[0]).toEqual([2.5, 10]);
  });

  it('begins the bars of a histogram at 0 and ends with the outer edges', () => {
    expect(both(panel({ kind: 'histogram', series: 'a', edges: [-0.13, 0, 0.77], counts: [3, 8] }))).toEqual([
      [-0.13, 0.77],
      [0, 8],
    ]);
  });

  it('rounds logarithmic ends of points to 1, 2 or 5 and ends with a curve', () => {
    const points: Mark = { kind: 'points', series: 'trial', x: [3e-6, 7e-3], y: [0.011, 4] };
    expect(both(panel(points, { x: { scale: 'log' }, y: { scale: 'log' } }))).toEqual([
      [2e-6, 1e-2],
      [0.01, 5],
    ]);
  });

  it('counts the tips of arrows, both edges of a band, and rules', () => {
    const field: Mark = { kind: 'field', x: [0], y: [0], u: [10], v: [-20], scale: 0.5 };
    expect(both(panel(field))).toEqual([
      [0, 5],
      [-10, 0],
    ]);
    const band: Mark = { kind: 'band', series: 'a', x: [0, 1], low: [-2, 0], high: [0, 6] };
    expect(both(panel(band))[1]).toEqual([-2, 6]);
    const rule: Panel = { x: {}, y: {}, marks: [line([0, 1], [0, 1]), { kind: 'rule', axis: 'y', at: 3 }] };
    expect(both(rule)[1]).toEqual([0, 3]);
  });

  it('comes from all panels where the figure shares an axis', () => {
    const panels = [panel(line([0, 1], [0, 1])), panel(line([0, 4], [0, 8]))];
    expect(panelDomain(spec(panels, { y: true }), 0, 'y')).toEqual([0, 8]);
    expect(panelDomain(spec(panels, { y: true }), 0, 'x')).toEqual([0, 1]);
  });

  it('says which axis of which panel has nothing to go by', () => {
    expect(() => panelDomain(spec([panel(line([0], [1])), panel(line([], []))]), 1, 'x')).toThrow(
      new RangeError('figure 6-9, panel 2: no finite value to take the x axis from; give x.domain'),
    );
  });
});
