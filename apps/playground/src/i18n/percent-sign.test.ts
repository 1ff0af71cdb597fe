import { expect, it } from 'vitest';
import { withPercentSigns } from './percent-sign.ts';

it('keeps a number and its per cent sign together, as each language does', () => {
  expect(withPercentSigns('from 50 to 70 %, not % alone', 'en')).toBe('from 50 to 70\u00a0%, not % alone');
  expect(withPercentSigns('훈련 100.0 %, 시험 75.5 %', 'ko')).toBe('훈련 100.0%, 시험 75.5%');
});
