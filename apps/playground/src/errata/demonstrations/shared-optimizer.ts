import { Momentum } from '@downhill/optimizers';
import type { Demonstration } from '../trap.ts';
import { fact, messageOf } from './fact.ts';

/** One optimizer, two networks: what is said, and what would have happened to the second without it. */
export function sharedOptimizer(): Demonstration {
  const shared = new Momentum({ lr: 0.1 });
  shared.update({ W1: [1] }, { W1: [5] });
  const message = messageOf(() => shared.update({ W1: [1] }, { W1: [0] }));

  const own = { W1: [1] };
  new Momentum({ lr: 0.1 }).update(own, { W1: [0] });
  const velocity = -0.1 * 5;
  return {
    facts: [
      fact('One Momentum for two networks', '신경망 두 개에 모멘텀 하나', message, true),
      fact(
        'Gradient 0: the second network’s weight, own optimizer',
        '기울기 0일 때 둘째 신경망의 가중치, 자기 옵티마이저',
        `1 → ${own.W1[0]!}`,
        true,
      ),
      fact('… with the first one’s velocity', '… 첫째의 속도를 물려받으면', `1 → ${1 + 0.9 * velocity}`, false),
    ],
  };
}
