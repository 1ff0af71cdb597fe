import type { Text } from '../text.ts';

/**
 * How long the book's own Python scripts take for what `downhill reproduce --book` computes: each script once, and those of
 * figures 6-20/6-21 and 6-23 once more without weight decay and without dropout. `benchmarks/book.mjs` measures it.
 */
export interface BookTime {
  readonly seconds: number;
  /** Where the number is from. */
  readonly source: Text;
}

export const bookTime: BookTime = {
  seconds: 394,
  source: {
    en: 'NumPy 1.24 with OpenBLAS on two cores of an AMD EPYC, measured on 2026-11-23',
    ko: 'NumPy 1.24와 OpenBLAS, AMD EPYC 코어 2개, 2026-11-23 측정',
  },
};
