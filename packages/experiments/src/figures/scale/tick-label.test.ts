import { describe, expect, it } from 'vitest';
import { logTickLabels, plainLabel, tickLabels } from './tick-label.ts';

const plain = (values: readonly number[]): string[] => tickLabels(values).map(plainLabel);

describe('tickLabels', () => {
  it('writes U+2212 before negative numbers, not the hyphen', () => {
    expect(plain([-10, -5, 0, 5])).toEqual(['\u221210', '\u22125', '0', '5']);
  });

  it('gives all ticks the same decimals, whatever the last bits say', () => {
    expect(plain([0, 0.1, 0.2, 0.1 + 0.2])).toEqual(['0.0', '0.1', '0.2', '0.3']);
    expect(plain([-0, 0.25])).toEqual(['0.00', '0.25']);
  });

  it('groups thousands', () => {
    expect(plain([0, 2000, 10000, 123456])).toEqual(['0', '2,000', '10,000', '123,456']);
    expect(plain([-1500.5, 0])).toEqual(['\u22121,500.5', '0.0']);
  });

  it('turns to powers of ten where digits would be many', () => {
    expect(tickLabels([0, 1e-5, -2e-5])).toEqual([
      { base: '0' },
      { base: '10', exponent: '\u22125' },
      { base: '\u22122×10', exponent: '\u22125' },
    ]);
    expect(tickLabels([-1e6, 2.5e6])).toEqual([
      { base: '\u221210', exponent: '6' },
      { base: '2.5×10', exponent: '6' },
    ]);
  });
});

describe('logTickLabels', () => {
  it('is plain from a thousandth to ten thousand, else powers of ten', () => {
    expect(logTickLabels([0.001, 0.1, 1, 10000]).map(plainLabel)).toEqual(['0.001', '0.1', '1', '10,000']);
    expect(logTickLabels([1e-4, 1])).toEqual([
      { base: '10', exponent: '\u22124' },
      { base: '10', exponent: '0' },
    ]);
  });
});
