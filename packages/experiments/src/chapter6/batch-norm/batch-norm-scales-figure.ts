import type { FigureSpec, Mark, Panel } from '../../figures/spec.ts';
import { inBoth } from '../../text.ts';
import type { BatchNormRun } from './batch-norm-run.ts';
import type { WeightScale } from './batch-norm-scale.ts';
import { batchNormVariantKeys, batchNormVariants } from './batch-norm-variants.ts';
import { seedCurves } from '../seed-curves.ts';

type Results = ReadonlyMap<number, ReadonlyMap<string, BatchNormRun>>;

/** Words in the panel of a scale at which runs have ended early; small multiples have room for no more. */
function divergedNote(runs: readonly BatchNormRun[], epochs: number): Mark[] {
  const count = runs.filter(({ diverged }) => diverged !== undefined).length;
  if (count === 0) return [];
  const text =
    count === runs.length ? { en: 'diverged', ko: '발산' } : { en: `${count} diverged`, ko: `${count}회 발산` };
  return [{ kind: 'text', x: (epochs - 1) * 0.05, y: 0.88, text }];
}

/** Figure 6-19: the two networks at every weight scale, as small multiples on the same axes. */
export function scalesFigure(results: Results, scales: readonly WeightScale[], epochs: number): FigureSpec {
  const panels = scales.map(({ name, variants }): Panel => {
    const runs = (variant: string): BatchNormRun[] => [...results.values()].map((outputs) => outputs.get(variant)!);
    const curves = batchNormVariantKeys.map((key) =>
      seedCurves(
        key,
        batchNormVariants[key],
        runs(variants[key]).map((run) => run.trainAccuracy),
      ),
    );
    return {
      title: inBoth(name),
      x: { label: { en: 'epochs', ko: '에폭' }, ...(epochs > 1 ? { domain: [0, epochs - 1] as const } : {}) },
      y: { label: { en: 'accuracy', ko: '정확도' }, domain: [0, 1] },
      marks: [
        ...curves.flatMap(({ bands }) => bands),
        ...curves.map(({ line }) => line),
        ...divergedNote(runs(variants.plain), epochs),
      ],
      legend: 'bottom-right',
    };
  });
  return {
    id: '6-19',
    title: {
      en: 'With (solid) and without (dashed) batch normalisation at each weight scale',
      ko: '가중치 초깃값의 표준편차에 따른 학습 진도: 실선이 배치 정규화를 사용한 경우, 점선이 사용하지 않은 경우',
    },
    caption: {
      en: 'Accuracy on all training images after the first update of each epoch; the deviation of the initial weights stands above each graph. Lines: mean, bands: range over the seeds. A network whose loss overflows ends there.',
      ko: '에폭마다 첫 갱신 뒤에 훈련 데이터 전체로 측정한 정확도입니다. 가중치 초깃값의 표준편차는 각 그래프 위에 표기했습니다. 선은 시드 평균, 띠는 시드에 따른 범위입니다. 손실이 넘친 신경망은 거기서 끝납니다.',
    },
    columns: 4,
    panels,
  };
}
