import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import type { GapRun } from './gap-run.ts';
import { firstEpoch } from './overfitting-claims.ts';
import { overfitting } from './overfitting.ts';

const config = resolveConfig(overfitting);
/** Rises in a straight line to `top` at epoch `full`, and stays there. */
const rising = (full: number, top: number): number[] =>
  Array.from({ length: 201 }, (_, epoch) => top * Math.min(1, epoch / full));
const likeTheBook: GapRun = { trainAccuracy: rising(105, 1), testAccuracy: rising(100, 0.75) };
const failed = (run: GapRun): string[] =>
  overfitting.claims(config).flatMap((claim) => (claim.check(new Map([['plain', run]])).holds ? [] : [claim.id]));

describe('the claims of overfitting', () => {
  it('hold for curves like those of the figure', () => expect(failed(likeTheBook)).toEqual([]));

  it.each([
    ['is known much later', { ...likeTheBook, trainAccuracy: rising(150, 1) }, ['training-known']],
    ['is known at once', { ...likeTheBook, trainAccuracy: rising(20, 1) }, ['training-known', 'adapted-to-training']],
    ['falls again', { ...likeTheBook, trainAccuracy: [...rising(105, 1).slice(0, -1), 0.97] }, ['training-known']],
    ['fits the test data as well', { ...likeTheBook, testAccuracy: rising(100, 0.85) }, ['gap', 'unseen-data']],
    ['keeps learning for the test data', { ...likeTheBook, testAccuracy: rising(200, 0.75) }, ['adapted-to-training']],
    [
      'diverges',
      { trainAccuracy: [0.1], testAccuracy: [0.1], diverged: 'why' },
      ['training-known', 'gap', 'adapted-to-training'],
    ],
  ])('fail when it %s', (_name, run, ids) => expect(failed(run)).toEqual(ids));

  it('say what was measured', () => {
    const measured = overfitting.claims(config).map((claim) => claim.check(new Map([['plain', likeTheBook]])).measured);
    expect(measured.map(({ en }) => en)).toEqual([
      '99 % first at epoch 104, 100 % at 105; from epoch 130 on never below 100.0 %',
      'training 100.0 %, test 75.0 %, gap 25.0 points',
      'once all training images are known (epoch 105), the test accuracy changes by 0.0 points to the end',
      'highest test accuracy of all epochs: 75.0 %, to cope takes 80 %',
    ]);
  });

  it('are made only where they can be judged', () => {
    const ids = (given: Record<string, unknown>): string[] =>
      overfitting.claims(resolveConfig(overfitting, given)).map(({ id }) => id);
    expect(ids({ epochs: 100 })).toEqual([]);
    expect(ids({ images: 60000 })).toEqual([]);
    expect(ids(overfitting.quick)).toEqual(['gap', 'adapted-to-training', 'unseen-data']);
  });
});

describe('the references of overfitting', () => {
  it('measure the end of the run and its first full epoch', () => {
    const references = overfitting.references!(config);
    const outputs = new Map([['plain', likeTheBook]]);
    expect(references.map((one) => [one.id, one.measure(outputs)])).toEqual([
      ['plain-train', 1],
      ['plain-test', 0.75],
      ['plain-gap', 0.25],
      ['plain-full', 105],
    ]);
  });
});

it('firstEpoch counts from 0', () => {
  expect(firstEpoch(likeTheBook, 0)).toBe(0);
  expect(firstEpoch(likeTheBook, 1)).toBe(105);
  expect(firstEpoch({ trainAccuracy: [0.5], testAccuracy: [] }, 1)).toBeUndefined();
});
