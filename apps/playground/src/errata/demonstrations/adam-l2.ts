import { Adam, AdamW, l2 } from '@downhill/optimizers';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

const [LAMBDA, LR, STEPS] = [0.1, 0.01, 200];

/** Two weights of 1, one with gradients a hundred times larger, alternating so that only the decay moves them. */
function left(make: () => Adam | AdamW): readonly [number, number] {
  const params = { p: [1, 1] };
  const optimizer = make();
  for (let i = 0; i < STEPS; i++) {
    const sign = i % 2 === 0 ? 1 : -1;
    optimizer.update(params, { p: [sign * 0.1, sign * 10] });
  }
  return [params.p[0]!, params.p[1]!];
}

export function adamL2(): Demonstration {
  const coupled = left(() => new Adam({ lr: LR, transforms: [l2(LAMBDA)] }));
  const decoupled = left(() => new AdamW({ lr: LR, weightDecay: LAMBDA }));
  const words = ([a, b]: readonly [number, number]): string => `${a.toFixed(3)}, ${b.toFixed(3)}`;
  const alike = ([a, b]: readonly [number, number]): boolean => Math.abs(a - b) < 0.05;
  return {
    facts: [
      fact(
        'Two weights of 1 after 200 steps, Adam with λW in the gradient',
        '처음에 1이던 두 가중치를 200번 갱신한 값: 기울기에 λW를 더한 Adam',
        words(coupled),
        alike(coupled),
      ),
      fact('… AdamW, decoupled', '… 분리된 AdamW', words(decoupled), alike(decoupled)),
      fact('The first has gradients of 0.1, the second of 10', '첫째의 기울기는 0.1, 둘째는 10', 'λ = 0.1'),
    ],
  };
}
