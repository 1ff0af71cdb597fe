import type { Axis, FigureSpec, Panel } from '../../figures/spec.ts';
import type { BatchNormRun } from './batch-norm-run.ts';
import { batchNormVariantKeys, batchNormVariants } from './batch-norm-variants.ts';
import { deviation } from './batch-norm-scale.ts';
import { seedCurves } from '../seed-curves.ts';

const epochs: Axis = { label: { en: 'epochs', ko: '에폭' } };

/** A loss of exactly 0 has no place on a logarithmic axis. */
const drawable = (loss: number): number => (loss > 0 ? loss : NaN);

/** Figure 6-18: the two networks at one weight scale; beside their accuracy, their loss. */
export function batchNormFigure(
  results: ReadonlyMap<number, ReadonlyMap<string, BatchNormRun>>,
  { std }: { readonly std: number },
): FigureSpec {
  const panel = (y: Axis, values: (run: BatchNormRun) => readonly number[], corner: 'bottom' | 'top'): Panel => {
    const curves = batchNormVariantKeys.map((variant) =>
      seedCurves(
        variant,
        batchNormVariants[variant],
        [...results.values()].map((outputs) => values(outputs.get(variant)!)),
        { markEvery: 2 },
      ),
    );
    const marks = [...curves.flatMap(({ bands }) => bands), ...curves.map(({ line }) => line)];
    return { x: epochs, y, marks, legend: `${corner}-right` };
  };
  return {
    id: '6-18',
    title: {
      en: `Progress with and without batch normalisation, std = ${deviation(std)}`,
      ko: `배치 정규화가 학습 진도에 미치는 영향, std = ${deviation(std)}`,
    },
    caption: {
      en: 'On all training images, after the first update of each epoch. Lines: mean, bands: range over the seeds. The second plot: the loss of the same networks. With batch normalisation the first one is far off: it is computed with running averages that have seen one batch and, in the book, start at 0.',
      ko: '에폭마다 첫 갱신 뒤에 훈련 데이터 전체로 측정했습니다. 선은 시드 평균, 띠는 시드에 따른 범위입니다. 두 번째 그림은 같은 신경망의 손실입니다. 배치 정규화를 사용할 때 첫 손실이 유난히 큰 것은, 책에서 이동 평균이 0에서 시작하고 이때까지 미니배치를 하나밖에 보지 못했기 때문입니다.',
    },
    columns: 2,
    panels: [
      panel({ label: { en: 'accuracy', ko: '정확도' }, domain: [0, 1] }, (run) => run.trainAccuracy, 'bottom'),
      panel({ label: { en: 'loss', ko: '손실' }, scale: 'log' }, (run) => run.trainLoss.map(drawable), 'top'),
    ],
  };
}
