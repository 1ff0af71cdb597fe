import type { Explanation } from './explanation.ts';

export const hyperparameterSearch: Explanation = {
  paragraphs: [
    {
      en: 'Rates that differ by a factor are equally different wherever they are, so trials are drawn evenly in the exponent: $\\eta = 10^u,\\; u \\sim \\mathcal{U}(-6, -2)$. Random points beat a grid: when only one of the two quantities matters, a grid of 100 tries ten values of it, and 100 random points try 100.',
      ko: '학습률은 몇 배인지가 중요하므로 지수에서 고르게 뽑습니다: $\\eta = 10^u,\\; u \\sim \\mathcal{U}(-6, -2)$. 무작위가 격자보다 낫습니다. 둘 중 하나만 중요할 때 100칸 격자는 그 값을 열 가지만 시험하지만, 무작위 100점은 100가지를 시험합니다.',
    },
    {
      en: 'Trials are ranked by images that were held out of the training set, never by the test set. Then the ranges are narrowed to those of the best and searched again: by the experiment itself in its second round, or by you with the brush. Most trials show early that they will not do: the last figure works out what successive halving would have saved.',
      ko: '시도는 훈련 데이터에서 떼어 둔 검증 데이터로 줄 세우며, 시험 데이터는 쓰지 않습니다. 그런 다음 성적이 좋은 범위로 좁혀 다시 탐색합니다. 실험이 두 번째 단계에서 스스로 하고, 브러시로 직접 할 수도 있습니다. 가망 없는 시도는 대부분 일찍 드러납니다. 마지막 그림은 연속 반감법을 썼다면 얼마나 아꼈을지 보여 줍니다.',
    },
  ],
};
