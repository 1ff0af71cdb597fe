import { fontFamily } from '@downhill/experiments';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

const x = Array.from({ length: 61 }, (_, i) => (i - 30) / 10);

/** A figure with Korean words and negative numbers, drawn as the report draws it. */
export function boxesInPlots(): Demonstration {
  return {
    facts: [fact('Fonts named in every picture', '모든 그림에 적힌 글꼴', fontFamily.replaceAll(',', ', '), true)],
    figures: [
      {
        id: 'boxes-in-plots',
        title: { en: '기울기 소실: tanh(x) from −3 to 3', ko: '기울기 소실: −3에서 3까지의 tanh(x)' },
        caption: { en: '', ko: '' },
        columns: 1,
        panels: [
          {
            x: { label: { en: '입력 x', ko: '입력 x' } },
            y: { label: { en: '활성화값', ko: '활성화값' } },
            marks: [
              {
                kind: 'line',
                series: 'tanh',
                label: { en: '하이퍼볼릭 탄젠트', ko: '하이퍼볼릭 탄젠트' },
                x,
                y: x.map(Math.tanh),
              },
              {
                kind: 'line',
                series: 'gradient',
                label: { en: '기울기', ko: '기울기' },
                x,
                y: x.map((v) => 1 - Math.tanh(v) ** 2),
              },
            ],
          },
        ],
      },
    ],
  };
}
