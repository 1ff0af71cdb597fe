import type { Explanation } from './explanation.ts';

export const learningRate: Explanation = {
  paragraphs: [
    {
      en: 'Near a minimum with curvature $c$ a step of gradient descent multiplies the distance by $1 - \\eta c$. For $\\eta < 1/c$ it creeps, for $\\eta > 2/c$ it grows with every step: that is divergence, and in float32 it ends in NaN soon.',
      ko: '곡률이 $c$인 최솟값 근처에서 경사 하강 한 걸음은 거리를 $1 - \\eta c$배로 만듭니다. $\\eta$가 $1/c$보다 훨씬 작으면 기어가고, $2/c$를 넘으면 걸음마다 멀어집니다. 이것이 발산이며 float32에서는 곧 NaN이 됩니다.',
    },
    {
      en: 'Steep directions set the limit, flat ones the time. Learning rate decay takes the largest steps first and quiets the noise of the batches in the end: $\\eta_t = \\eta_0\\,(1 + \\cos(\\pi t/T))/2$ is the cosine.',
      ko: '가파른 방향이 한계를, 완만한 방향이 걸리는 시간을 정합니다. 학습률 감소는 처음에 크게 걷고 끝에는 미니배치의 잡음을 가라앉힙니다. 코사인은 $\\eta_t = \\eta_0\\,(1 + \\cos(\\pi t/T))/2$입니다.',
    },
    {
      en: 'AdaGrad divides by $\\sqrt{h}$ where $h = \\sum g^2$ only grows: its updates fade like $1/\\sqrt{t}$. RMSProp forgets, $h \\leftarrow \\rho h + (1-\\rho) g^2$, and goes on.',
      ko: 'AdaGrad는 늘어나기만 하는 $h = \\sum g^2$의 $\\sqrt{h}$로 나누므로 갱신량이 $1/\\sqrt{t}$처럼 줄어듭니다. RMSProp은 $h \\leftarrow \\rho h + (1-\\rho) g^2$으로 과거를 잊으며 계속 나아갑니다.',
    },
  ],
};
