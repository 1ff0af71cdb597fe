import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import { netsOf } from './dropout-nets.ts';
import { dropout, type DropoutRun } from './dropout.ts';

const config = resolveConfig(dropout);
const run = (train: number, test: number, mistaken?: number): DropoutRun => ({
  trainAccuracy: [0.1, train],
  testAccuracy: [0.1, test],
  weightNorm: 1,
  ...(mistaken === undefined ? {} : { mistaken: { epochs: [0, 300], testAccuracy: [0.1, mistaken] } }),
});
type Runs = Record<string, DropoutRun>;
const likeTheBook: Runs = {
  none: run(1, 0.76),
  'ratio-0.15': run(0.89, 0.7),
  'ratio-0.2': run(0.65, 0.53, 0.11),
  'inverted-0.2': run(0.97, 0.75),
};
const outcome = (changed: Runs): string[] =>
  dropout.claims(config).flatMap((claim) => {
    const { holds } = claim.check(new Map(Object.entries({ ...likeTheBook, ...changed })));
    return holds === (claim.expected ?? true) ? [] : [claim.id];
  });

describe('the claims of dropout', () => {
  it('come out as expected for numbers like those of the figure', () => expect(outcome({})).toEqual([]));

  it.each<[string, Runs, string[]]>([
    ['the gap grows', { 'ratio-0.15': run(0.99, 0.7) }, ['ratio-0.15-gap-shrinks']],
    [
      'training images become known',
      { 'ratio-0.2': run(1, 0.759, 0.11) },
      ['ratio-0.2-gap-shrinks', 'ratio-0.2-never-full'],
    ],
    ['the test accuracy rises', { 'ratio-0.15': run(0.9, 0.8) }, ['ratio-0.15-suppressed']],
    ['the mistake does no harm', { 'ratio-0.2': run(0.65, 0.53, 0.5) }, ['scale-by-kept', 'scale-by-deleted']],
  ])('do not when %s', (_name, changed, ids) => expect(outcome(changed)).toEqual(ids));

  it('say what was measured', () => {
    const claim = dropout.claims(config).find(({ id }) => id === 'scale-by-kept')!;
    expect(claim.check(new Map(Object.entries(likeTheBook))).measured).toEqual({
      en: 'test accuracy: 53.0 % (× 0.8), 11.0 % (× 0.2)',
      ko: '시험 정확도: 53.0 %(× 0.8), 11.0 %(× 0.2)',
    });
  });

  it('are made of the networks that are run, when they run long enough', () => {
    const ids = (given: Record<string, unknown>): string[] =>
      dropout.claims(resolveConfig(dropout, given)).map(({ id }) => id);
    const signal = ['dropped-pass-nothing', 'dropped-anew'];
    expect(ids({ epochs: 100 })).toEqual(signal);
    expect(ids({ lr: 0.1 })).toEqual([...signal, 'scale-by-kept', 'scale-by-deleted']);
    expect(ids({ nets: ['none', 'inverted'] })).toEqual([]);
    expect(ids({ nets: ['weak', 'inverted'] })).toEqual(signal);
    expect(ids({ nets: ['strong'] })).toEqual([...signal, 'scale-by-kept', 'scale-by-deleted']);
    expect(ids({ nets: ['none', 'weak'] })).toEqual([
      ...signal,
      ...['gap-shrinks', 'never-full', 'suppressed'].map((id) => `ratio-0.15-${id}`),
    ]);
    expect(ids(dropout.quick)).toHaveLength(10);
  });
});

describe('the networks of dropout', () => {
  const variants = (given: Record<string, unknown>): string[] =>
    netsOf(resolveConfig(dropout, given)).map(({ variant }) => variant);

  it('are those of the figure by default', () =>
    expect(variants({})).toEqual(['none', 'ratio-0.15', 'ratio-0.2', 'inverted-0.2']));

  it('are named after their ratios, and run once each', () => {
    expect(variants({ ratio: 0.5, nets: ['inverted', 'strong'] })).toEqual(['ratio-0.5', 'inverted-0.5']);
    expect(variants({ ratio: 0.15, nets: ['weak', 'strong'] })).toEqual(['ratio-0.15']);
  });
});

describe('the references of dropout', () => {
  it('are those of the two ratios, whichever other networks are run', () => {
    const ids = (given: Record<string, unknown>) =>
      dropout.references!(resolveConfig(dropout, given)).map(({ id }) => id);
    expect(ids({})).toHaveLength(6);
    expect(ids({ nets: ['strong'] })).toEqual(['ratio-0.2-train', 'ratio-0.2-test', 'ratio-0.2-gap']);
  });
});

describe('the figures of dropout', () => {
  const figures = (runs: Runs, given: Record<string, unknown> = {}) =>
    dropout.figure(new Map([[7, new Map(Object.entries(runs))]]), resolveConfig(dropout, given));

  it('are the idea, the effect and the three scalings', () => {
    const [idea, effect, scaling] = figures(likeTheBook);
    expect([idea!.id, effect!.id, scaling!.id]).toEqual(['6-22', '6-23', 'dropout-scaling']);
    expect(idea!.caption.en).toContain('seed 7');
    expect(effect!.panels.map(({ title }) => title!.en)).toEqual(['no dropout', 'dropout 0.15', 'dropout 0.2']);
    expect(scaling!.panels[0]!.marks).toMatchObject([
      { series: 'inverted', x: [0, 1], y: [0.1, 0.75] },
      { series: 'book', x: [0, 1], y: [0.1, 0.53] },
      { series: 'deleted', x: [0, 300], y: [0.1, 0.11] },
    ]);
  });

  it('while a run goes on, the mistaken scaling is still unknown, and the gap has room for all epochs', () => {
    const { mistaken: _, ...unfinished } = likeTheBook['ratio-0.2']!;
    const [, effect, scaling] = figures({ ...likeTheBook, 'ratio-0.2': unfinished });
    expect(effect!.panels.map(({ x }) => x.domain)).toEqual([
      [0, 300],
      [0, 300],
      [0, 300],
    ]);
    expect(scaling!.panels[0]!.x.domain).toEqual([0, 300]);
    expect(scaling!.panels[0]!.marks.map((mark) => 'series' in mark && mark.series)).toEqual(['inverted', 'book']);
  });

  it('leave out what was not run', () => {
    const { none, 'inverted-0.2': inverted } = likeTheBook;
    const ids = (runs: Runs, nets: readonly string[]) => figures(runs, { nets }).map(({ id }) => id);
    expect(ids({ none: none! }, ['none'])).toEqual(['6-22', '6-23']);
    expect(ids({ 'inverted-0.2': inverted! }, ['inverted'])).toEqual(['6-22']);
  });
});
