import type { Claim } from '../../experiment.ts';
import { learnsEnough, gapFields, type GapConfig } from './gap-fields.ts';
import { gapMeasured, points } from './gap-measured.ts';
import { outcomeOf, type GapRun } from './gap-run.ts';
import { percent } from '../measured.ts';

/** The first epoch, counted from 0, whose training accuracy is at least so high. */
export const firstEpoch = ({ trainAccuracy }: GapRun, accuracy: number): number | undefined => {
  const epoch = trainAccuracy.findIndex((value) => value >= accuracy);
  return epoch < 0 ? undefined : epoch;
};
export const firstFullEpoch = (run: GapRun): number | undefined => firstEpoch(run, 1);

/** What counts as nearly all. */
const NEARLY = 0.99;
/** Around which epoch the training images are known, and how far around. */
const [KNOWN_AT, GIVE] = [100, 30];
/** So far below the training accuracy is a large difference. */
const LARGE_GAP = 0.2;
/** A change of the test accuracy that is none. */
const SMALL_GAIN = 0.03;
/** What a network trained on all 60,000 images passes within its first epoch (figure 6-9). */
const COPES = 0.8;

/** Of the book's own network and training only. */
const knownFromEpoch100: Claim<GapRun> = {
  id: 'training-known',
  section: '6.4.1',
  sentence: {
    en: 'From about epoch 100 on, the accuracy on the training data is almost 100 %.',
    ko: '훈련 데이터를 사용하여 측정한 정확도는 100 에폭을 지나는 무렵부터 거의 100%이다.',
  },
  check: (runs) => {
    const run = runs.get('plain')!;
    const first = firstEpoch(run, NEARLY);
    const after = Math.min(...run.trainAccuracy.slice(KNOWN_AT + GIVE));
    return {
      holds: first !== undefined && Math.abs(first - KNOWN_AT) <= GIVE && after >= NEARLY,
      measured: {
        en: `99 % first at epoch ${first ?? 'none'}, 100 % at ${firstFullEpoch(run) ?? 'none'}; from epoch ${KNOWN_AT + GIVE} on never below ${percent(after)}`,
        ko: `99 %를 처음 넘은 에폭 ${first ?? '없음'}, 100 %는 ${firstFullEpoch(run) ?? '없음'}; 에폭 ${KNOWN_AT + GIVE}부터 최저 ${percent(after)}`,
      },
    };
  },
};

const claims: readonly Claim<GapRun>[] = [
  {
    id: 'gap',
    section: '6.4.1',
    sentence: {
      en: 'On the test data, however, it is very different.',
      ko: '그러나 시험 데이터에 대해서는 큰 차이를 보인다.',
    },
    check: (runs) => {
      const run = runs.get('plain')!;
      return { holds: outcomeOf(run).gap >= LARGE_GAP, measured: gapMeasured(run) };
    },
  },
  {
    id: 'adapted-to-training',
    section: '6.4.1',
    sentence: {
      en: 'Accuracies so far apart are the result of adapting to the training data alone.',
      ko: '이처럼 정확도가 크게 벌어지는 것은 훈련 데이터에만 적응해버린 결과다.',
    },
    check: (runs) => {
      const run = runs.get('plain')!;
      const known = firstFullEpoch(run);
      const gain = known === undefined ? NaN : outcomeOf(run).test - run.testAccuracy[known]!;
      return {
        holds: Math.abs(gain) < SMALL_GAIN,
        measured: {
          en: `once all training images are known (epoch ${known ?? 'none'}), the test accuracy changes by ${points(gain)} points to the end`,
          ko: `훈련 정확도가 100 %가 된 뒤(에폭 ${known ?? '없음'}) 끝까지 시험 정확도의 변화 ${points(gain)}%p`,
        },
      };
    },
  },
  {
    id: 'unseen-data',
    section: '6.4.1',
    sentence: {
      en: 'The graph shows that the network does not cope with general data that it was not trained on (the test data).',
      ko: '훈련 때 사용하지 않은 범용 데이터(시험 데이터)에는 제대로 대응하지 못하는 것을 이 그래프에서 확인할 수 있다.',
    },
    check: (runs) => {
      const { testAccuracy } = runs.get('plain')!;
      const best = Math.max(...testAccuracy);
      return {
        holds: best < COPES,
        measured: {
          en: `highest test accuracy of all epochs: ${percent(best)}, to cope takes ${percent(COPES, 0)}`,
          ko: `전체 에폭 중 최고 시험 정확도 ${percent(best)}, 기준 ${percent(COPES, 0)}`,
        },
      };
    },
  },
];

/** The sentences of 6.4.1 about figure 6-20. */
export function overfittingClaims(config: GapConfig): readonly Claim<GapRun>[] {
  if (!learnsEnough(config, gapFields.epochs.default)) return [];
  const asInBook = (['images', 'hiddenLayers', 'units', 'batchSize', 'lr'] as const).every(
    (name) => config[name] === gapFields[name].default,
  );
  return asInBook ? [knownFromEpoch100, ...claims] : claims;
}
