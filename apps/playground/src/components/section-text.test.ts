import { expect, it } from 'vitest';
import { sectionText } from './section-text.ts';

it.each([
  ['6.2.1', [], 'Section 6.2.1', '6.2.1절'],
  ['6.1.8', ['6-9'], 'Section 6.1.8 · Figure 6-9', '6.1.8절 · 그림 6-9'],
  ['6.4.3', ['6-22', '6-23'], 'Section 6.4.3 · Figures 6-22, 6-23', '6.4.3절 · 그림 6-22, 6-23'],
  [
    '6.1.3–6.1.7',
    ['6-1', '6-2', '6-3', '6-5', '6-6', '6-8', '6-9', '6-10'],
    'Sections 6.1.3–6.1.7 · Figures 6-1 to 6-3, 6-5, 6-6, 6-8 to 6-10',
    '6.1.3~6.1.7절 · 그림 6-1~6-3, 6-5, 6-6, 6-8~6-10',
  ],
])('%s %j', (section, figures, en, ko) => {
  const found = sectionText({ section, figures });
  const plain = (text: string): string => text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ');
  expect([plain(found.en), plain(found.ko)]).toEqual([en, ko]);
  expect(found.en + found.ko).not.toContain('-');
});
