import { describe, expect, it } from 'vitest';
import type { Progress, Task } from '../../experiment.ts';
import { resolveConfig } from '../../resolve-config.ts';
import { createStudy } from '../../study/create-study.ts';
import { noPruner } from '../../study/pruners/no-pruner.ts';
import { randomSampler } from '../../study/samplers/random-sampler.ts';
import { chapterObjective } from '../../study/workers/chapter-objective.ts';
import { localRunner } from '../../study/workers/local-runner.ts';
import type { SearchObjective } from '../../study/workers/search-objective.ts';
import { workOn } from '../../study/workers/work-on.ts';
import { hyperparameterSearch, type SearchConfig } from './hyperparameter-search.ts';
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
    outputs.set(`trial-${i}`, trial(10 ** (-6 + 3.99 * share), lambda(i), 0.1 + (best - 0.1) * share ** 4));
  }
  for (let i = 0; i < 20; i++) outputs.set(`narrowed-${100 + i}`, trial(0.008 + i * 5e-5, 1e-7, narrowed));
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
    low.set('trial-0', trial(1e-6, 1e-5, 0.9));
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
    expect(ids({ sampler: 'grid' })).toEqual(['influence-differs', 'narrowing']);
    expect(ids({ epochs: 10 })).toEqual([]);
    expect(ids({ narrowedTrials: 0 })).not.toContain('narrowing');
    expect(ids({ epochs: 20 })).toEqual(['influence-differs', 'narrowing']);
    expect(ids({ lrTo: 0.1 })).toEqual(['influence-differs', 'narrowing']);
    expect(ids({ weightDecayTo: 0.5 })).toEqual([]);
    expect(ids(hyperparameterSearch.quick)).toEqual(['influence-differs', 'narrowing']);
  });
});

/** Runs one task to its end. */
async function outputOf(task: Task, used: SearchConfig): Promise<{ trial: Trial; progress: Progress[] }> {
  const steps = hyperparameterSearch.run(task, { config: used }) as AsyncGenerator<Progress, Trial>;
  const progress: Progress[] = [];
  for (;;) {
    const next = await steps.next();
    if (next.done === true) return { trial: next.value, progress };
    progress.push(next.value);
  }
}

describe('a task of hyperparameter-search', () => {
  const small = { images: 60, epochs: 3, batchSize: 16, hiddenLayers: 1, units: 8, lrFrom: 0.01, lrTo: 1 };
  const configOf = (given: object = {}): SearchConfig => resolveConfig(hyperparameterSearch, { ...small, ...given });
  const taskOf = (variant: string, used: SearchConfig, seed = 0): Task =>
    hyperparameterSearch.tasks(used, seed).find((task) => task.variant === variant)!;

  it('reports accuracies by epoch', async () => {
    const { trial, progress } = await outputOf(taskOf('trial-1', configOf()), configOf());
    expect(trial.train).toHaveLength(3);
    expect(trial.validation).toHaveLength(3);
    expect(trial).not.toHaveProperty('testAccuracy');
    const { lr, weightDecay, train, validation } = trial;
    expect(progress.map(({ metrics }) => metrics)).toEqual(
      train.map((_, i) => ({ epoch: i + 1, lr, weightDecay, train: train[i], validation: validation[i] })),
    );
    expect(progress.map(({ done }) => done)).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('depends on seed and number only, not on how many there are', async () => {
    const few = configOf({ trials: 5 });
    const { trial } = await outputOf(taskOf('trial-2', few), few);
    expect((await outputOf(taskOf('trial-2', configOf()), configOf())).trial).toEqual(trial);
    expect((await outputOf(taskOf('trial-2', few, 1), few)).trial.lr).not.toBe(trial.lr);
  });

  it('touches the test set only when it may', async () => {
    const touching = configOf({ touchTest: true });
    expect((await outputOf(taskOf('trial-1', touching), touching)).trial.testAccuracy).toBeGreaterThan(0);
  });

  it('says why it ended early', async () => {
    const wild = configOf({ lrFrom: 10, lrTo: 10, hiddenLayers: 4, units: 100, epochs: 20 });
    const { trial } = await outputOf(taskOf('trial-1', wild), wild);
    expect(trial.diverged).toMatch(/^diverged at step \d+: loss is NaN/);
  });

  it('comes to what a worker of the same study comes to', async () => {
    const used = configOf({ trials: 4 });
    const objective = chapterObjective(used);
    const study = createStudy({
      seed: 5,
      direction: 'maximize',
      sampler: randomSampler(),
      pruner: noPruner(),
      space: objective.space,
    });
    for (let i = 0; i < 4; i++) study.enqueueTrial();
    await workOn(study, { runner: localRunner(objective as unknown as SearchObjective), maxResource: used.epochs });
    const outputs = await Promise.all(
      hyperparameterSearch.tasks(used, 5).map(async (task) => (await outputOf(task, used)).trial),
    );
    expect(study.trials.map(({ params, values }) => [params, values])).toEqual(
      outputs.map((trial) => [{ lr: trial.lr, weightDecay: trial.weightDecay }, [trial.validation.at(-1)]]),
    );
  });
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
    expect(draw(search(), { sampler: 'grid' })[0]!.title.en).toBe('The 20 best of 100 trials on a grid');
  });

  it('tell whether the test set was touched', () => {
    expect(draw(search())[0]!.caption.en).toBe(
      'Accuracy by epoch, ranked by the last validation accuracy. Seed 7. The test set was not touched.',
    );
    const touched = new Map([...search()].map(([name, one]) => [name, { ...one, testAccuracy: 0.713 }]));
    expect(draw(touched, { touchTest: true })[0]!.caption.ko).toBe(
      '에폭별 정확도를 마지막 검증 정확도가 높은 순서로 나열했습니다(시드 7). 시험 데이터를 사용했습니다. 이 중 가장 좋은 시도의 시험 정확도는 71.3 %입니다.',
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
