import type { Explanation } from './explanation.ts';

export const activationHistograms: Explanation = {
  paragraphs: [
    {
      en: "Inputs with deviation 1 go through layers $z = f(x W)$. If $W$ is too wide, a sigmoid is driven to 0 and 1, where $f' = z(1-z) \\approx 0$: the gradient that comes back is multiplied by nearly nothing in each layer, and vanishes.",
      ko: "표준편차가 1인 입력이 $z = f(x W)$ 층들을 지납니다. $W$의 분포가 너무 넓으면 시그모이드의 출력이 0과 1로 쏠리는데, 그곳에서는 $f' = z(1-z) \\approx 0$입니다. 되돌아오는 기울기는 층마다 거의 0을 곱하게 되어 사라집니다(기울기 소실).",
    },
    {
      en: 'If $W$ is too narrow, all activations gather at $f(0)$: a hundred units that say the same are worth one. What is wanted is a spread that stays the same from layer to layer, $\\sigma = 1/\\sqrt{n}$ for sigmoid and tanh (Xavier), $\\sigma = \\sqrt{2/n}$ for ReLU (He).',
      ko: '$W$의 분포가 너무 좁으면 활성화값이 모두 $f(0)$에 모입니다. 뉴런 100개가 같은 값을 낸다면 하나와 다를 바 없습니다. 층을 지나도 분포가 유지되어야 하며, 시그모이드와 tanh에는 $\\sigma = 1/\\sqrt{n}$(Xavier), ReLU에는 $\\sigma = \\sqrt{2/n}$(He)이 알맞습니다.',
    },
    {
      en: 'Each row of activations has the row of gradients below it. Look at both: a choice that keeps the one may lose the other.',
      ko: '활성화값의 줄마다 그 아래에 기울기의 줄이 있습니다. 둘 다 보세요. 하나를 지키는 선택이 다른 하나를 잃게 할 수 있습니다.',
    },
  ],
};
