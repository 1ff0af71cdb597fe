import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../resolve-config.ts';
import { hyperparameterSearch } from './hyperparameter-search.ts';
import type { Trial } from './trial.ts';

const config = resolveConfig(hyperparameterSearch);

/** A trial whose last validation accuracy is `score`. */
const trial = (lr: number, weightDecay: number, score: number): Trial => ({
  lr,
  weightDecay,
  train: [0.1, score],
  validation: [0.1, score],
});
/** 100 trials whose accuracy rises with the learning rate up to `best`, and 20 near the top. λ runs through its range. */
function search(best = 0.8, narrowed = 0.75, lambda = (i: number): number => 10 ** (-8 + 4 * ((i * 0.618) % 1))) {
  const outputs = new Map<string, Trial>();
  for (let i = 0; i < 100; i++) {
    const share = i / 99;
    outputs.set(`trial-${i + 1}`, trial(10 ** (-6 + 3.99 * share), lambda(i), 0.1 + (best - 0.1) * share ** 4));
  }
  for (let i = 0; i < 20; i++) outputs.set(`narrowed-${i + 1}`, trial(0.008 + i * 5e-5, 1e-7, narrowed));
  return outputs;
}
const failed = (outputs: Map<string, Trial>): string[] =>
  hyperparameterSearch.claims(config).flatMap((claim) => (claim.check(outputs).holds ? [] : [claim.id]));

describe('the claims of hyperparameter-search', () => {
  it('hold for a search like that of the figure, but the one on weight decay', () => {
    expect(failed(search())).toEqual(['best-weight-decay']);
    const claim = hyperparameterSearch.claims(config).find(({ id }) => id === 'best-weight-decay')!;
    expect(claim.expected).toBe(false);
  });

  it('fail when they should', () => {
    expect(failed(search(0.7))).toEqual(['best-above-70', 'best-weight-decay']);
    expect(failed(search(0.5))).toEqual(['best-learn', 'best-above-70', 'best-weight-decay']);
    expect(failed(search(0.8, 0.3))).toEqual(['best-weight-decay', 'narrowing']);
    // Good trials have small λ: the sentence of the book holds, and both hyperparameters have influence.
    expect(failed(search(0.8, 0.75, (i) => 10 ** (-4 - 4 * (i / 99))))).toEqual(['influence-differs']);
    const low = search();
    low.set('trial-1', trial(1e-6, 1e-5, 0.9));
    expect(failed(low)).toEqual(['best-lr', 'best-weight-decay']);
  });

  it('say what was measured', () => {
    const said = hyperparameterSearch.claims(config).map((claim) => claim.check(search()).measured.en);
    expect(said).toEqual([
      'validation accuracy 80 %, 77 %, 75 %, 72 %, 69 %',
      '80 % with lr 0.00977',
      'the best 5: 0.00674 to 0.00977',
      '11 of the 20 best',
      'Rank correlation with validation accuracy: learning rate 1, weight decay 0.01.',
      'the middle one has 75 %, number 20 of the first 100 had 40 %; the best 75 % and 80 %',
    ]);
  });

  it('are made only where they can be judged', () => {
    const ids = (given: Record<string, unknown>): string[] =>
      hyperparameterSearch.claims(resolveConfig(hyperparameterSearch, given)).map(({ id }) => id);
    expect(ids({ trials: 20 })).toEqual([]);
    expect(ids({ epochs: 10 })).toEqual([]);
    expect(ids({ narrowedTrials: 0 })).not.toContain('narrowing');
    expect(ids({ epochs: 20 })).toEqual(['influence-differs', 'narrowing']);
    expect(ids({ lrTo: 0.1 })).toEqual(['influence-differs', 'narrowing']);
    expect(ids({ weightDecayTo: 0.5 })).toEqual([]);
    expect(ids(hyperparameterSearch.quick)).toEqual(['influence-differs', 'narrowing']);
  });
});

