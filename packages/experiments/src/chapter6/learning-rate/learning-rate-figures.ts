import type { Axis, FigureSpec, Mark, Panel } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';
import { blockMeans } from './block-means.ts';
import type { LearningRateConfig } from './learning-rate.ts';
import { smoothCurve } from '../smooth-curve.ts';
import type { RateRun } from './rate-run.ts';
import { rateVariantsOf, scheduleOf, type RateVariant, type ScheduleKey } from './rate-variants.ts';
import { seedCurves } from '../seed-curves.ts';

type Results = ReadonlyMap<number, ReadonlyMap<string, RateRun>>;
type Curve = { readonly x: readonly number[]; readonly y: readonly number[] };

const iterationsAxis: Axis = { label: { en: 'iterations', ko: '반복' } };
const lossLabel: Text = { en: 'loss', ko: '손실' };
const lineAndBand: Text = {
  en: 'Line: mean, band: range over the seeds.',
  ko: '선은 시드 평균, 띠는 시드에 따른 범위입니다.',
};

/** One curve of each seed as their range, of several, and their mean; where a run has ended, the others go on. */
function bandOf(series: string, label: Text, curves: readonly Curve[]): Mark[] {
  const { x } = curves.reduce((longest, one) => (one.x.length > longest.x.length ? one : longest));
  const ys = curves.map(({ y }) => y);
  const { bands, line } = seedCurves(series, label, ys);
  return [...bands, line].map((mark) => ({ ...mark, x }));
}

const runsOf = (results: Results, variant: string): RateRun[] =>
  [...results.values()].map((outputs) => outputs.get(variant)!);

/** `rate 2: diverges at update 6`, or at 5 to 7, when some or all seeds do. */
function labelWithEnd(label: Text, runs: readonly RateRun[]): Text {
  const ends = runs.flatMap(({ divergedAt }) => (divergedAt === undefined ? [] : [divergedAt]));
  if (ends.length === 0) return label;
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const some =
    ends.length < runs.length
      ? [` for ${ends.length} of ${runs.length} seeds`, ` (시드 ${runs.length}개 중 ${ends.length}개)`]
      : ['', ''];
  return {
    en: `${label.en}: diverges at update ${first === last ? first : `${first} to ${last}`}${some[0]!}`,
    ko: `${label.ko}: ${first === last ? first : `${first}~${last}`}번째 갱신에서 발산${some[1]!}`,
  };
}

function ratesFigure(results: Results, variants: readonly RateVariant[]): FigureSpec {
  const marks = variants.flatMap(({ variant, series, label }) => {
    const runs = runsOf(results, variant);
    const curves = runs.map(({ loss }) => {
      const y = smoothCurve(loss);
      return { x: y.map((_, i) => i + 1), y };
    });
    return bandOf(series, labelWithEnd(label, runs), curves);
  });
  return {
    id: 'learning-rate',
    title: { en: 'Learning rates that are too small, right, too large', ko: '너무 작은, 알맞은, 너무 큰 학습률' },
    caption: {
      en: `Loss of SGD on each batch before its update, smoothed. ${lineAndBand.en} A run that diverges ends where its loss is no number any more.`,
      ko: `갱신 직전 미니배치에 대한 SGD의 손실입니다(평활화). ${lineAndBand.ko} 발산한 학습은 손실이 더는 수가 아니게 된 곳에서 끝납니다.`,
    },
    columns: 1,
    panels: [
      {
        x: iterationsAxis,
        y: { label: lossLabel, domain: [0, 3] },
        marks: [...marks.filter(({ kind }) => kind === 'band'), ...marks.filter(({ kind }) => kind !== 'band')],
        legend: 'top-right',
      },
    ],
  };
}

/** Points of a rate's curve. */
const RATE_POINTS = 200;
/** Iterations that one point of a steadied loss curve stands for. */
const BLOCK = 50;

function decayFigure(results: Results, variants: readonly RateVariant[], config: LearningRateConfig): FigureSpec {
  const { iterations } = config;
  const every = Math.max(1, Math.floor(iterations / RATE_POINTS));
  const steps = Array.from({ length: Math.ceil(iterations / every) }, (_, i) => i * every);
  const rates = variants.map(({ variant, series, label }): Mark => {
    const schedule = scheduleOf(variant.replace('decay-', '') as ScheduleKey, config);
    return { kind: 'line', series, label, x: steps.map((step) => step + 1), y: steps.map(schedule) };
  });
  const losses = variants.flatMap(({ variant, series, label }) =>
    bandOf(
      series,
      label,
      runsOf(results, variant).map(({ loss }) => blockMeans(loss, BLOCK)),
    ).filter(({ kind }) => kind === 'line'),
  );
  const panel = (y: Axis, marks: readonly Mark[]): Panel => ({ x: iterationsAxis, y, marks, legend: 'top-right' });
  return {
    id: 'learning-rate-decay',
    title: { en: 'Learning rate decay', ko: '학습률 감소' },
    caption: {
      en: `First the learning rate of each schedule, then the loss before the update, mean over ${BLOCK} iterations and the seeds, upper part cut off.`,
      ko: `첫 번째 그림은 방법별 학습률, 두 번째 그림은 갱신 직전의 손실입니다(${BLOCK}회와 모든 시드의 평균, 위쪽은 잘림).`,
    },
    columns: 2,
    panels: [
      panel({ label: { en: 'learning rate', ko: '학습률' }, domain: [0, 1.1 * config.decayLr] }, rates),
      panel({ label: lossLabel, domain: [0, 0.4] }, losses),
    ],
  };
}

function stallFigure(
  results: Results,
  variants: readonly RateVariant[],
  { adaptiveLr }: LearningRateConfig,
): FigureSpec {
  const marks = (curveOf: (run: RateRun) => Curve): Mark[] =>
    variants.flatMap(({ variant, series, label }) => bandOf(series, label, runsOf(results, variant).map(curveOf)));
  return {
    id: 'adagrad-stall',
    title: {
      en: 'The updates of AdaGrad fade, those of RMSProp do not',
      ko: '약해지는 AdaGrad의 갱신, 이어지는 RMSProp의 갱신',
    },
    caption: {
      en: `Both with learning rate ${adaptiveLr}. First the root mean square of an update over all parameters, then the loss before the update, mean over ${BLOCK} iterations. ${lineAndBand.en}`,
      ko: `둘 다 학습률은 ${adaptiveLr}입니다. 첫 번째 그림은 모든 매개변수에 걸친 갱신량의 제곱평균제곱근, 두 번째 그림은 갱신 직전의 손실입니다(${BLOCK}회 평균). ${lineAndBand.ko}`,
    },
    columns: 2,
    panels: [
      {
        x: { ...iterationsAxis, scale: 'log' },
        y: { label: { en: 'size of an update', ko: '갱신량' }, scale: 'log' },
        marks: marks(({ updates }) => ({ x: updates.step, y: updates.size })),
        legend: 'top-right',
      },
      {
        x: iterationsAxis,
        y: { label: lossLabel, domain: [0, 1] },
        marks: marks(({ loss }) => blockMeans(loss, BLOCK)),
        legend: 'top-right',
      },
    ],
  };
}

/** A figure for each group of runs. */
export function learningRateFigures(results: Results, config: LearningRateConfig): FigureSpec[] {
  const variants = rateVariantsOf(config);
  const of = (group: RateVariant['group']): RateVariant[] => variants.filter((one) => one.group === group);
  return [
    ratesFigure(results, of('rates')),
    decayFigure(results, of('schedules'), config),
    stallFigure(results, of('longRun'), config),
  ];
}
