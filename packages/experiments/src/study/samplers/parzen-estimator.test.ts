import { Rng } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { categorical, float, int, type Distribution, type ParamValue } from '../distribution.ts';
import { logNormalDensity, normalMass } from './normal-distribution.ts';
import { observationWeights, parzenEstimator } from './parzen-estimator.ts';

describe('the normal distribution', () => {
  // SciPy 1.17, norm.cdf(b) - norm.cdf(a), tails by norm.sf.
  it.each([
    [-1, 1, 0.6826894921370859],
    [0, 0.5, 0.19146246127401312],
    [-Infinity, 3, 0.9986501019683699],
    [4, 5, 3.138459026124067e-5],
    [-9, -8, 6.22096057427174e-16 - 1.1285884059538324e-19],
    [10, 11, 7.61985302416047e-24 - 1.910659574498663e-28],
  ])('has the mass %d…%d', (a, b, mass) => expect(Math.abs(normalMass(a, b) / mass - 1)).toBeLessThan(1e-12));
  it('has the density', () => expect(Math.exp(logNormalDensity(0.5))).toBeCloseTo(0.3520653267642995, 14));
});

describe('the estimator of TPE', () => {
  it('weights old observations less', () => {
    expect(observationWeights(2)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    const weights = observationWeights(30);
    expect(weights).toHaveLength(31);
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(weights[0]! / weights[30]!).toBeCloseTo(1 / 30, 12);
    expect(weights.slice(5)).toEqual(Array(26).fill(weights[30]));
  });

  const integral = (low: number, high: number, density: (x: number) => number): number => {
    const n = 4000;
    const width = (high - low) / n;
    return Array.from({ length: n }, (_, i) => density(low + (i + 0.5) * width) * width).reduce((a, b) => a + b, 0);
  };
  it('has densities that integrate to 1', () => {
    const one = parzenEstimator(float({ low: -1, high: 4 }), [0, 0.1, 3.9]);
    expect(integral(-1, 4, (x) => Math.exp(one.logDensity(x)))).toBeCloseTo(1, 6);
    const log = parzenEstimator(float({ low: 0.01, high: 10, log: true }), [0.02, 5]);
    expect(integral(Math.log(0.01), Math.log(10), (x) => Math.exp(log.logDensity(Math.exp(x))))).toBeCloseTo(1, 6);
  });
  it('has masses that sum to 1', () => {
    const whole = parzenEstimator(int({ low: 1, high: 9, step: 2 }), [1, 7, 7]);
    expect([1, 3, 5, 7, 9].reduce((sum, x) => sum + Math.exp(whole.logDensity(x)), 0)).toBeCloseTo(1, 12);
    const choice = parzenEstimator(categorical(['a', 'b', 'c']), ['a', 'a', 'c']);
    expect(['a', 'b', 'c'].reduce((sum, x) => sum + Math.exp(choice.logDensity(x)), 0)).toBeCloseTo(1, 12);
    // (1/4)·((1/4 + 1)/(7/4)) twice, plus (1/4)·((1/4)/(7/4)), plus the prior's 1/4 · 1/3
    expect(Math.exp(choice.logDensity('a'))).toBeCloseTo(10 / 28 + 1 / 28 + 1 / 12, 12);
  });
  it('samples what its density says', () => {
    const estimator = parzenEstimator(int({ low: 0, high: 4 }), [1, 1, 4]);
    const rng = new Rng(1);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 20000; i++) counts[estimator.sample(rng) as number]! += 1;
    counts.forEach((count, x) => {
      const chance = Math.exp(estimator.logDensity(x));
      // Five deviations of a binomial count.
      expect(Math.abs(count - 20000 * chance)).toBeLessThan(5 * Math.sqrt(20000 * chance * (1 - chance)));
    });
  });
  // Means, deviations and weights of `_ParzenEstimator` of Optuna 3.1; densities by math.erfc, since 3.1 leaves 1/σ out of
  // those of real numbers. With steps and choices they are its own `log_pdf`.
  const many = [
    0.744, 1.576, 1.014, 0.724, 0.118, 1.229, 0.188, 2.459, 2.818, -0.083, 1.959, 0.644, 0.84, 2.628, -1.645, -1.564,
    -1.899, 2.163, 1.891, 2.35, 2.893, 1.996, 0.307, 1.903, -1.409, 1.2, -1.283, 2.723, 0.609, 0.073,
  ];
  it.each([
    [
      float({ low: -2, high: 3 }),
      [0.5, -1, 2.9],
      [-2, 0, 0.6, 3],
      [-1.9219807011356982, -1.4552570913752823, -1.4741029024210626, -1.8933774213234478],
    ],
    [
      float({ low: -2, high: 3 }),
      many,
      [-2, 0, 0.6, 3],
      [-2.07708897254068, -1.428044375260536, -1.1449305313285316, -1.7157367750877157],
    ],
    [
      float({ low: 1e-5, high: 0.1, log: true }),
      [1e-4, 3e-3, 0.09],
      [1e-5, 1e-3, 0.1],
      [-2.7061194465727505, -2.134618078366979, -2.2571985596521764],
    ],
    [
      float({ low: 0, high: 1, step: 0.25 }),
      [0, 0.25, 1],
      [0, 0.5, 1],
      [-1.33519225109701, -1.6593724119488276, -2.010998450433056],
    ],
    [
      int({ low: 1, high: 9, step: 2 }),
      [1, 7, 7],
      [1, 5, 9],
      [-1.9997160806645295, -1.45618416724474, -1.6637118018553319],
    ],
    [
      int({ low: 1, high: 64, log: true }),
      [2, 30],
      [1, 8, 64],
      [-1.6680687978677815, -1.497051800763218, -1.7560222278141415],
    ],
    [
      categorical(['a', 'b', 'c']),
      ['a', 'a', 'c'],
      ['a', 'b', 'c'],
      [-0.7419373447293773, -1.6582280766035324, -1.0986122886681096],
    ],
  ] as [Distribution, ParamValue[], ParamValue[], number[]][])(
    "is Optuna's: %#",
    (distribution, observed, at, wanted) => {
      const estimator = parzenEstimator(distribution, observed);
      at.forEach((value, i) => expect(estimator.logDensity(value)).toBeCloseTo(wanted[i]!, 11));
    },
  );
  it('leaves out what a narrower range does not hold', () => {
    const x = float({ low: 0, high: 1 });
    expect(parzenEstimator(x, [5, 0.5]).logDensity(0.3)).toBe(parzenEstimator(x, [0.5]).logDensity(0.3));
  });
});
