import { expect, it } from 'vitest';
import { gapMeasured, points } from './gap-measured.ts';

it('gives differences of shares in points', () => {
  expect(points(0.2449)).toBe('24.5');
  expect(points(-0.03)).toBe('−3.0');
});

it('says both accuracies and the gap', () =>
  expect(gapMeasured({ trainAccuracy: [0, 1], testAccuracy: [0, 0.755] })).toEqual({
    en: 'training 100.0 %, test 75.5 %, gap 24.5 points',
    ko: '훈련 100.0 %, 시험 75.5 %, 차이 24.5%p',
  }));
