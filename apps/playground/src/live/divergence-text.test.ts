import { expect, it } from 'vitest';
import { divergenceText } from './divergence-text.ts';

it.each([
  [
    'diverged at step 3: loss is NaN; first non-finite parameter W1. A learning rate of 0.25 is the usual cause',
    '3번째 갱신에서 발산: 손실이 NaN입니다. 처음으로 유한하지 않게 된 매개변수는 W1입니다. 흔한 원인은 학습률(0.25)입니다.',
  ],
  [
    'diverged at step 4: loss is NaN; every parameter is finite (the largest is 6.9e+24, in b1), so a layer overflows. A learning rate of 0.01 is the usual cause; the first output that is not finite is that of relu3',
    '4번째 갱신에서 발산: 손실이 NaN입니다. 매개변수는 모두 유한하지만(가장 큰 값은 b1의 6.9e+24) 어느 층의 출력이 넘쳤습니다. 흔한 원인은 학습률(0.01)입니다. 출력이 처음으로 유한하지 않은 층은 relu3입니다.',
  ],
  [
    'diverged at step 7: loss is Infinity; first non-finite parameter W2. A learning rate of 2 is the usual cause; the outputs of all hidden layers are finite, those of the last layer are not',
    '7번째 갱신에서 발산: 손실이 Infinity입니다. 처음으로 유한하지 않게 된 매개변수는 W2입니다. 흔한 원인은 학습률(2)입니다. 은닉층의 출력은 모두 유한하고, 마지막 층의 출력만 유한하지 않습니다.',
  ],
  ['diverged at step 2: f is Infinity', '2번째 갱신에서 발산: f의 값이 Infinity입니다.'],
  ['something else', 'something else'],
])('%s', (message, korean) => {
  expect(divergenceText(message)).toEqual({ en: message, ko: korean });
});
