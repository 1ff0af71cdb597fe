import type { Demonstration } from '../trap.ts';

/** The book's loop over 20 epochs, counted in both ways. */
export function fractionalEpoch(): Demonstration {
  const [size, batchSize, epochs] = [60_000, 128, 20];
  const [fraction, whole] = [size / batchSize, Math.ceil(size / batchSize)];
  const count = (perEpoch: number): number =>
    Array.from({ length: Math.floor(epochs * fraction) }, (_, i) => i).filter((i) => i % perEpoch === 0).length;
  return {
    facts: [
      {
        label: { en: 'Evaluations with i % 468.75 == 0', ko: 'i % 468.75 == 0일 때의 평가 횟수' },
        value: String(count(fraction)),
        good: false,
      },
      {
        label: { en: 'Evaluations with whole epochs', ko: '정수 에폭일 때의 평가 횟수' },
        value: String(count(whole)),
        good: true,
      },
    ],
  };
}
