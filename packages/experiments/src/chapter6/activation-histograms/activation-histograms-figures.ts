import type { FigureSpec, Panel } from '../../figures/spec.ts';
import type { Text } from '../../text.ts';
import type { HistogramConfig, Histograms } from './activation-histograms.ts';
import { labelOf, partsOf, type Combination } from './combination.ts';
import type { Counts } from './layer-histograms.ts';
import { xavierFigure } from './xavier-figure.ts';

type Results = ReadonlyMap<string, Histograms>;

/** As in the book, whose axis ends at 7,000 of 100,000: the half of the ReLUs that is 0 would hide the rest. */
const RELU_TOP = 0.07;
/** One and a half times the peak of a normal distribution whose histogram reaches to 3 deviations in 30 bins. */
const GRADIENT_TOP = 0.12;

/** Two rows of panels for one combination: activations, and below them the gradients of the backward pass. */
function rows(combination: Combination, layers: Histograms, config: HistogramConfig): Panel[] {
  const { activation, init } = partsOf(combination);
  const { en, ko } = labelOf(combination, config);
  const size = config.samples * config.units * (30 / config.bins);
  /** The five layers share the scale of the first, which alone shows it. */
  const row = (series: string, top: number, label: Text, histograms: readonly Counts[], titled: boolean): Panel[] =>
    histograms.map(({ edges, counts }, i) => ({
      ...(titled ? { title: { en: `layer ${i + 1}`, ko: `${i + 1}층` } } : {}),
      x: { domain: [edges[0]!, edges.at(-1)!] },
      y: { domain: [0, top], ...(i === 0 ? { label } : { ticks: [] }) },
      marks: [{ kind: 'histogram', series, edges, counts }],
    }));
  const activations = layers.map((layer) => layer.activations);
  const fullest = Math.max(...activations.flatMap(({ counts }) => counts));
  return [
    ...row(
      init,
      activation === 'relu' ? Math.min(fullest, RELU_TOP * size) : fullest,
      { en: `${en}: activations`, ko: `${ko}: 활성화값` },
      activations,
      true,
    ),
    ...row(
      'gradient',
      GRADIENT_TOP * size,
      { en: `${en}: gradients`, ko: `${ko}: 기울기` },
      layers.map((layer) => layer.gradient),
      false,
    ),
  ];
}

const figures: readonly {
  readonly id: string;
  readonly combinations: readonly Combination[];
  readonly title: Text;
}[] = [
  {
    id: '6-10',
    combinations: ['sigmoid-std-1'],
    title: {
      en: 'Activations of each layer, weights normal with deviation 1',
      ko: '가중치를 표준편차가 1인 정규분포로 초기화할 때의 각 층의 활성화값 분포',
    },
  },
  {
    id: '6-11',
    combinations: ['sigmoid-std-0.01'],
    title: {
      en: 'Activations of each layer, weights normal with deviation 0.01',
      ko: '가중치를 표준편차가 0.01인 정규분포로 초기화할 때의 각 층의 활성화값 분포',
    },
  },
  {
    id: '6-13',
    combinations: ['sigmoid-xavier'],
    title: {
      en: 'Activations of each layer, Xavier initial weights',
      ko: '가중치의 초깃값으로 ‘Xavier 초깃값’을 이용할 때의 각 층의 활성화값 분포',
    },
  },
  {
    id: '6-14',
    combinations: ['relu-std-0.01', 'relu-xavier', 'relu-he'],
    title: {
      en: 'Activations of each layer with ReLU, by initial weights',
      ko: '활성화 함수로 ReLU를 사용한 경우의 가중치 초깃값에 따른 활성화값 분포 변화',
    },
  },
];

const caption: Text = {
  en: 'Upper rows: activations of normal inputs. Lower rows: a normal gradient on its way back from the last layer. The layers of a row share one scale; what is higher is cut off.',
  ko: '위 줄은 정규분포 입력에 대한 활성화값, 아래 줄은 마지막 층에서 되돌아오는 정규분포 기울기입니다. 한 줄의 층들은 같은 눈금을 쓰며, 더 높은 막대는 잘립니다.',
};

/** Figures 6-10 to 6-14 of the first seed, and one for each other combination that was run. */
export function histogramFigures(results: Results, config: HistogramConfig): FigureSpec[] {
  const shown = new Set<string>();
  const draw = (id: string, title: Text, combinations: readonly Combination[]): FigureSpec => ({
    id,
    title,
    caption,
    columns: config.layers,
    panels: combinations.flatMap((combination) => {
      shown.add(combination);
      return rows(combination, results.get(combination)!, config);
    }),
  });
  const book = figures.flatMap(({ id, title, combinations }) => {
    const run = combinations.filter((combination) => results.has(combination));
    return run.length === 0 ? [] : [draw(id, title, run)];
  });
  const others = ([...results.keys()] as Combination[]).filter((combination) => !shown.has(combination));
  const more = others.map((combination) => {
    const { en, ko } = labelOf(combination, config);
    return draw(combination, { en: `Activations of each layer, ${en}`, ko: `각 층의 활성화값 분포, ${ko}` }, [
      combination,
    ]);
  });
  return [...book, ...more, xavierFigure()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
