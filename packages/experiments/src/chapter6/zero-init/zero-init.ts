import { MultiLayerNet, type ActivationName } from '@downhill/layers';
import { SGD } from '@downhill/optimizers';
import { Rng } from '@downhill/tensor';
import { defineExperiment, type ConfigOf, type Progress, type Schema } from '../../experiment.ts';
import { inBoth } from '../../text.ts';
import { equalStartKeys, equalStartNames, equalStartsOf } from './equal-starts.ts';
import { mnist } from '../mnist.ts';
import { networkFields, runFields } from '../race/race-fields.ts';
import { race, type Race } from '../race/race.ts';
import { steered } from '../steered.ts';
import { distinctValues, unitDifferences, type UnitDifferences } from './unit-differences.ts';
import { zeroInitClaims } from './zero-init-claims.ts';
import { zeroInitFigures } from './zero-init-figures.ts';
import { learningRate } from '../fields.ts';

/** A race, and what it has made of the weights. */
export interface ZeroInitRace extends Race {
  /** By hidden layer. */
  readonly differences: readonly UnitDifferences[];
  /** How many different values each weight matrix has. */
  readonly values: readonly number[];
  /** The weights of some units of the first layer to the pixels of the image's middle row: by unit, then by pixel. */
  readonly middleRow: readonly (readonly number[])[];
}

const schema = {
  starts: {
    kind: 'choices',
    default: equalStartKeys,
    options: equalStartKeys,
    names: equalStartNames,
    label: { en: 'Initial weights', ko: '가중치 초깃값' },
  },
  constant: {
    kind: 'number',
    default: 0.01,
    min: -1,
    max: 1,
    label: { en: 'Value of “constant”', ko: '“상수”의 값' },
  },
  activation: {
    kind: 'choice',
    default: 'relu',
    options: ['relu', 'tanh', 'sigmoid'],
    names: { relu: inBoth('ReLU'), tanh: inBoth('tanh'), sigmoid: inBoth('sigmoid') },
    label: { en: 'Activation function', ko: '활성화 함수' },
  },
  ...runFields,
  ...networkFields,
  lr: learningRate(0.01),
} as const satisfies Schema;

export type ZeroInitConfig = ConfigOf<typeof schema>;

const SIDE = 28;
const MIDDLE = 14;
const SHOWN_UNITS = 6;

/** 6.2.1: weights that start out equal, 0 or not, beside random ones. */
export const zeroInit = /* @__PURE__ */ defineExperiment<typeof schema, ZeroInitRace>({
  id: 'zero-init',
  title: { en: 'All initial weights equal', ko: '초깃값을 0으로 하면?' },
  summary: {
    en: 'A five-layer network learns MNIST from weights that are all 0, all the same number, or random. Look at how many different units a layer has in the end.',
    ko: '5층 신경망이 모두 0, 모두 같은 값, 무작위 가중치에서 각각 출발해 MNIST를 학습합니다. 학습이 끝났을 때 한 층에 서로 다른 뉴런이 몇 개나 있는지 살펴보세요.',
  },
  figures: [],
  section: '6.2.1',
  schema,
  quick: { iterations: 300, lr: 0.1 },

  tasks: (config, seed) =>
    equalStartsOf(config).map(({ variant, label }) => ({ id: `seed-${seed}/${variant}`, seed, variant, label })),

  async *run(task, { config, mnistUrl, live }): AsyncGenerator<Progress, ZeroInitRace> {
    const { weightInit } = equalStartsOf(config).find(({ variant }) => variant === task.variant)!;
    const network = new MultiLayerNet({
      inputSize: SIDE * SIDE,
      hiddenSizes: Array<number>(config.hiddenLayers).fill(config.units),
      outputSize: 10,
      activation: config.activation as ActivationName,
      weightInit,
      seed: task.seed,
    });
    const optimizer = steered(new SGD({ lr: config.lr }), live);
    const session = { network, optimizer, data: await mnist(mnistUrl), rng: new Rng(task.seed) };
    const result = yield* race(task, session, config, live?.reportEvery);
    const W1 = network.params.get('W1').data;
    return {
      ...result,
      differences: unitDifferences(network.params),
      values: distinctValues(network.params),
      middleRow: Array.from({ length: Math.min(SHOWN_UNITS, config.units) }, (_, unit) =>
        Array.from({ length: SIDE }, (_pixel, column) => W1[(MIDDLE * SIDE + column) * config.units + unit]!),
      ),
    };
  },

  claims: zeroInitClaims,
  figure: zeroInitFigures,
});
