import type { FigureSpec } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';
import { mistakenVariant } from './dropout-nets.ts';
import type { DropoutConfig, DropoutRun } from './dropout.ts';
import { meanCurve, runsOf } from './gap-figure.ts';

const labels = {
  inverted: { en: 'inverted: ÷ (1 − r) in training', ko: '인버티드: 훈련 때 ÷ (1 − r)' },
  book: { en: 'book: × (1 − r) at test time', ko: '책: 시험 때 × (1 − r)' },
  deleted: { en: 'mistaken: × r at test time', ko: '흔한 실수: 시험 때 × r' },
} as const satisfies Record<string, Text>;

interface Curve {
  readonly series: keyof typeof labels;
  readonly curves: readonly (readonly number[])[];
  readonly x?: readonly number[];
}

/** Test accuracy by epoch for the three ways of scaling, of those that were run; none when it would be one alone. */
export function scalingFigure(
  results: ReadonlyMap<number, ReadonlyMap<string, DropoutRun>>,
  config: DropoutConfig,
): FigureSpec[] {
  const variant = mistakenVariant(config);
  const [first] = results.values();
  const has = (one: string): boolean => first?.has(one) ?? false;
  if (!has(variant)) return [];
  const { ratio, epochs: total } = config;
  const runs = runsOf(results, variant);
  // Those that have not ended yet cannot tell.
  const mistaken = runs.flatMap((run) => run.mistaken ?? []);
  const curves: readonly Curve[] = [
    ...(has(`inverted-${ratio}`)
      ? [{ series: 'inverted' as const, curves: runsOf(results, `inverted-${ratio}`).map((run) => run.testAccuracy) }]
      : []),
    { series: 'book', curves: runs.map((run) => run.testAccuracy) },
    ...(mistaken.length < runs.length
      ? []
      : [
          {
            series: 'deleted' as const,
            curves: mistaken.map(({ testAccuracy }) => testAccuracy),
            x: mistaken.reduce<readonly number[]>(
              (longest, { epochs }) => (epochs.length > longest.length ? epochs : longest),
              [],
            ),
          },
        ]),
  ];
  const marks = curves.flatMap(({ series, ...rest }) => meanCurve({ series, label: labels[series], ...rest }));
  return [
    {
      id: 'dropout-scaling',
      title: {
        en: `Three ways of scaling, r = ${ratio}`,
        ko: `배율 세 가지, r = ${ratio}`,
      },
      caption: {
        en: 'r is the ratio that is dropped. “Book” and “mistaken” are one and the same network, evaluated in two ways; the inverted one is trained with larger outputs, and so learns faster at the same learning rate. Lines: mean, bands: range over the seeds.',
        ko: 'r은 삭제하는 비율입니다. ‘책’과 ‘흔한 실수’는 같은 신경망을 두 가지로 평가한 것입니다. 인버티드 드롭아웃은 훈련 때의 출력이 더 커서 같은 학습률에서 더 빨리 배웁니다. 선은 시드 평균, 띠는 시드에 따른 범위입니다.',
      },
      columns: 1,
      panels: [
        {
          x: { label: { en: 'epochs', ko: '에폭' }, ...(total > 1 ? { domain: [0, total - 1] as const } : {}) },
          y: { label: { en: 'test accuracy', ko: '시험 정확도' }, domain: [0, 1] },
          marks: [...marks.filter(({ kind }) => kind === 'band'), ...marks.filter(({ kind }) => kind === 'line')],
          legend: 'bottom-right',
        },
      ],
    },
  ];
}
