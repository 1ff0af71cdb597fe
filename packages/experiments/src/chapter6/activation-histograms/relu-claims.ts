import type { Histograms } from './activation-histograms.ts';
import type { ClaimAbout } from '../claims-about.ts';
import { deviationsSaid, gradientsSaid, gradientStds, spreadRatio, stds } from './histogram-measures.ts';
import { measured } from '../measured.ts';

type Results = ReadonlyMap<string, Histograms>;
const of = (results: Results, combination: string): Histograms => results.get(combination)!;
const falls = (values: readonly number[]): boolean => values.every((v, i) => i === 0 || v < values[i - 1]!);

/** What 6.2.3 says about ReLU: figure 6-14. */
export const reluClaims: readonly ClaimAbout<Histograms>[] = [
  {
    id: 'relu-small-collapses',
    section: '6.2.3',
    about: ['relu-std-0.01'],
    sentence: {
      en: 'With std = 0.01 the activations of every layer are very small.',
      ko: '결과를 보면 std = 0.01일 때의 각 층의 활성화값들은 아주 작은 값들이다.',
    },
    check: (results) => {
      const values = stds(of(results, 'relu-std-0.01'));
      return {
        holds: values[0]! < 0.1 && values.every((v, i) => i === 0 || v < 0.2 * values[i - 1]!),
        measured: deviationsSaid(values),
      };
    },
  },
  {
    id: 'relu-small-weight-gradients',
    section: '6.2.3',
    about: ['relu-std-0.01', 'relu-he'],
    sentence: {
      en: 'Very small data in the network mean that the gradients of the weights in the backward pass are small, too.',
      ko: '신경망에 아주 작은 데이터가 흐른다는 것은 역전파 때 가중치의 기울기 역시 작아진다는 뜻이다.',
    },
    check: (results) => {
      const [small, he] = ['relu-std-0.01', 'relu-he'].map((combination) =>
        Math.max(...of(results, combination).map(({ weightGradientStd }) => weightGradientStd)),
      );
      return {
        holds: small! < 0.001 * he!,
        measured: {
          en: `largest deviation of ∂L/∂W: ${measured(small!, 2)}, with He ${measured(he!, 2)}`,
          ko: `∂L/∂W의 가장 큰 표준편차: ${measured(small!, 2)}, He는 ${measured(he!, 2)}`,
        },
      };
    },
  },
  {
    id: 'relu-xavier-shrinks',
    section: '6.2.3',
    about: ['relu-xavier'],
    sentence: {
      en: 'With Xavier the activations lean to one side a little more with every layer.',
      ko: '이어서 Xavier 초깃값 결과를 보면 이쪽은 층이 깊어지면서 치우침이 조금씩 커진다.',
    },
    check: (results) => {
      const values = stds(of(results, 'relu-xavier'));
      return {
        holds: falls(values) && values.at(-1)! < 0.5 * values[0]!,
        measured: deviationsSaid(values),
      };
    },
  },
  {
    id: 'relu-xavier-gradient-vanishes',
    section: '6.2.3',
    about: ['relu-xavier'],
    sentence: {
      en: 'In deeper networks the lean grows, and in training the gradient vanishes.',
      ko: "실제로 층이 깊어지면 활성화값들의 치우침도 커지고, 학습할 때 '기울기 소실' 문제를 일으킨다.",
    },
    remark: {
      en: 'Gently: by 1/√2 a layer, where std = 0.01 with ReLU loses a factor of 14 a layer.',
      ko: '다만 완만합니다. 한 층에 1/√2로 줄며, std = 0.01과 ReLU에서는 한 층에 1/14로 줍니다.',
    },
    check: (results) => {
      const gradients = gradientStds(of(results, 'relu-xavier'));
      return {
        holds: gradients[0]! < 0.5 * gradients.at(-1)!,
        measured: gradientsSaid(gradients),
      };
    },
  },
  {
    id: 'relu-he-even',
    section: '6.2.3',
    about: ['relu-he', 'relu-xavier'],
    sentence: {
      en: 'With He the activations are spread evenly in all layers.',
      ko: '마지막으로 He 초깃값은 모든 층에서 균일하게 분포되었다.',
    },
    check: (results) => {
      const [he, xavier] = [stds(of(results, 'relu-he')), stds(of(results, 'relu-xavier'))];
      return {
        holds: spreadRatio(he) < 2 && spreadRatio(he) < spreadRatio(xavier),
        measured: deviationsSaid(he),
      };
    },
  },
  {
    id: 'relu-he-gradient-even',
    section: '6.2.3',
    about: ['relu-he'],
    sentence: {
      en: 'The spread stays even in deeper layers, so good values can be expected in the backward pass, too.',
      ko: '층이 깊어져도 분포가 균일하게 유지되기에 역전파 때도 적절한 값이 나올 것으로 기대할 수 있다.',
    },
    check: (results) => {
      const gradients = gradientStds(of(results, 'relu-he'));
      return {
        holds: spreadRatio(gradients) < 2,
        measured: gradientsSaid(gradients),
      };
    },
  },
];
