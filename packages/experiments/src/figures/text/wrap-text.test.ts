import { expect, it } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

it('breaks between words and keeps every word', () => {
  const text = '가중치를 표준편차가 1인 정규분포로 초기화할 때의 각 층의 활성화값 분포';
  const lines = wrapText(text, 200, 15);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(text);
  expect(Math.max(...lines.map((line) => textWidth(line, 15)))).toBeLessThanOrEqual(200);
});

it('leaves a word that is too long on a line of its own', () => {
  expect(wrapText('a regularization b', 30, 12)).toEqual(['a', 'regularization', 'b']);
});

it('does not break before a per cent sign', () => {
  expect(wrapText('Best-10: 19 %', 70, 12)).toEqual(['Best-10:', '19 %']);
});

it('has no line for nothing', () => {
  expect(wrapText(' ', 100, 12)).toEqual([]);
});
