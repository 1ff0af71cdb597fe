import type { Explanation } from './explanation.ts';

export const initComparison: Explanation = {
  paragraphs: [
    {
      en: 'A layer of $n$ inputs with weights of deviation $\\sigma$ multiplies the variance of its signal by $n\\sigma^2$, and ReLU throws half of it away. To keep it, $\\sigma = \\sqrt{2/n}$: He. Xavier, $\\sigma = \\sqrt{1/n}$, is made for functions that are linear around 0.',
      ko: '입력이 $n$개이고 가중치의 표준편차가 $\\sigma$인 층은 신호의 분산을 $n\\sigma^2$배로 만들고, ReLU는 그 절반을 버립니다. 분산을 지키려면 $\\sigma = \\sqrt{2/n}$, 곧 He 초깃값입니다. Xavier의 $\\sigma = \\sqrt{1/n}$은 0 근처에서 선형인 함수를 위한 값입니다.',
    },
    {
      en: 'With $\\sigma = 0.01$ and $n = 100$ each layer leaves $100 \\cdot 0.01^2 / 2 = 0.5\\,\\%$ of the variance. After four of them the output does not depend on the image, the gradient of the weights is next to nothing, and the loss stays at $\\ln 10 \\approx 2.303$: guessing among ten digits.',
      ko: '$\\sigma = 0.01$, $n = 100$이면 층마다 분산의 $100 \\cdot 0.01^2 / 2 = 0.5\\,\\%$만 남습니다. 네 층을 지나면 출력은 이미지와 무관해지고 가중치의 기울기는 거의 0이 되어, 손실은 열 개 숫자를 찍는 수준인 $\\ln 10 \\approx 2.303$에 머뭅니다.',
    },
  ],
};
