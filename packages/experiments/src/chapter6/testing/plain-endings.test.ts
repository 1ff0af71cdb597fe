import { expect, it } from 'vitest';
import { plainEndings } from './plain-endings.ts';

it.each([
  ['두 기법을 비교합니다(시드 7). 무엇이 SGD보다 빠른지 살펴보세요.', []],
  ['층마다 줄어든다. 살펴보자.', ['줄어든다', '살펴보자.']],
  ['0.5에서 0.05 안에 있다', ['있다']],
  ['그런 것은 아니다.', ['아니다']],
  ['떨어져 있다(제곱평균제곱근)', ['있다']],
])('%s', (ko, plain) => expect(plainEndings(ko)).toEqual(plain));
