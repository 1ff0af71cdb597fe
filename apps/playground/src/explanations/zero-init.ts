import type { Explanation } from './explanation.ts';

export const zeroInit: Explanation = {
  paragraphs: [
    {
      en: 'If all columns of $W$ are equal, every unit of the layer computes the same $z_j = f(x \\cdot w_j)$, gets the same gradient $\\partial L / \\partial z_j$, and is moved by the same amount. What is equal stays equal: a hundred units are one.',
      ko: '$W$의 모든 열이 같으면 그 층의 모든 뉴런이 같은 값 $z_j = f(x \\cdot w_j)$를 내고, 같은 기울기 $\\partial L / \\partial z_j$를 받아, 똑같이 갱신됩니다. 같은 것은 계속 같으므로 뉴런 100개가 하나와 같습니다.',
    },
    {
      en: 'With zeros and ReLU nothing flows at all: only the last bias learns how frequent the digits are. Random numbers break the symmetry, and that is all they are for.',
      ko: '모두 0이고 ReLU를 쓰면 아무것도 흐르지 않습니다. 마지막 편향만 숫자들의 빈도를 배웁니다. 무작위 값의 역할은 바로 이 대칭을 깨는 것입니다.',
    },
  ],
};
