import type { Explanation } from './explanation.ts';

export const weightDecay: Explanation = {
  paragraphs: [
    {
      en: 'A penalty for large weights is added to the loss: $L + \\frac{\\lambda}{2} \\sum W^2$. Its gradient is $\\lambda W$, so that every step pulls each weight towards 0: $W \\leftarrow (1 - \\eta\\lambda)\\, W - \\eta\\, \\partial L / \\partial W$. Biases are left alone.',
      ko: '큰 가중치에 패널티를 부과합니다: $L + \\frac{\\lambda}{2} \\sum W^2$. 이 항의 기울기는 $\\lambda W$이므로 걸음마다 가중치가 0 쪽으로 당겨집니다: $W \\leftarrow (1 - \\eta\\lambda)\\, W - \\eta\\, \\partial L / \\partial W$. 편향에는 더하지 않습니다.',
    },
    {
      en: 'Look at both curves: the gap shrinks, but mostly because the upper one comes down. At this horizon the test accuracy is lower than without. The chapter shows the gap; the page shows both.',
      ko: '두 곡선을 모두 보세요. 차이는 줄지만 주로 위쪽이 내려와서입니다. 이 시점에서 시험 정확도는 오히려 더 낮습니다. 책은 차이를 보여 주고, 이 페이지는 둘 다 보여 줍니다.',
    },
  ],
};
