import type { Explanation } from './explanation.ts';

export const batchNorm: Explanation = {
  paragraphs: [
    {
      en: 'Each feature is given mean 0 and variance 1 over the batch, then a scale and a shift of its own: $$\\hat{x} = \\frac{x - \\mu_B}{\\sqrt{\\sigma_B^2 + \\varepsilon}}, \\qquad y = \\gamma \\hat{x} + \\beta$$',
      ko: '특징마다 미니배치 안에서 평균 0, 분산 1이 되게 한 다음, 저마다의 확대와 이동을 더합니다: $$\\hat{x} = \\frac{x - \\mu_B}{\\sqrt{\\sigma_B^2 + \\varepsilon}}, \\qquad y = \\gamma \\hat{x} + \\beta$$',
    },
    {
      en: 'Multiply the weights before it by ten, and $\\hat{x}$ does not change: that is why the scale of the initial weights hardly matters any more. Figure 6-17 has the numbers of one real pass, forward above the arrows and backward below.',
      ko: '앞 층의 가중치를 열 배로 해도 $\\hat{x}$는 변하지 않습니다. 그래서 초깃값의 크기가 더는 중요하지 않습니다. 그림 6-17에는 실제 한 번의 순전파(화살표 위)와 역전파(아래) 값이 있습니다.',
    },
    {
      en: 'The price: a sample’s output depends on its company in the batch. At test time running averages take the place of $\\mu_B$ and $\\sigma_B^2$.',
      ko: '대가도 있습니다. 한 데이터의 출력이 같은 미니배치의 다른 데이터에 좌우됩니다. 시험 때는 $\\mu_B$와 $\\sigma_B^2$ 대신 이동 평균을 씁니다.',
    },
  ],
};
