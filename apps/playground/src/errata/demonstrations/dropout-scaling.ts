import { Dropout, MeanSquaredError, Relu, Sequential, type DropoutScaling } from '@downhill/layers';
import { mean, Rng, uniform, zeros } from '@downhill/tensor';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

const RATIO = 0.15;

/** What a dropout layer of that scaling lets through on average: in training, and in the test. */
function means(scaling: DropoutScaling): readonly [training: number, test: number] {
  const x = uniform([200, 500], { low: 0, high: 1, rng: new Rng(0) });
  // ReLU lets positive numbers through, and makes them a hidden activation, which can be read.
  const net = new Sequential([new Dropout(RATIO, { scaling }), new Relu(), new Dropout(0)], {
    inputShape: [500],
    loss: new MeanSquaredError(),
  });
  net.gradient(x, zeros([200, 500]));
  const [output] = net.activations();
  return [mean(output!.value).item(), mean(net.predict(x)).item()];
}

export function dropoutScaling(): Demonstration {
  const names: Readonly<Record<DropoutScaling, readonly [string, string]>> = {
    inverted: ['divide while training (inverted)', '훈련 때 나누기(인버티드 드롭아웃)'],
    book: ['the kept ratio at test time (book)', '시험 때 남긴 비율 곱하기(책)'],
    deleted: ['the deleted ratio at test time', '시험 때 삭제한 비율 곱하기'],
  };
  return {
    facts: (Object.keys(names) as DropoutScaling[]).map((scaling) => {
      const [training, test] = means(scaling);
      const value = `${training.toFixed(3)} → ${test.toFixed(3)}`;
      const [en, ko] = names[scaling];
      return fact(
        `Mean output, training → test: ${en}`,
        `평균 출력, 훈련 → 시험: ${ko}`,
        value,
        Math.abs(training - test) < 0.01,
      );
    }),
  };
}
