import { expect, it } from 'vitest';
import { rangesOf, spaceOf } from './search-ranges.ts';

const ends = { lrFrom: 1e-6, lrTo: 1e-2, weightDecayFrom: 1e-4, weightDecayTo: 1e-8 };

it('lies between two ends, whichever comes first', () =>
  expect(rangesOf(ends)).toEqual({ lr: [1e-6, 1e-2], weightDecay: [1e-8, 1e-4] }));

it('is a logarithmic space of two', () =>
  expect(spaceOf(ends)).toEqual({
    lr: { kind: 'float', low: 1e-6, high: 1e-2, log: true, step: null },
    weightDecay: { kind: 'float', low: 1e-8, high: 1e-4, log: true, step: null },
  }));
