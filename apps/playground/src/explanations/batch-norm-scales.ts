import type { Explanation } from './explanation.ts';

export const batchNormScales: Explanation = {
  paragraphs: [
    {
      en: 'Sixteen deviations from 1 to 0.0001, evenly spaced in the exponent: $\\sigma_k = 10^{-4k/15}$. Each panel is one of them; the solid line has batch normalisation, the dashed one has not.',
      ko: '1에서 0.0001까지 지수가 고르게 나뉜 열여섯 가지 표준편차 $\\sigma_k = 10^{-4k/15}$입니다. 칸마다 하나씩이며, 실선은 배치 정규화를 쓴 쪽, 점선은 쓰지 않은 쪽입니다.',
    },
    {
      en: 'The plain network learns only where a layer keeps the size of its signal, near $\\sigma = \\sqrt{2/100} \\approx 0.14$. With normalisation every scale is a good one, except that too large weights move too little: a step of $\\eta$ turns a vector of length $\\lVert w \\rVert$ by about $\\eta / \\lVert w \\rVert^2$.',
      ko: '배치 정규화 없는 신경망은 층이 신호의 크기를 지키는 $\\sigma = \\sqrt{2/100} \\approx 0.14$ 근처에서만 배웁니다. 정규화하면 거의 모든 크기가 괜찮지만, 너무 큰 가중치는 덜 움직입니다. 학습률 $\\eta$의 한 걸음은 길이 $\\lVert w \\rVert$인 벡터의 방향을 약 $\\eta / \\lVert w \\rVert^2$만큼만 돌립니다.',
    },
  ],
};
