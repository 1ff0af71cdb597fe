import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../resolve-config.ts';
import { initComparison, type InitRace } from './init-comparison/init-comparison.ts';
import { optimizerComparison } from './optimizer-comparison/optimizer-comparison.ts';
import type { Race } from './race/race.ts';

/** A loss that falls from `early` to `late` after 150 iterations. */
const loss = (early: number, late: number): number[] => Array.from({ length: 300 }, (_, i) => (i < 150 ? early : late));
const race = (early: number, late: number, testAccuracy: number): Race => ({ loss: loss(early, late), testAccuracy });

describe('the claims of optimizer-comparison', () => {
  const config = resolveConfig(optimizerComparison, { iterations: 300 });
  const failed = (sgd: Race, momentum: Race, adagrad: Race, adam: Race): string[] => {
    const runs = new Map(Object.entries({ sgd, momentum, adagrad, adam }));
    return optimizerComparison.claims(config).flatMap((claim) => (claim.check(runs).holds ? [] : [claim.id]));
  };
  const [momentum, adagrad, adam] = [race(0.5, 0.1, 0.96), race(0.2, 0.05, 0.97), race(0.3, 0.06, 0.97)];

  it('hold for curves like those of the figure', () =>
    expect(failed(race(1.5, 0.4, 0.9), momentum, adagrad, adam)).toEqual([]));

  it.each([
    ['SGD is not the slowest', race(1.5, 0.09, 0.9), adagrad, ['sgd-slowest', 'others-alike']],
    ['one of the others lags', race(1.5, 0.12, 0.9), adagrad, ['others-alike']],
    ['AdaGrad does not lead', race(1.5, 0.4, 0.9), race(0.4, 0.05, 0.97), ['adagrad-ahead']],
    ['SGD begins faster', race(0.45, 0.4, 0.9), adagrad, ['others-faster']],
    ['SGD is the most accurate', race(1.5, 0.4, 0.99), adagrad, ['others-more-accurate']],
    ['AdaGrad diverges', race(1.5, 0.4, 0.9), { ...adagrad, diverged: 'why' }, ['sgd-slowest', 'others-alike']],
  ])('fail when %s', (_name, sgd, ada, ids) => expect(failed(sgd, momentum, ada, adam)).toEqual(ids));

  it('are not made of runs that are too short, or without all four', () => {
    expect(optimizerComparison.claims({ ...config, iterations: 99 })).toEqual([]);
    expect(optimizerComparison.claims({ ...config, optimizers: ['sgd', 'adam'] })).toEqual([]);
  });
});

describe('the claims of init-comparison', () => {
  const config = resolveConfig(initComparison);
  const run = (last: number, weightChange: number): InitRace => ({ ...race(2.3, last, 0.9), weightChange });
  const failed = (small: InitRace, xavier: InitRace, he: InitRace): string[] => {
    const runs = new Map(Object.entries({ 'std-0.01': small, xavier, he }));
    return initComparison.claims(config).flatMap((claim) => (claim.check(runs).holds ? [] : [claim.id]));
  };
  const [small, xavier, he] = [run(2.3012, 1e-4), run(0.3, 0.1), run(0.2, 0.12)];

  it('hold for curves like those of the figure', () => expect(failed(small, xavier, he)).toEqual([]));

  it('fail when they should', () => {
    expect(failed(run(2.2, 1e-4), xavier, he)).toEqual(['small-does-not-learn']);
    expect(failed(run(2.3012, 0.01), xavier, he)).toEqual(['small-hardly-moves']);
    expect(failed(small, run(1.2, 0.1), he)).toEqual(['xavier-and-he-learn']);
    expect(failed(small, run(0.1, 0.1), he)).toEqual(['he-faster']);
  });

  it('about std = 0.01 are not made of another deviation', () =>
    expect(initComparison.claims({ ...config, std: 0.05 }).map(({ id }) => id)).toEqual([
      'xavier-and-he-learn',
      'he-faster',
    ]));
});
