import { Dropout, MeanSquaredError, Sequential, Tanh } from '@downhill/layers';
import { full, ones } from '@downhill/tensor';
import type { Claim } from '../../experiment.ts';
import { percent } from '../measured.ts';

const PASSES = 20;
const UNITS = 1000;
/** Deviations within which a share of random draws is said to be the ratio. */
const CLOSE = 5;

/** One training pass of ones: which units passed nothing on, and which got nothing back. */
interface DroppingPass {
  readonly silent: readonly boolean[];
  readonly deaf: readonly boolean[];
}

/**
 * Training passes of the dropout layer, and how many units are silent when it is evaluated. The activation function behind
 * it is 0 at 0 only, and lets every gradient through.
 */
function dropping(layer: Dropout): { readonly passes: readonly DroppingPass[]; readonly atTest: number } {
  const net = new Sequential([layer, new Tanh()], { inputShape: [UNITS], loss: new MeanSquaredError(), seed: 0 });
  const isZero = (values: ArrayLike<number>): boolean[] => Array.from(values, (value) => value === 0);
  const x = ones([1, UNITS]);
  const passes = Array.from({ length: PASSES }, (): DroppingPass => {
    // Further from every output than any output is from 0, so that the loss sends something back to each of them.
    const deaf = isZero(net.inputGradient(x, full([1, UNITS], -1)).data);
    return { silent: isZero(net.activations()[0]!.value.data), deaf };
  });
  return { passes, atTest: isZero(net.predict(x).data).filter(Boolean).length };
}

const total = (passes: readonly DroppingPass[], of: keyof DroppingPass): number =>
  passes.reduce((sum, pass) => sum + pass[of].filter(Boolean).length, 0);

/** What 6.4.3 says about the units that are dropped: figure 6-22. */
export function droppedSignalClaims(
  ratio: number,
  make = () => new Dropout(ratio, { scaling: 'book' }),
): readonly Claim<unknown>[] {
  return [
    {
      id: 'dropped-pass-nothing',
      section: '6.4.3',
      sentence: {
        en: 'Units that are dropped do not pass signals on, as in figure 6-22.',
        ko: '삭제된 뉴런은 [그림 6-22]와 같이 신호를 전달하지 않게 된다.',
      },
      check: () => {
        const { passes } = dropping(make());
        const [silent, deaf] = [total(passes, 'silent'), total(passes, 'deaf')];
        const alike = passes.every((pass) => pass.silent.every((gone, i) => gone === pass.deaf[i]));
        return {
          holds: silent > 0 && silent < PASSES * UNITS && alike,
          measured: {
            en: `of ${PASSES * UNITS} units ${silent} give 0 on and ${deaf} get 0 back${alike ? ', the same ones' : ''}`,
            ko: `뉴런 ${PASSES * UNITS}개 중 순전파 값이 0인 것 ${silent}개, 역전파 기울기가 0인 것 ${deaf}개${alike ? '(서로 같은 뉴런)' : ''}`,
          },
        };
      },
    },
    {
      id: 'dropped-anew',
      section: '6.4.3',
      sentence: {
        en: 'In training the units to be dropped are chosen at random each time data flow; at test time all units pass signals on.',
        ko: '훈련 때는 데이터를 흘릴 때마다 삭제할 뉴런을 무작위로 선택하고, 시험 때는 모든 뉴런에 신호를 전달한다.',
      },
      check: () => {
        const { passes, atTest } = dropping(make());
        const choices = new Set(passes.map(({ silent }) => silent.map(Number).join(''))).size;
        const share = total(passes, 'silent') / (PASSES * UNITS);
        const deviation = Math.sqrt((ratio * (1 - ratio)) / (PASSES * UNITS));
        return {
          holds: choices === PASSES && Math.abs(share - ratio) < CLOSE * deviation && atTest === 0,
          measured: {
            en: `${choices} different choices in ${PASSES} passes, ${percent(share)} dropped; ${atTest} of ${UNITS} at test time`,
            ko: `${PASSES}번의 순전파에서 서로 다른 선택 ${choices}가지, 삭제 비율 ${percent(share)}; 시험 때는 ${UNITS}개 중 ${atTest}개`,
          },
        };
      },
    },
  ];
}
