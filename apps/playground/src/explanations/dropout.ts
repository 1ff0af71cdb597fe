import type { Explanation } from './explanation.ts';

export const dropout: Explanation = {
  paragraphs: [
    {
      en: 'In training each unit is deleted with probability $r$, anew for every image: $y = m \\odot x,\\; m_i \\in \\{0, 1\\}$. No unit can rely on another. It is like training many thin networks at once, and asking all of them.',
      ko: '훈련할 때 이미지마다 새로, 각 뉴런을 확률 $r$로 삭제합니다: $y = m \\odot x,\\; m_i \\in \\{0, 1\\}$. 어느 뉴런도 다른 뉴런에 기댈 수 없습니다. 얇은 신경망 여럿을 한꺼번에 훈련해 모두에게 묻는 것과 비슷합니다.',
    },
    {
      en: 'In the test all units are there, so that sums would be larger by $1/(1-r)$. Either the test multiplies by the ratio that was **kept**, $1-r$, or training divides by it (inverted dropout). Whoever multiplies by $r$ itself gets the curve at the bottom.',
      ko: '시험 때는 모든 뉴런이 있으므로 합이 $1/(1-r)$배 커집니다. 시험 때 **남긴** 비율 $1-r$을 곱하거나, 훈련 때 그것으로 나눕니다(인버티드 드롭아웃). $r$ 자체를 곱하면 맨 아래 곡선이 됩니다.',
    },
  ],
};
