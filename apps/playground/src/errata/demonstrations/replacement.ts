import { Rng } from '@downhill/tensor';
import type { Demonstration } from '../trap.ts';

/** How many of 60,000 images 60,000 draws touch. */
export function replacement(): Demonstration {
  const size = 60_000;
  const rng = new Rng(0);
  const seen = new Set(Array.from({ length: size }, () => rng.int(size)));
  const share = (count: number): string => `${((100 * count) / size).toFixed(1)} %`;
  return {
    facts: [
      {
        label: { en: 'Images seen, with replacement', ko: '복원 추출로 본 이미지' },
        value: share(seen.size),
        good: false,
      },
      { label: { en: '1 − 1/e', ko: '1 − 1/e' }, value: `${(100 * (1 - Math.exp(-1))).toFixed(1)} %` },
      {
        label: { en: 'Images seen, shuffled', ko: '섞어서 본 이미지' },
        value: share(new Set(rng.permutation(size)).size),
        good: true,
      },
    ],
  };
}
