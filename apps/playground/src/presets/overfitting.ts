import type { Preset } from './preset.ts';

export const overfitting: readonly Preset[] = [
  {
    name: { en: 'Ten times the images', ko: '이미지 열 배' },
    reason: {
      en: 'The best remedy is not in the chapter: with 3,000 images the gap is a fraction.',
      ko: '가장 좋은 처방은 책에 없습니다. 이미지가 3,000장이면 차이는 훨씬 작아집니다.',
    },
    config: { images: 3000, epochs: 41 },
  },
  {
    name: { en: 'Thirty images', ko: '이미지 서른 장' },
    reason: {
      en: 'Learned by heart at once: three of each digit teach little about the others.',
      ko: '금세 외워 버립니다. 숫자마다 세 장으로는 다른 이미지를 거의 알 수 없습니다.',
    },
    config: { images: 30, batchSize: 30 },
    bad: true,
  },
];
