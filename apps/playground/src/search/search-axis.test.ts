import { describe, expect, it } from 'vitest';
import { shareOf, spanOf, ticksOf, valueAt, type SearchAxis } from './search-axis.ts';

const rate: SearchAxis = { key: 'lr', log: true, span: [1e-6, 1e-2] };
const accuracy: SearchAxis = { key: 'validation', log: false, span: [0, 1] };

describe('an axis of the search', () => {
  it.each([
    [rate, 1e-6, 0],
    [rate, 1e-4, 0.5],
    [rate, 1e-2, 1],
    [accuracy, 0.3, 0.3],
  ])('%o has %d at %d', (axis, value, share) => {
    expect(shareOf(value, axis)).toBeCloseTo(share, 12);
    expect(valueAt(share, axis)).toBeCloseTo(value, 12);
  });

  it('spans what was searched and what was found, and never nothing', () => {
    expect(spanOf([0.3, 0.5], [0.1, 0.4])).toEqual([0.1, 0.5]);
    expect(spanOf([0.25], [0.25, 0.25])).toEqual([0.125, 0.5]);
  });

  it('has powers of ten beside it, more in a short range, and per cent', () => {
    const labels = (axis: SearchAxis) => ticksOf(axis).map(({ label }) => label);
    expect(labels(rate)).toEqual(['10⁻⁶', '10⁻⁵', '10⁻⁴', '10⁻³', '10⁻²']);
    expect(labels({ ...rate, span: [0.0015, 0.03] })).toEqual(['2·10⁻³', '5·10⁻³', '10⁻²', '2·10⁻²']);
    expect(labels(accuracy)).toEqual(['0 %', '25 %', '50 %', '75 %', '100 %']);
  });
});
