import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import type { GapRun } from './gap-run.ts';
import { weightDecay } from './weight-decay.ts';

const config = resolveConfig(weightDecay);
const run = (train: number, test: number, weightNorm: number): GapRun => ({
  trainAccuracy: [0.1, train],
  testAccuracy: [0.1, test],
  weightNorm,
});
const plain = run(1, 0.755, 35);
const outcome = (before: GapRun, after: GapRun): string[] =>
  weightDecay.claims(config).flatMap((claim) => {
    const { holds } = claim.check(new Map(Object.entries({ plain: before, 'weight-decay': after })));
    return holds === (claim.expected ?? true) ? [] : [claim.id];
  });

describe('the claims of weight-decay', () => {
  const lost = ['small-weights', 'gap-remains', 'gap-shrinks'];

  it('come out as expected for numbers like those of the figure', () =>
    expect(outcome(plain, run(0.89, 0.71, 20))).toEqual([]));

  it.each([
    ['the weights grow', plain, run(0.89, 0.71, 36), ['small-weights']],
    ['nothing remains of the gap', plain, run(0.73, 0.71, 20), ['gap-remains']],
    ['the gap grows', plain, run(0.99, 0.71, 20), ['gap-shrinks']],
    ['the test accuracy rises', plain, run(0.95, 0.8, 20), ['suppressed']],
    ['the training images become known', run(1, 0.7, 35), run(1, 0.702, 20), ['suppressed', 'never-full']],
    ['it diverges', plain, { trainAccuracy: [0.1], testAccuracy: [0.1], diverged: 'why' }, lost],
  ])('do not when %s', (_name, before, after, ids) => expect(outcome(before, after)).toEqual(ids));

  it('do not when the network without it does not know its images either', () =>
    expect(outcome(run(0.99, 0.755, 35), run(0.89, 0.71, 20))).toEqual(['never-full']));

  it('say what was measured', () => {
    const outputs = new Map(Object.entries({ plain, 'weight-decay': run(0.89, 0.71, 20) }));
    expect(weightDecay.claims(config).map((claim) => claim.check(outputs).measured.en)).toEqual([
      '‖W‖: 35 (λ = 0), 20 (λ > 0)',
      'training 89.0 %, test 71.0 %, gap 18.0 points',
      'λ = 0: training 100.0 %, test 75.5 %, gap 24.5 points; λ = 0.1: training 89.0 %, test 71.0 %, gap 18.0 points',
      'test accuracy: 75.5 % (λ = 0), 71.0 % (λ = 0.1)',
      'highest training accuracy: 100.0 % (λ = 0), 89.0 % (λ = 0.1)',
    ]);
  });

  it('are not made of runs that are too short, or of a λ that cannot be felt', () => {
    expect(weightDecay.claims({ ...config, epochs: 100 })).toEqual([]);
    expect(weightDecay.claims({ ...config, weightDecay: 0.01 })).toEqual([]);
  });
});

it('compares both networks with the book’s', () => {
  const ids = weightDecay.references!(config).map(({ id }) => id);
  const of = (variant: string): string[] => ['train', 'test', 'gap'].map((name) => `${variant}-${name}`);
  expect(ids).toEqual([...of('plain'), ...of('weight-decay')]);
});

it('draws them side by side', () => {
  const outputs = new Map(Object.entries({ plain, 'weight-decay': run(0.89, 0.71, 20) }));
  const [figure] = weightDecay.figure(new Map([[0, outputs]]), config);
  expect(figure!.panels.map(({ title }) => title!.en)).toEqual(['λ = 0', 'λ = 0.1']);
});
