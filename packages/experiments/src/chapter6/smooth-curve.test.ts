import { describe, expect, it } from 'vitest';
import { kaiser, smoothCurve } from './smooth-curve.ts';

// Both lists: NumPy 2.4.6, `np.kaiser(11, 2)` and the book's own `smooth_curve`.
const window = [
  0.4386762798370488, 0.6113943543616491, 0.7676749968275236, 0.8921614338542881, 0.9723298008693713, 1.0,
  0.9723298008693713, 0.8921614338542881, 0.7676749968275236, 0.6113943543616491, 0.4386762798370488,
];
const curve = [0, 0.7, 0.5, 1.7, 2, 1.4, 2.2, 2.1, 1.1, 1.5, 1, 1.9, 1.9, 1, 1.5, 1.1];
const smoothed = [
  1.0206725992962806, 1.0741025671174658, 1.141466493861315, 1.208328828647977, 1.3402122130459508, 1.4210125882627629,
  1.5402122130459506, 1.608328828647977, 1.6208425937795221, 1.5853620514336462, 1.5208425937795218, 1.4765075547811644,
  1.4191469262692131, 1.3569205586547066, 1.3799744375193053, 1.3964032515053808,
];

describe('kaiser', () => {
  it("is NumPy's", () => kaiser(11, 2).forEach((w, i) => expect(w).toBeCloseTo(window[i]!, 14)));
});

describe('smoothCurve', () => {
  it("is the book's, at both ends too", () =>
    smoothCurve(curve).forEach((y, i) => expect(y).toBeCloseTo(smoothed[i]!, 13)));

  it('leaves a constant as it is', () => {
    for (const y of smoothCurve(Array<number>(30).fill(2.5))) expect(y).toBeCloseTo(2.5, 14);
  });

  it('keeps what is too short to be smoothed', () => {
    const short = [3, 1, 2];
    expect(smoothCurve(short)).toEqual(short);
    expect(smoothCurve(short)).not.toBe(short);
  });
});
