import type { Histograms } from './activation-histograms.ts';
import type { ClaimAbout } from '../claims-about.ts';
import { asymmetry, gradientsSaid, gradientStds, isBell, list, mean, stds } from './histogram-measures.ts';
import { measured, percent } from '../measured.ts';

type Results = ReadonlyMap<string, Histograms>;
const of = (results: Results, combination: string): Histograms => results.get(combination)!;

/** What 6.2.2 says about sigmoid and tanh: figures 6-10, 6-11 and 6-13. */
export const sigmoidClaims: readonly ClaimAbout<Histograms>[] = [
  {
    id: 'std-1-saturates',
    section: '6.2.2',
    about: ['sigmoid-std-1'],
    sentence: {
      en: 'The activations of every layer gather at 0 and 1.',
      ko: '각 층의 활성화값들이 0과 1에 치우쳐 분포되어 있다.',
    },
    check: (results) => {
      const least = Math.min(...of(results, 'sigmoid-std-1').map(({ nearEnds }) => nearEnds));
      return {
        holds: least > 0.6,
        measured: {
          en: `in every layer at least ${percent(least)} lie within 0.1 of 0 or 1`,
          ko: `모든 층에서 적어도 ${percent(least)}가 0이나 1에서 0.1 안에 있습니다`,
        },
      };
    },
  },
  {
    id: 'std-1-flat',
    section: '6.2.2',
    about: ['sigmoid-std-1'],
    sentence: {
      en: 'As the output of the sigmoid nears 0 (or 1), its derivative nears 0.',
      ko: '여기에서 사용한 시그모이드 함수는 그 출력이 0에 가까워지자(또는 1에 가까워지자) 그 미분은 0에 다가간다.',
    },
    check: (results) => {
      const slope = mean(of(results, 'sigmoid-std-1').map((layer) => layer.slope));
      return {
        holds: slope < 0.1,
        measured: {
          en: `on average the derivative is ${measured(slope, 2)}; at most it can be 0.25`,
          ko: `미분의 평균은 ${measured(slope, 2)}이고, 최댓값은 0.25입니다`,
        },
      };
    },
  },
  {
    id: 'std-1-gradient-vanishes',
    section: '6.2.2',
    about: ['sigmoid-std-1'],
    expected: false,
    sentence: {
      en: 'So when the data gather at 0 and 1, the gradients of the backward pass grow smaller and smaller and vanish.',
      ko: '그래서 데이터가 0과 1에 치우쳐 분포하게 되면 역전파의 기울기 값이 점점 작아지다가 사라진다.',
    },
    remark: {
      en: 'Not here: each layer also multiplies the gradient by its weights, and weights of deviation 1 make up for the small derivative. What is lost is lost once, at the last layer; it is with small weights that the gradient vanishes.',
      ko: '이 실험에서는 그렇지 않습니다. 층마다 기울기에 가중치도 곱해지는데, 표준편차가 1인 가중치가 작은 미분을 메웁니다. 기울기가 사라지는 것은 오히려 가중치가 작을 때입니다.',
    },
    check: (results) => {
      const gradients = gradientStds(of(results, 'sigmoid-std-1'));
      return {
        holds: gradients[0]! < 0.1 * gradients.at(-1)!,
        measured: gradientsSaid(gradients),
      };
    },
  },
  {
    id: 'std-0.01-gathers',
    section: '6.2.2',
    about: ['sigmoid-std-0.01'],
    sentence: { en: 'This time they gather around 0.5.', ko: '이번에는 0.5 부근에 집중되었다.' },
    check: (results) => {
      const share = mean(of(results, 'sigmoid-std-0.01').map(({ nearMiddle }) => nearMiddle));
      return {
        holds: share > 0.99,
        measured: {
          en: `${percent(share, 2)} lie within 0.05 of 0.5`,
          ko: `${percent(share, 2)}가 0.5에서 0.05 안에 있습니다`,
        },
      };
    },
  },
  {
    id: 'std-0.01-no-vanishing',
    section: '6.2.2',
    about: ['sigmoid-std-0.01'],
    expected: false,
    sentence: {
      en: 'They do not gather at 0 and 1 as before, so the gradient does not vanish,',
      ko: '앞의 예처럼 0과 1로 치우치진 않았으니 기울기 소실 문제는 일어나지 않았지만',
    },
    remark: {
      en: 'It does, and much more than before: on its way back each layer multiplies it by f′ = 0.25 and by weights that are 0.01, about 1/40 a layer.',
      ko: '실제로는 앞의 예보다 훨씬 심하게 사라집니다. 되돌아오는 길에 층마다 f′ = 0.25와 0.01 크기의 가중치가 곱해져 한 층에 약 1/40로 줄어듭니다.',
    },
    check: (results) => {
      const gradients = gradientStds(of(results, 'sigmoid-std-0.01'));
      return {
        holds: gradients[0]! > 0.1 * gradients.at(-1)!,
        measured: gradientsSaid(gradients),
      };
    },
  },
  {
    id: 'std-0.01-units-alike',
    section: '6.2.2',
    about: ['sigmoid-std-0.01'],
    sentence: {
      en: 'But many units put out almost the same value, so that there is no point in having several.',
      ko: '이 상황에서는 다수의 뉴런이 거의 같은 값을 출력하고 있으니 뉴런을 여러 개 둔 의미가 없어진다는 뜻이다.',
    },
    check: (results) => {
      const { std } = of(results, 'sigmoid-std-0.01').at(-1)!;
      return {
        holds: std < 0.02,
        measured: {
          en: `the outputs of the last layer have a deviation of ${measured(std, 2)}`,
          ko: `마지막 층 출력의 표준편차는 ${measured(std, 2)}입니다`,
        },
      };
    },
  },
  {
    id: 'xavier-spreads',
    section: '6.2.2',
    about: ['sigmoid-std-1', 'sigmoid-std-0.01', 'sigmoid-xavier'],
    sentence: {
      en: 'With Xavier the shape is a little distorted in deeper layers, but the spread is clearly wider than before.',
      ko: '이 결과를 보면 층이 깊어지면서 형태가 다소 일그러지지만, 앞에서 본 방식보다는 확실히 넓게 분포됨을 알 수 있다.',
    },
    check: (results) => {
      const layers = of(results, 'sigmoid-xavier');
      const least = Math.min(...stds(layers));
      const most = Math.max(...stds(of(results, 'sigmoid-std-0.01')));
      const ends = mean(layers.map(({ nearEnds }) => nearEnds));
      return {
        holds: least > 0.08 && least > 2 * most && ends < 0.1,
        measured: {
          en: `deviation at least ${measured(least, 2)} (std = 0.01: at most ${measured(most, 2)}), and ${percent(ends)} near 0 or 1`,
          ko: `표준편차는 적어도 ${measured(least, 2)}(std = 0.01은 많아야 ${measured(most, 2)}), 0이나 1 가까이에는 ${percent(ends)}`,
        },
      };
    },
  },
  {
    id: 'xavier-distorted',
    section: '6.2.2',
    about: ['sigmoid-xavier'],
    sentence: {
      en: 'Figure 6-13 is more and more distorted towards the right.',
      ko: '[그림 6-13]은 오른쪽으로 갈수록 약간씩 일그러지고 있다.',
    },
    check: (results) => {
      const values = of(results, 'sigmoid-xavier').map(({ activations }) => asymmetry(activations));
      return {
        holds: mean(values.slice(-2)) > mean(values.slice(0, 2)),
        measured: {
          en: `share of the histogram that its mirror image does not cover, by layer: ${list(values)}`,
          ko: `좌우로 뒤집은 모양과 겹치지 않는 비율, 층별: ${list(values)}`,
        },
      };
    },
  },
  {
    id: 'tanh-less-distorted',
    section: '6.2.2',
    about: ['sigmoid-xavier', 'tanh-xavier'],
    sentence: {
      en: 'The distortion is mended by tanh in place of the sigmoid.',
      ko: '이 일그러짐은 sigmoid 함수 대신 tanh 함수(쌍곡선 함수)를 이용하면 개선된다.',
    },
    check: (results) => {
      const [sigmoid, tanh] = ['sigmoid-xavier', 'tanh-xavier'].map((combination) =>
        mean(of(results, combination).map(({ activations }) => asymmetry(activations))),
      );
      return {
        holds: tanh! < 0.5 * sigmoid!,
        measured: {
          en: `share not covered by the mirror image: tanh ${measured(tanh!, 2)}, sigmoid ${measured(sigmoid!, 2)}`,
          ko: `좌우로 뒤집은 모양과 겹치지 않는 비율: tanh ${measured(tanh!, 2)}, sigmoid ${measured(sigmoid!, 2)}`,
        },
      };
    },
  },
  {
    id: 'tanh-bell',
    section: '6.2.2',
    about: ['tanh-xavier'],
    expected: false,
    sentence: {
      en: 'With tanh the distribution is a neat bell.',
      ko: '실제로 tanh 함수를 이용하면 말끔한 종 모양으로 분포된다.',
    },
    remark: {
      en: 'From the second layer on. In the first, whose inputs have deviation 1, tanh pushes the outer values towards ±1 and the fullest bins are there.',
      ko: '두 번째 층부터 그렇습니다. 입력의 표준편차가 1인 첫 번째 층에서는 바깥쪽 값이 ±1로 눌려 그 부근의 구간이 가장 높습니다.',
    },
    check: (results) => {
      const bells = of(results, 'tanh-xavier').flatMap(({ activations }, i) => (isBell(activations) ? [i + 1] : []));
      const count = of(results, 'tanh-xavier').length;
      return {
        holds: bells.length === count,
        measured: {
          en: `a bell in layers ${bells.join(', ')} of ${count}`,
          ko: `${count}개 층 중 ${bells.join(', ')}층이 종 모양입니다`,
        },
      };
    },
  },
];
