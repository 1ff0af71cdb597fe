import { Dropout } from '@downhill/layers';
import { describe, expect, it } from 'vitest';
import { droppedSignalClaims } from './dropped-signal-claims.ts';

const nothing = new Map<string, unknown>();
const verdicts = (ratio: number, make?: () => Dropout) =>
  droppedSignalClaims(ratio, make).map((claim) => claim.check(nothing));

describe('the claims about dropped units', () => {
  it.each([0.15, 0.2, 0.5])('hold for our layer, at ratio %d', (ratio) =>
    expect(verdicts(ratio).map(({ holds }) => holds)).toEqual([true, true]),
  );

  it('say what was measured', () => {
    const [silent, anew] = verdicts(0.5, () => new Dropout(0.5, { mask: (mask) => mask.fill(1).fill(0, 0, 400) }));
    expect(silent!.measured).toEqual({
      en: 'of 20000 units 8000 give 0 on and 8000 get 0 back, the same ones',
      ko: '뉴런 20000개 중 순전파 값이 0인 것 8000개, 역전파 기울기가 0인 것 8000개(서로 같은 뉴런)',
    });
    expect(anew!.measured).toEqual({
      en: '1 different choices in 20 passes, 40.0 % dropped; 0 of 1000 at test time',
      ko: '20번의 순전파에서 서로 다른 선택 1가지, 삭제 비율 40.0 %; 시험 때는 1000개 중 0개',
    });
  });

  it('fail for layers that drop nothing, everything, or always the same units', () => {
    const holding = (mask: (mask: { fill(value: number, from?: number, to?: number): unknown }) => unknown) =>
      verdicts(0.2, () => new Dropout(0.2, { mask: (m) => void mask(m) })).map(({ holds }) => holds);
    expect(holding((m) => m.fill(1))).toEqual([false, false]);
    expect(holding((m) => m.fill(0))).toEqual([false, false]);
    expect(holding((m) => (m.fill(1), m.fill(0, 0, 200)))).toEqual([true, false]);
  });

  it('fail for a layer that drops only what it passes on', () => {
    class Leaking extends Dropout {
      override backward(...[dy]: Parameters<Dropout['backward']>) {
        return dy;
      }
    }
    expect(verdicts(0.2, () => new Leaking(0.2, { scaling: 'book' })).map(({ holds }) => holds)).toEqual([false, true]);
  });
});
