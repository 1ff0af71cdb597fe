import type { Explanation } from './explanation.ts';

export const optimizerPaths: Explanation = {
  paragraphs: [
    {
      en: 'On the book’s bowl the gradient is $(x/10,\\; 2y)$: twenty times as steep across the valley as along it. One step of SGD multiplies the two errors by $1 - \\eta/10$ and $1 - 2\\eta$. A rate that is large enough for x makes the second factor negative, and that is the zigzag; from $\\eta = 1$ on it grows.',
      ko: '책의 함수에서 기울기는 $(x/10,\\; 2y)$로, 골짜기를 가로지르는 방향이 골짜기를 따라가는 방향보다 스무 배 가파릅니다. SGD가 한 번 갱신하면 두 오차는 $1 - \\eta/10$배와 $1 - 2\\eta$배가 됩니다. x 방향에 충분한 학습률을 쓰면 두 번째 값이 음수가 되는데, 이것이 지그재그입니다. $\\eta = 1$부터는 오히려 커집니다.',
    },
    {
      en: 'There are two ways out. Momentum averages over steps: what points to and fro cancels, what keeps its direction adds up to $1/(1-\\mu)$ times as much. AdaGrad, RMSProp and Adam measure each axis by its own gradients, $\\eta\\, g / \\sqrt{h}$, so that steep and flat directions are walked at the same pace.',
      ko: '벗어나는 길은 두 가지입니다. 모멘텀은 여러 걸음을 평균 냅니다. 오락가락하는 방향은 상쇄되고, 한결같은 방향은 $1/(1-\\mu)$배까지 쌓입니다. AdaGrad, RMSProp, Adam은 축마다 자기 기울기로 나누어 $\\eta\\, g / \\sqrt{h}$만큼 움직이므로 가파른 방향과 평평한 방향을 같은 빠르기로 걷습니다.',
    },
    {
      en: 'Both have their price, and the presets show it: momentum overshoots, sums of squares never shrink, and no rate is right for every function. The map shows how wide the range of good rates is.',
      ko: '둘 다 대가가 있으며 준비된 예에서 볼 수 있습니다. 모멘텀은 최솟값을 지나치고, 제곱의 합은 줄어들지 않으며, 모든 함수에 맞는 학습률은 없습니다. 지도는 좋은 학습률의 범위가 얼마나 넓은지 보여 줍니다.',
    },
  ],
};
