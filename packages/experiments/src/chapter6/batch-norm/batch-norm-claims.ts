import type { Claim } from '../../experiment.ts';
import { batchNormFields, isBookTraining, type BatchNormConfig } from './batch-norm-fields.ts';
import { batchNormGraph } from './batch-norm-graph.ts';
import { exampleBatch } from './batch-norm-graph-figure.ts';
import { batchNormPass } from './batch-norm-pass.ts';
import { lastAccuracy, progressOf, type BatchNormRun } from './batch-norm-run.ts';
import { measured, percent } from '../measured.ts';

/** The epochs within which speed can be judged, and γ and β must have moved. */
const ENOUGH_EPOCHS = 10;
/** How much the deviation of the activations may differ between two layers that are said to be spread alike. */
const ALIKE = 1.25;
/** Numbers that are the same but for rounding in float64. */
const EXACT = 1e-12;

const spread = ({ layerStd }: BatchNormRun): number => Math.max(...layerStd) / Math.min(...layerStd);
const furthest = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

const normalizes: Claim<BatchNormRun> = {
  id: 'mean-0-variance-1',
  section: '6.3.1',
  sentence: {
    en: 'It normalises so that the distribution of the data has mean 0 and variance 1.',
    ko: '구체적으로는 데이터 분포가 평균이 0, 분산이 1이 되도록 정규화한다.',
  },
  remark: {
    en: 'On the batch of figure 6-17. The variance is σ²/(σ² + ε), a little less than 1.',
    ko: '[그림 6-17]의 미니배치로 확인했습니다. 분산은 σ²/(σ² + ε)이라 1보다 아주 조금 작습니다.',
  },
  check: () => {
    const { y } = batchNormPass({ ...exampleBatch, gamma: 1, beta: 0 });
    const mean = y.reduce((a, b) => a + b, 0) / y.length;
    const variance = y.reduce((sum, v) => sum + (v - mean) ** 2, 0) / y.length;
    return {
      holds: Math.abs(mean) < EXACT && variance <= 1 && 1 - variance < 2 * exampleBatch.eps,
      measured: {
        en: `mean ${measured(mean)}, variance 1 − ${measured(1 - variance)}`,
        ko: `평균 ${measured(mean)}, 분산 1 − ${measured(1 - variance)}`,
      },
    };
  },
};

const graph: Claim<BatchNormRun> = {
  id: 'graph',
  section: '6.3.1',
  sentence: {
    en: 'As a computational graph it can be drawn as in figure 6-17.',
    ko: '이를 5장에서 설명한 계산 그래프로는 [그림 6-17]처럼 그릴 수 있다.',
  },
  check: () => {
    const [{ forward, back }, layer] = [batchNormGraph(exampleBatch), batchNormPass(exampleBatch)];
    const ahead = furthest(forward.y, layer.y);
    const behind = Math.max(
      furthest(back.x, layer.dx),
      Math.abs(back.gamma - layer.dgamma),
      Math.abs(back.beta - layer.dbeta),
    );
    return {
      holds: ahead < EXACT && behind < EXACT,
      measured: {
        en: `node by node and by the layer: y differs by ${measured(ahead)}, the gradients by ${measured(behind)}`,
        ko: `노드별 계산과 계층의 차이: y ${measured(ahead)}, 기울기 ${measured(behind)}`,
      },
    };
  },
};

const spreads: Claim<BatchNormRun> = {
  id: 'activations-spread',
  section: '6.3.1',
  sentence: {
    en: 'The basic idea of batch normalisation is to see to it that the activations of each layer are suitably distributed.',
    ko: '배치 정규화의 기본 아이디어는 각 층에서의 활성화값이 적당히 분포되도록 조정하는 것이다.',
  },
  check: (runs) => {
    const [norm, plain] = [runs.get('batch-norm')!, runs.get('plain')!];
    const list = ({ layerStd }: BatchNormRun): string => layerStd.map((value) => measured(value, 2)).join(', ');
    return {
      holds: spread(norm) < ALIKE && spread(plain) > ALIKE,
      measured: {
        en: `deviation layer by layer: ${list(norm)}; without ${list(plain)}`,
        ko: `층별 표준편차: ${list(norm)}; 미사용 시 ${list(plain)}`,
      },
    };
  },
};

const adapts: Claim<BatchNormRun> = {
  id: 'gamma-beta-adapt',
  section: '6.3.1',
  sentence: {
    en: 'γ and β start from 1 and 0 and are adjusted to suitable values by learning.',
    ko: '두 값은 처음에는 γ=1, β=0부터 시작하고, 학습하면서 적합한 값으로 조정해간다.',
  },
  check: (runs) => {
    const { learned } = runs.get('batch-norm')!;
    const [gamma, beta] = [learned?.gamma ?? NaN, learned?.beta ?? NaN];
    return {
      holds: gamma > 1e-3 && beta > 1e-3,
      measured: {
        en: `at the end γ is ${measured(gamma)} away from 1, β ${measured(beta)} from 0 (root mean square)`,
        ko: `학습을 마친 뒤 γ는 1에서 ${measured(gamma)}, β는 0에서 ${measured(beta)} 떨어져 있습니다(제곱평균제곱근)`,
      },
    };
  },
};

const faster = (epochs: number): Claim<BatchNormRun> => ({
  id: 'faster',
  section: '6.3.2',
  sentence: {
    en: 'As figure 6-18 shows, batch normalisation makes learning advance faster.',
    ko: '[그림 6-18]과 같이 배치 정규화가 학습을 빨리 진전시키고 있다.',
  },
  check: (runs) => {
    const [norm, plain] = [runs.get('batch-norm')!, runs.get('plain')!];
    const end = lastAccuracy(plain);
    const passed = norm.trainAccuracy.findIndex((accuracy) => accuracy > end);
    const [a, b] = [percent(lastAccuracy(norm)), percent(end)];
    return {
      holds: progressOf(norm, epochs) > progressOf(plain, epochs) && passed >= 0 && passed < epochs / 2,
      measured: {
        en: `after ${epochs} epochs ${a}, without ${b}, which is passed ${passed < 0 ? 'nowhere' : `at epoch ${passed}`}`,
        ko: `${epochs}에폭 뒤 ${a}, 미사용 시 ${b} (${passed < 0 ? '넘지 못함' : `에폭 ${passed}에 이를 넘음`})`,
      },
    };
  },
});

/**
 * The sentences of 6.3 about figures 6-16 to 6-18.
 *
 * Near √(2 / units), the deviation of He's initial weights, the plain network learns as well or better, and the smallest
 * scales batch normalisation does not quite even out: the figure is about scales between, one of which the chapter shows.
 */
export function batchNormClaims(config: BatchNormConfig & { readonly std: number }): readonly Claim<BatchNormRun>[] {
  const { std, units, epochs, hiddenLayers } = config;
  const asInFigure = std <= 0.65 * Math.sqrt(2 / units) && std >= 0.01;
  const trained = isBookTraining({ ...config, epochs: batchNormFields.epochs.default }) && epochs >= ENOUGH_EPOCHS;
  return [
    normalizes,
    graph,
    ...(asInFigure && hiddenLayers >= 3 ? [spreads] : []),
    ...(asInFigure && trained ? [adapts, faster(epochs)] : []),
  ];
}
