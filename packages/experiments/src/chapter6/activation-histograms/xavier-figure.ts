import { expOf } from '@downhill/tensor';
import type { FigureSpec, Mark } from '../../figures/spec.ts';
import { inBoth } from '../../text.ts';
import { xavierDraws } from './xavier-draws.ts';

/** The density of N(0, 1/n) from −1 to 1. */
function density(n: number): Mark {
  const x = Array.from({ length: 201 }, (_, i) => (i - 100) / 100);
  const y = x.map((w) => Math.sqrt(n / (2 * Math.PI)) * expOf((-n * w * w) / 2));
  return { kind: 'line', series: `fan-in-${n}`, label: inBoth(`n = ${n}`), x, y };
}

/** Figure 6-12: Xavier's initial weights have the deviation 1/√n, n being the number of units in the layer before. */
export function xavierFigure(): FigureSpec {
  const drawn = xavierDraws();
  const x = Array.from({ length: 61 }, (_, i) => Math.round(10 ** (i / 20)));
  return {
    id: '6-12',
    title: { en: 'Xavier: the deviation is 1/√n', ko: 'Xavier 초깃값: 표준편차가 1/√n이 되도록 설정' },
    caption: {
      en: 'n is the number of units in the layer before: the more there are, the narrower the weights. Points: the deviation of 10,000 weights that were drawn.',
      ko: 'n은 앞 층의 노드 수입니다. 앞 층에 노드가 많을수록 가중치가 좁게 퍼집니다. 점은 실제로 뽑은 가중치 10,000개의 표준편차입니다.',
    },
    columns: 2,
    panels: [
      {
        x: { label: { en: 'n, units of the layer before', ko: 'n, 앞 층의 노드 수' }, scale: 'log' },
        y: { label: { en: 'standard deviation', ko: '표준편차' } },
        marks: [
          { kind: 'line', series: 'xavier', x, y: x.map((n) => 1 / Math.sqrt(n)) },
          { kind: 'points', series: 'xavier', x: drawn.map(({ n }) => n), y: drawn.map(({ deviation }) => deviation) },
        ],
      },
      {
        x: { label: { en: 'weight', ko: '가중치' } },
        y: { label: { en: 'density', ko: '확률 밀도' } },
        legend: 'top-right',
        marks: drawn.map(({ n }) => density(n)),
      },
    ],
  };
}
