import type { Explanation } from './explanation.ts';

export const overfitting: Explanation = {
  paragraphs: [
    {
      en: 'Seven layers have about 130,000 parameters, and there are 300 images to explain. The network can, and does, learn each of them by heart: training accuracy reaches 100 %, while the 10,000 images that it has never seen stay near 75 %.',
      ko: '7층 신경망의 매개변수는 약 13만 개인데 학습할 이미지는 300장뿐입니다. 신경망은 하나하나를 외워 버립니다. 훈련 정확도는 100%에 이르지만, 처음 보는 10,000장에서는 75% 근처에 머뭅니다.',
    },
    {
      en: 'The shaded gap is the difference of the two, printed at the end of the curves. It is not the aim to make it small, but to make the lower edge high.',
      ko: '칠해진 부분이 둘의 차이이며, 곡선 끝에 값을 적었습니다. 목표는 차이를 줄이는 것 자체가 아니라 아래쪽 선을 높이는 것입니다.',
    },
  ],
};
