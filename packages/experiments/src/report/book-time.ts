import type { Text } from '../text.ts';

/** How long the book's own Python scripts take for what `downhill reproduce --book` computes. */
export interface BookTime {
  readonly seconds: number;
  /** Where the number is from. */
  readonly source: Text;
}

export const bookTime: BookTime = {
  seconds: 650,
  source: {
    en: 'the book’s scripts of chapter 6 (NumPy, one seed), timed on two cores',
    ko: '책의 6장 스크립트(NumPy, 시드 하나)를 코어 2개에서 잰 시간',
  },
};
