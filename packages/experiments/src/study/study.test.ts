import { Rng } from '@downhill/tensor';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { createStudy, loadStudy } from './create-study.ts';
import { categorical, float, int } from './distribution.ts';
import { memoryStorage } from './memory-storage.ts';
import { noPruner } from './pruners/no-pruner.ts';
import { gridSampler } from './samplers/grid-sampler.ts';
import { randomSampler } from './samplers/random-sampler.ts';
import type { Trial } from './trial.ts';

const unit = { low: 0, high: 1 };
const begin = (seed: number | string = 1) => createStudy({ sampler: randomSampler(), pruner: noPruner(), seed });

describe('a study', () => {
  it('is asked for trials and told their values', () => {
    const study = begin();
    const trial = study.ask();
    const x = trial.suggestFloat('x', unit);
    expect(study.tell(trial, x * 2)).toMatchObject({ number: 0, state: 'complete', values: [x * 2], params: { x } });
    expect(study.tell(study.ask().number, 0.5).values).toEqual([0.5]);
    expect(() => study.tell(trial, 1)).toThrow(new Error('trial 0 is finished (complete) and cannot be changed'));
    expect(() => study.tell(9, 1)).toThrow(new RangeError('tell: the study "no-name-0" has no trial 9'));
    expect(() => study.tell(study.ask(), [1, 2])).toThrow(
      new RangeError('tell: the study "no-name-0" has 1 direction, got 2 values'),
    );
  });

  it('knows the best', async () => {
    const study = createStudy({ direction: 'maximize', sampler: gridSampler({ x: [1, 3, 2, 3] }) });
    expect(() => study.bestTrial).toThrow(new Error('bestTrial: no trial of the study "no-name-0" is complete'));
    await study.optimize((trial) => trial.suggestInt('x', { low: 0, high: 9 }));
    expect(study.bestTrial.number).toBe(1);
    expect(study.bestValue).toBe(3);
    expect(study.bestParams).toEqual({ x: 3 });
    expect(study.bestTrials.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('with several directions has a front of best trials', async () => {
    const study = createStudy({ directions: ['minimize', 'maximize'], sampler: gridSampler({ i: [0, 1, 2, 3] }) });
    const values = [[1, 1], [2, 3], [2, 2], [0, 0]]; // prettier-ignore
    await study.optimize((trial) => values[trial.suggestInt('i', { low: 0, high: 3 })]!);
    expect(study.bestTrials.map(({ number }) => number)).toEqual([0, 1, 3]);
    expect(() => study.bestTrial).toThrow(
      new Error('bestTrial: the study "no-name-0" has 2 directions; ask for bestTrials'),
    );
    expect(() => study.narrow()).toThrow(new Error('narrow: a study with 2 directions has no best trials'));
    expect(() => study.ask().report(1, 1)).toThrow(
      new Error('report: pruning is for studies with one direction, this one has 2'),
    );
  });

  it('goes on with what is enqueued, before anything new', async () => {
    const study = begin();
    study.enqueueTrial({ x: 0.125 }, { userAttrs: { why: 'a guess' } });
    study.enqueueTrial();
    study.enqueueTrial({ x: 0.125 }, { skipIfExists: true });
    const objective = (trial: Trial): number => trial.suggestFloat('x', unit) + trial.suggestFloat('y', unit);
    await study.optimize(objective, { trials: 3 });
    expect(study.trials).toHaveLength(3);
    expect(study.trials[0]).toMatchObject({ params: { x: 0.125 }, userAttrs: { why: 'a guess' } });
    // What is not fixed is what the trial of this number would have had anyway.
    const plain = begin();
    await plain.optimize(objective, { trials: 3 });
    expect(study.trials[0]!.params['y']).toBe(plain.trials[0]!.params['y']);
    expect(study.trials[1]!.params).toEqual(plain.trials[1]!.params);

    study.enqueueTrial({ x: 7 });
    expect(() => study.ask().suggestFloat('x', unit)).toThrow(
      new RangeError('suggest "x": the enqueued value 7 is not in 0…1'),
    );
    study.enqueueTrial({ c: 'z' });
    expect(() => study.ask().suggestCategorical('c', ['a', 'b'])).toThrow(
      new RangeError('suggest "c": the enqueued value "z" is not in ["a","b"]'),
    );
  });

  it('keeps its name, seed and trials in its storage', async () => {
    const storage = memoryStorage();
    const study = createStudy({ storage, studyName: 'mine', sampler: randomSampler(), seed: 'salt' });
    study.setUserAttr('note', [1, 'two']);
    await study.optimize((trial) => trial.suggestFloat('x', unit), { trials: 2 });
    const again = loadStudy({ storage, studyName: 'mine', sampler: randomSampler() });
    expect(again).toMatchObject({ name: 'mine', seed: 'salt', userAttrs: { note: [1, 'two'] } });
    await again.optimize((trial) => trial.suggestFloat('x', unit), { trials: 2 });
    const whole = createStudy({ sampler: randomSampler(), seed: 'salt' });
    await whole.optimize((trial) => trial.suggestFloat('x', unit), { trials: 4 });
    expect(study.trials.map(({ params }) => params)).toEqual(whole.trials.map(({ params }) => params));

    expect(() => createStudy({ storage, studyName: 'mine', loadIfExists: true, seed: 3 })).toThrow(
      new RangeError('createStudy: the study "mine" has seed salt, asked for 3'),
    );
    expect(() => createStudy({ storage, studyName: 'mine', loadIfExists: true, direction: 'maximize' })).toThrow(
      new RangeError('createStudy: the study "mine" goes to minimize, asked for maximize'),
    );
    expect(() => loadStudy({ storage, studyName: 'yours' })).toThrow(
      new RangeError('loadStudy: there is no study "yours"; known: mine'),
    );
    expect(() => createStudy({ directions: [] })).toThrow(
      new RangeError('createStudy: directions must have at least one element'),
    );
    expect(createStudy({ storage }).name).toBe('no-name-0');
    expect(createStudy({ storage }).name).toBe('no-name-1');
  });

  it('with a space has typed hyperparameters', async () => {
    const study = createStudy({
      sampler: randomSampler(),
      space: { x: float(unit), activation: categorical(['relu', 'tanh']) },
    });
    await study.optimize(
      ({ params }) => {
        expectTypeOf(params).toEqualTypeOf<{ readonly x: number; readonly activation: 'relu' | 'tanh' }>();
        return params.x;
      },
      { trials: 3 },
    );
    expectTypeOf(study.bestParams.activation).toEqualTypeOf<'relu' | 'tanh'>();
    expect(Object.keys(study.bestParams)).toEqual(['x', 'activation']);
    const trial = study.ask();
    expectTypeOf(trial.suggestCategorical('other', [1, 2, null])).toEqualTypeOf<1 | 2 | null>();
    expectTypeOf(trial.suggest({ n: int({ low: 1, high: 2 }) })).toEqualTypeOf<{ readonly n: number }>();
  });

  it('narrows to what its best trials span', async () => {
    const study = createStudy({ sampler: randomSampler(), seed: 2 });
    await study.optimize(
      (trial) => {
        const lr = trial.suggestFloat('lr', { low: 1e-6, high: 1, log: true });
        const units = trial.suggestInt('units', { low: 10, high: 100, step: 10 });
        const activation = trial.suggestCategorical('activation', ['relu', 'tanh', 'sigmoid']);
        return Math.abs(Math.log10(lr) + 2) + units / 1000 + (activation === 'sigmoid' ? 10 : 0);
      },
      { trials: 40 },
    );
    const best = [...study.trials].sort((a, b) => a.values![0]! - b.values![0]!).slice(0, 5);
    const span = (name: string) => best.map(({ params }) => params[name] as number);
    const space = study.narrow();
    expect(space).toEqual({
      lr: float({ low: Math.min(...span('lr')), high: Math.max(...span('lr')), log: true }),
      units: int({ low: Math.min(...span('units')), high: Math.max(...span('units')), step: 10 }),
      activation: categorical(
        ['relu', 'tanh', 'sigmoid'].filter((one) => best.some(({ params }) => params['activation'] === one)),
      ),
    });
    const next = createStudy({ sampler: randomSampler(), space });
    expect(Object.keys(next.ask().params)).toEqual(['lr', 'units', 'activation']);
    expect(() => study.narrow({ best: 41 })).toThrow(
      new RangeError('narrow: asked for the 41 best trials, only 40 are complete'),
    );
    expect(() => study.narrow({ best: 0 })).toThrow(
      new RangeError('narrow: best must be a whole number of 1 or more, got 0'),
    );
  });
});

describe('a trial', () => {
  it('suggests the same again when asked again, and refuses something else', () => {
    const trial = begin().ask();
    const x = trial.suggestFloat('x', unit);
    expect(trial.suggestFloat('x', unit)).toBe(x);
    expect(trial.params).toEqual({ x });
    expect(() => trial.suggestInt('x', { low: 0, high: 1 })).toThrow(
      new RangeError('suggest "x": was float in an earlier trial, now int; use another name or another study'),
    );
  });
  it('reports once for a step', () => {
    const trial = begin().ask();
    trial.report(1, 3);
    trial.report(2, 3);
    expect(trial.frozen.intermediateValues).toEqual(new Map([[3, 1]]));
    expect(() => trial.report(1, -1)).toThrow(
      new RangeError('report: step must be a whole number of 0 or more, got -1'),
    );
  });
  it('has random numbers that depend on seed and number', () => {
    const draw = (seed: number): number[] => {
      const study = begin(seed);
      return [study.ask().rng.uniform(), study.ask().rng.uniform()];
    };
    expect(draw(1)).toEqual(draw(1));
    expect(new Set([...draw(1), ...draw(2)]).size).toBe(4);
  });
  it('that was taken over has the parameters and reports that it had', () => {
    const storage = memoryStorage();
    const study = createStudy({ storage, sampler: randomSampler(), seed: 4 });
    const first = study.ask();
    const x = first.suggestFloat('x', unit);
    first.report(0.5, 1);
    const second = study.takeOver(study.trials[0]!)!;
    expect(second.suggestFloat('x', unit)).toBe(x);
    second.report(0.7, 1);
    expect(second.frozen.intermediateValues).toEqual(new Map([[1, 0.5]]));
    expect(second.rng.uniform()).toBe(new Rng(4).fork('search').fork('trial-0').uniform());
    study.tell(second, 1);
    expect(study.takeOver(study.trials[0]!)).toBeUndefined();
  });
});
