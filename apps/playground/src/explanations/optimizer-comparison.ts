import type { Explanation } from './explanation.ts';

export const optimizerComparison: Explanation = {
  paragraphs: [
    {
      en: 'Every method sees the same gradient $g = \\partial L / \\partial W$ and differs only in what it makes of it. SGD goes straight down: $W \\leftarrow W - \\eta\\, g$. Momentum remembers where it was going: $v \\leftarrow \\alpha v - \\eta\\, g,\\; W \\leftarrow W + v$.',
      ko: '모든 기법은 같은 기울기 $g = \\partial L / \\partial W$를 받지만 쓰는 방법이 다릅니다. SGD는 곧장 내려갑니다: $W \\leftarrow W - \\eta\\, g$. 모멘텀은 가던 방향을 기억합니다: $v \\leftarrow \\alpha v - \\eta\\, g,\\; W \\leftarrow W + v$.',
    },
    {
      en: 'AdaGrad gives every weight its own rate, which falls with the gradients it has seen: $h \\leftarrow h + g \\odot g,\\; W \\leftarrow W - \\eta\\, g / (\\sqrt{h} + \\varepsilon)$. Adam does both: $$\\begin{aligned} m &\\leftarrow \\beta_1 m + (1-\\beta_1) g \\\\ v &\\leftarrow \\beta_2 v + (1-\\beta_2) g^2 \\\\ W &\\leftarrow W - \\eta\\, \\frac{m / (1-\\beta_1^t)}{\\sqrt{v / (1-\\beta_2^t)} + \\varepsilon} \\end{aligned}$$',
      ko: 'AdaGrad는 가중치마다 학습률을 따로 두고, 지금까지 본 기울기만큼 낮춥니다: $h \\leftarrow h + g \\odot g,\\; W \\leftarrow W - \\eta\\, g / (\\sqrt{h} + \\varepsilon)$. Adam은 둘을 합칩니다: $$\\begin{aligned} m &\\leftarrow \\beta_1 m + (1-\\beta_1) g \\\\ v &\\leftarrow \\beta_2 v + (1-\\beta_2) g^2 \\\\ W &\\leftarrow W - \\eta\\, \\frac{m / (1-\\beta_1^t)}{\\sqrt{v / (1-\\beta_2^t)} + \\varepsilon} \\end{aligned}$$',
    },
    {
      en: 'The first steps of Adam are about $\\eta$ long whatever the gradient’s size, and those of SGD are as short as the gradient is small. That is why SGD is the last here, and why a higher rate of its own brings it back into the race.',
      ko: 'Adam의 첫걸음은 기울기의 크기와 상관없이 약 $\\eta$이고, SGD의 걸음은 기울기가 작은 만큼 짧습니다. 그래서 여기서는 SGD가 가장 느리며, 학습률을 높이면 다시 따라붙습니다.',
    },
  ],
};
