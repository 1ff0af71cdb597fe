import { describe, expect, it } from 'vitest';
import type { Histograms } from './activation-histograms.ts';
import { xavierClaims } from './xavier-claims.ts';

const layers = (weightStd: readonly number[]): ReadonlyMap<string, Histograms> =>
  new Map([['sigmoid-xavier', weightStd.map((value) => ({ weightStd: value })) as unknown as Histograms]]);
const [deviation, narrower] = xavierClaims(100);

describe('the claims about figure 6-12', () => {
  it('hold a layer to 1/√n, within what 10,000 draws can tell', () => {
    expect(deviation!.check(layers([0.1, 0.102, 0.099])).holds).toBe(true);
    expect(deviation!.check(layers([0.1, 0.104])).holds).toBe(false);
    expect(deviation!.check(layers([0.1414])).holds).toBe(false);
  });

  it('say what was measured', () => {
    expect(deviation!.check(layers([0.1, 0.1012])).measured).toEqual({
      en: 'deviation of the weights by layer: 0.1, 0.101; 1/√100 = 0.1',
      ko: '층별 가중치의 표준편차: 0.1, 0.101; 1/√100 = 0.1',
    });
    const { holds, measured } = narrower!.check(new Map());
    expect(holds).toBe(true);
    expect(measured.en).toMatch(/^deviation: 0\.3\d+ \(n = 10\), 0\.\d+ \(n = 100\), 0\.03\d+ \(n = 1000\)$/);
  });
});
