import type { Text } from '@downhill/experiments';

/** Texts of the network whose units can be dropped by hand. */
export const dropoutCatalogue = {
  title: { en: 'What is dropped, pass by pass', ko: '순전파마다 삭제되는 뉴런' },
  hint: {
    en: 'Every training pass deletes other units, so every pass trains another, thinner network. Go on pass by pass and watch the mean.',
    ko: '훈련 순전파마다 다른 뉴런이 삭제되므로, 매번 더 얇은 다른 신경망이 학습하는 셈입니다. 한 번씩 진행하며 평균을 살펴보세요.',
  },
  next: { en: 'Next pass', ko: '다음 순전파' },
  hundred: { en: '100 more', ko: '100번 더' },
  ratio: { en: 'Ratio of dropped units, r', ko: '삭제하는 비율 r' },
  phase: { en: 'Phase', ko: '단계' },
  training: { en: 'training', ko: '훈련' },
  test: { en: 'test', ko: '시험' },
  passed: {
    en: 'Pass {n}: {a} and {b} of 8 units are dropped in the two hidden layers.',
    ko: '{n}번째 순전파: 두 은닉층의 뉴런 8개 중 {a}개와 {b}개를 삭제했습니다.',
  },
  whole: { en: 'At test time every unit is there.', ko: '시험 때는 모든 뉴런이 있습니다.' },
  signal: {
    en: 'How much of the signal the hidden units give on, when each gives 1',
    ko: '각 은닉 뉴런이 1을 출력할 때 다음으로 전달되는 신호의 크기',
  },
  thisPass: { en: 'training, this pass', ko: '훈련, 이번 순전파' },
  mean: { en: 'training, mean of passes', ko: '훈련, 순전파 평균' },
  book: { en: 'test, book: × (1 − r)', ko: '시험, 책: × (1 − r)' },
  deleted: { en: 'test, mistaken: × r', ko: '시험, 흔한 실수: × r' },
  lesson: {
    en: 'The test must give on as much as training did on average: × (1 − r) does, × r does not. Inverted dropout divides by 1 − r in training instead, so both stand at 1.',
    ko: '시험 때 전달되는 신호는 훈련 때의 평균과 같아야 합니다. × (1 − r)은 같아지고 × r은 그렇지 않습니다. 인버티드 드롭아웃은 훈련 때 1 − r로 나누므로 둘 다 1이 됩니다.',
  },
} satisfies Record<string, Text>;