it('follows up with trials in the ranges of the best, the same in whatever order they came', () => {
  const outputs = search();
  const tasks = hyperparameterSearch.followUp!(config, 3, outputs);
  expect(tasks).toHaveLength(20);
  const best = [...outputs.values()].slice(95, 100);
  const span = (values: readonly number[]): number[] => [Math.min(...values), Math.max(...values)];
  expect(tasks[1]).toEqual({
    id: 'seed-3/narrowed-2',
    seed: 3,
    variant: 'narrowed-2',
    label: { en: 'narrowed trial 2', ko: '좁힌 범위의 시도 2' },
    given: { lr: span(best.map(({ lr }) => lr)), weightDecay: span(best.map(({ weightDecay }) => weightDecay)) },
  });
  expect(hyperparameterSearch.followUp!(config, 3, new Map([...outputs].reverse()))).toEqual(tasks);
  const alike = new Map([...outputs].map(([name, { lr, weightDecay }]) => [name, trial(lr, weightDecay, 0.5)]));
  expect(hyperparameterSearch.followUp!(config, 3, new Map([...alike].reverse()))).toEqual(
    hyperparameterSearch.followUp!(config, 3, alike),
  );
  expect(hyperparameterSearch.followUp!({ ...config, narrowedTrials: 0 }, 3, outputs)).toEqual([]);
});

it('draws a narrowed trial in the ranges it was given', async () => {
  const small = { images: 60, epochs: 1, batchSize: 16, hiddenLayers: 1, units: 4 };
  const used = resolveConfig(hyperparameterSearch, small);
  const [task] = hyperparameterSearch.followUp!(used, 0, search());
  const given = { lr: [0.02, 0.03], weightDecay: [1e-3, 2e-3] };
  const steps = hyperparameterSearch.run({ ...task!, given }, { config: used }) as AsyncGenerator<unknown, Trial>;
  let next = await steps.next();
  while (next.done !== true) next = await steps.next();
  const { lr, weightDecay } = next.value;
  expect([lr >= 0.02, lr <= 0.03, weightDecay >= 1e-3, weightDecay <= 2e-3]).toEqual([true, true, true, true]);
});

it('compares the best trial with those of the book', () => {
  const references = hyperparameterSearch.references!(config);
  expect(references.map((one) => [one.id, one.measure(search())])).toEqual([
    ['best-validation', 0.8],
    ['best-lr', 10 ** -2.01],
  ]);
  expect(hyperparameterSearch.references!({ ...config, sameStart: true })).toEqual([]);
});

describe('the figures of hyperparameter-search', () => {
  const draw = (outputs: Map<string, Trial>, given: object = {}) =>
    hyperparameterSearch.figure(new Map([[7, outputs]]), resolveConfig(hyperparameterSearch, { ...given }));

  it('show the 20 best, the best first', () => {
    const [best] = draw(search());
    expect(best!.panels.map(({ title }) => title!.en).slice(0, 3)).toEqual([
      'Best-1: 80 %',
      'Best-2: 77 %',
      'Best-3: 75 %',
    ]);
    expect(best!.panels).toHaveLength(20);
    expect(best!.title.ko).toBe('무작위 탐색 100회 중 상위 20개의 학습 추이');
  });

  it('tell whether the test set was touched', () => {
    expect(draw(search())[0]!.caption.en).toBe(
      'Accuracy by epoch, ranked by the last validation accuracy. Seed 7. The test set was not touched.',
    );
    const touched = new Map([...search()].map(([name, one]) => [name, { ...one, testAccuracy: 0.713 }]));
    expect(draw(touched, { touchTest: true })[0]!.caption.ko).toBe(
      '에폭별 정확도. 마지막 검증 정확도가 높은 순서이다. 시드 7. 시험 데이터를 사용했다. 이 중 가장 좋은 시도의 시험 정확도는 71.3 %이다.',
    );
  });

  it('put every trial of the first round in one class of the plane, and say when the best is at the edge', () => {
    const [, plane] = draw(search());
    const counts = plane!.panels[0]!.marks.map((mark) => (mark.kind === 'points' ? mark.x.length : 0));
    expect(counts.reduce((a, b) => a + b, 0)).toBe(100);
    expect(plane!.caption.en).toContain('The best trial stands at the upper end of the learning rates');
    expect(draw(search(), { lrTo: 1 })[1]!.caption.en).not.toContain('upper end');
  });

  it('show both rounds over each hyperparameter, between the ends of the narrowed ranges', () => {
    const kinds = (outputs: Map<string, Trial>, given: object = {}): string[][] =>
      draw(outputs, given)[2]!.panels.map(({ marks }) => marks.map(({ kind }) => kind));
    expect(kinds(search())).toEqual(Array(2).fill(['points', 'points', 'rule', 'rule']));
    const first = new Map([...search()].filter(([name]) => name.startsWith('trial')));
    expect(kinds(first, { narrowedTrials: 0 })).toEqual(Array(2).fill(['points', 'rule', 'rule']));
  });
});
