import { describe, expect, it } from 'vitest';
import { createStudy } from '../create-study.ts';
import type { Direction, FrozenTrial } from '../frozen-trial.ts';
import { JournalStorage } from '../journal/journal-storage.ts';
import type { Operation } from '../journal/operation.ts';
import { randomSampler } from '../samplers/random-sampler.ts';
import { TrialPruned } from '../trial.ts';
import { ashaPruner } from './asha-pruner.ts';
import { AshaScheduler } from './asha-scheduler.ts';
import { hyperbandBrackets } from './hyperband-brackets.ts';
import { hyperbandPruner } from './hyperband-pruner.ts';
import { medianPruner } from './median-pruner.ts';
import { noPruner } from './no-pruner.ts';
import { patiencePruner } from './patience-pruner.ts';
import { percentilePruner, quantile } from './percentile-pruner.ts';
import type { Pruner } from './pruner.ts';

/** Runs trials that report these values at step 1, 2, …; gives how many reports each one got to make. */
function lengths(pruner: Pruner, reports: readonly (readonly number[])[], direction: Direction = 'minimize'): number[] {
  const study = createStudy({ pruner, direction, sampler: randomSampler() });
  return reports.map((values) => {
    const trial = study.ask();
    const end = values.findIndex((value, i) => {
      trial.report(value, i + 1);
      return trial.shouldPrune();
    });
    study.tell(trial, end < 0 ? values.at(-1) : undefined, { state: end < 0 ? 'complete' : 'pruned' });
    return end < 0 ? values.length : end + 1;
  });
}

describe('median and percentile', () => {
  const three = [[1, 1, 1], [2, 2, 2], [3, 3, 3]]; // prettier-ignore
  it('quantiles are those of NumPy', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 4, 8], 0.1)).toBeCloseTo(1.3, 12);
    expect(quantile([7], 0.3)).toBe(7);
  });
  it('prune what is worse than the median of the complete trials at the same step', () => {
    const pruner = medianPruner({ startupTrials: 3 });
    expect(lengths(pruner, [...three, [2.5, 2.5, 2.5], [2, 2, 2], [9, 1, 9], [2.9, 1.9, 1.9]])).toEqual([
      3, 3, 3, 1, 3, 1, 1,
    ]);
  });
  it('and, to maximise, what is smaller', () =>
    expect(lengths(medianPruner({ startupTrials: 3 }), [...three, [1.5], [2.5]], 'maximize')).toEqual([3, 3, 3, 1, 1]));
  it('judge the best report so far', () =>
    expect(lengths(medianPruner({ startupTrials: 3 }), [...three, [1, 9, 9]])).toEqual([3, 3, 3, 3]));
  it('keep their percentage', () => {
    // Of 1, 2, 3 the best quarter is up to 1.5, the best three quarters up to 2.5.
    const after = [...three, [1.4], [1.6], [2.4], [2.6]];
    const states = (pruner: Pruner): string => {
      const study = createStudy({ pruner, sampler: randomSampler() });
      for (const [value] of three) {
        const trial = study.ask();
        trial.report(value!, 1);
        study.tell(trial, value);
      }
      return after.slice(3).map(([value]) => {
        const trial = study.ask();
        trial.report(value!, 1);
        return trial.shouldPrune() ? 'pruned' : 'goes on';
      }).join(', '); // prettier-ignore
    };
    expect(states(percentilePruner(25, { startupTrials: 3 }))).toBe('goes on, pruned, pruned, pruned');
    expect(states(percentilePruner(75, { startupTrials: 3 }))).toBe('goes on, goes on, goes on, pruned');
  });
  it('wait for trials, steps and intervals', () => {
    expect(lengths(medianPruner(), [...three, [9, 9, 9]])).toEqual([3, 3, 3, 3]);
    expect(lengths(medianPruner({ startupTrials: 3, warmupSteps: 2 }), [...three, [9, 9, 9]])).toEqual([3, 3, 3, 2]);
    const interval = medianPruner({ startupTrials: 3, warmupSteps: 1, intervalSteps: 2 });
    expect(lengths(interval, [...three, [1, 9, 9], [3, 3, 3]])).toEqual([3, 3, 3, 3, 1]);
    expect(lengths(medianPruner({ startupTrials: 3, minTrials: 4 }), [...three, [9, 9, 9]])).toEqual([3, 3, 3, 3]);
  });
  it('prune what is only NaN, and do not compare with NaN', () => {
    const pruner = medianPruner({ startupTrials: 1 });
    expect(lengths(pruner, [[1, 1], [NaN, 1]])).toEqual([2, 1]); // prettier-ignore
    expect(lengths(pruner, [[NaN, 1], [9, 9]])).toEqual([2, 2]); // prettier-ignore
  });
  it.each([
    [() => percentilePruner(101), 'percentile pruner: percentile must be in 0…100, got 101'],
    [
      () => medianPruner({ intervalSteps: 0 }),
      'percentile pruner: intervalSteps must be a whole number of 1 or more, got 0',
    ],
    [
      () => medianPruner({ startupTrials: 0.5 }),
      'percentile pruner: startupTrials must be a whole number of 0 or more, got 0.5',
    ],
    [() => patiencePruner({ patience: -1 }), 'patience pruner: patience must be a whole number of 0 or more, got -1'],
    [() => patiencePruner({ patience: 1, minDelta: -1 }), 'patience pruner: minDelta must be 0 or more, got -1'],
    [() => ashaPruner({ minResource: 0 }), 'asha pruner: minResource must be a whole number of 1 or more, got 0'],
    [
      () => ashaPruner({ reductionFactor: 1 }),
      'asha pruner: reductionFactor must be a whole number of 2 or more, got 1',
    ],
    [
      () => hyperbandBrackets({ minResource: 5, maxResource: 4 }),
      'hyperband: maxResource must be at least minResource 5, got 4',
    ],
    [
      () => new AshaScheduler({ minResource: 5, maxResource: 4 }),
      'asha: maxResource must be at least minResource 5, got 4',
    ],
  ])('refuse what makes no sense: %#', (make, message) => expect(make).toThrow(new RangeError(message)));
});

describe('patience', () => {
  it('ends with the first report after which the last ones are worse than one before', () => {
    expect(lengths(patiencePruner({ patience: 2 }), [[5, 4, 3, 4, 4, 4, 4]])).toEqual([6]);
    expect(lengths(patiencePruner({ patience: 2 }), [[5, 4, 3, 4, 4, 3, 4, 4, 4]])).toEqual([9]);
    expect(lengths(patiencePruner({ patience: 0, minDelta: 1 }), [[3, 4, 4, 4.5]])).toEqual([4]);
  });
  it('goes the other way to maximise, and counts NaN as worst', () => {
    expect(lengths(patiencePruner({ patience: 1 }), [[1, 2, 1, 1, 1]], 'maximize')).toEqual([4]);
    expect(lengths(patiencePruner({ patience: 1 }), [[1, NaN, NaN]])).toEqual([3]);
  });
  it('asks another pruner when there is one', () => {
    const never = patiencePruner({ patience: 0, pruner: noPruner() });
    expect(never.name).toBe('patience, none');
    expect(lengths(never, [[1, 2, 3]])).toEqual([3]);
  });
});

describe('ASHA without pauses', () => {
  // η = 2, rungs at steps 1, 2, 4. By hand, in order of arrival at each rung:
  // trial 0 (5): 1st of 1 → on, on, on.   trial 1 (7): 2nd of 2, one is kept → out at 1.
  // trial 2 (3): 1st of 3 (1 kept) → on; rung 1: {5, 3}: 1st → on; rung 2: 1st → on.
  // trial 3 (4): rung 0 {5, 7, 3, 4}: 2nd of 4, two kept → on; rung 1 {5, 3, 4}: 2nd of 3, one kept → out at 2.
  // trial 4 (2): 1st everywhere.   trial 5 (9): out at 1.
  const losses = [5, 7, 3, 4, 2, 9];
  it('prunes what a by-hand example prunes', () => {
    const pruner = ashaPruner({ reductionFactor: 2 });
    expect(lengths(pruner, losses.map((v) => [v, v, v, v]))).toEqual([4, 1, 4, 2, 4, 1]); // prettier-ignore
    const maximize = losses.map((v) => [-v, -v, -v, -v]);
    expect(lengths(pruner, maximize, 'maximize')).toEqual([4, 1, 4, 2, 4, 1]);
  });
  it('begins at r · η^s', () =>
    expect(
      lengths(
        ashaPruner({ minResource: 2, reductionFactor: 2, minEarlyStoppingRate: 1 }),
        losses.map((v) => [v, v, v, v]),
      ),
    ).toEqual([4, 4, 4, 4, 4, 4]));
  it('prunes NaN at a rung', () => expect(lengths(ashaPruner(), [[NaN, 1]])).toEqual([1]));

  it('writes each decision so that it can be explained, and made again from what stands before it', async () => {
    const operations: Operation[] = [];
    const storageOver = (list: readonly Operation[]): JournalStorage => {
      let seen = 0;
      const read = () => list.slice(seen, (seen = list.length));
      return new JournalStorage(
        { read, transact: (decide) => operations.push(...decide(read())) },
        { worker: 'w', now: () => new Date(0) },
      );
    };
    const pruner = ashaPruner({ reductionFactor: 2 });
    const study = createStudy({ pruner, sampler: randomSampler(), storage: storageOver(operations), studyName: 's' });
    await study.optimize(
      async (trial) => {
        const x = trial.suggestFloat('x', { low: 0, high: 1 });
        for (let step = 1; step <= 8; step++) {
          await new Promise((resolve) => setTimeout(resolve, trial.rng.fork(String(step)).int(3)));
          trial.report(x + trial.rng.fork(`noise ${step}`).uniform() / step, step);
          if (trial.shouldPrune()) throw new TrialPruned();
        }
        return x;
      },
      { trials: 30, concurrency: 5 },
    );
    const trial = study.trials.find(({ state }) => state === 'pruned')!;
    const decisions = Object.entries(trial.systemAttrs).filter(([key]) => key.startsWith('downhill:rung_'));
    expect(decisions.at(-1)![1]).toMatchObject({ promoted: false, step: Math.max(...trial.intermediateValues.keys()) });

    let again = 0;
    operations.forEach((operation, i) => {
      const attrs = operation.op_code === 9 ? operation.system_attr : {};
      const key = Object.keys(attrs)[0];
      if (!key?.startsWith('downhill:rung_') || operation.op_code !== 9) return;
      // The line before holds the rung's value, written together with the decision.
      const before = storageOver(operations.slice(0, i - 1));
      const trials = before.trials(0);
      const { log } = pruner.decide(before.trial(operation.trial_id), { seed: 0, directions: ['minimize'], trials });
      expect(log![key]).toEqual(attrs[key]);
      again++;
    });
    expect(again).toBeGreaterThan(35);
  });
});

describe('Hyperband', () => {
  it("has the brackets of the paper's table 1 (R = 81, η = 3)", () => {
    const table = hyperbandBrackets({ maxResource: 81, reductionFactor: 3 });
    expect(table.map(({ halvings, rungs }) => [halvings, rungs.map(({ trials, resource }) => [trials, resource])])).toEqual([
      [4, [[81, 1], [27, 3], [9, 9], [3, 27], [1, 81]]],
      [3, [[27, 3], [9, 9], [3, 27], [1, 81]]],
      [2, [[9, 9], [3, 27], [1, 81]]],
      [1, [[6, 27], [2, 81]]],
      [0, [[5, 81]]],
    ]); // prettier-ignore
  });
  it('begins at the least resource', () =>
    expect(hyperbandBrackets({ minResource: 3, maxResource: 50 }).map(({ rungs }) => rungs.map((r) => r.resource))).toEqual(
      [[6, 17, 50], [17, 50], [50]],
    )); // prettier-ignore

  const run = (seed: number) => {
    const study = createStudy({ pruner: hyperbandPruner({ maxResource: 9 }), sampler: randomSampler(), seed });
    for (let n = 0; n < 200; n++) {
      const trial = study.ask();
      const loss = trial.rng.fork('loss').uniform();
      let pruned = false;
      for (let step = 1; step <= 9 && !pruned; step++) {
        trial.report(loss, step);
        pruned = trial.shouldPrune();
      }
      study.tell(trial, pruned ? undefined : loss, { state: pruned ? 'pruned' : 'complete' });
    }
    return study.trials;
  };
  const bracket = ({ systemAttrs }: FrozenTrial): number => systemAttrs['downhill:bracket'] as number;

  it('draws brackets in proportion to their trials, 9 : 3 : 3, and within one only its trials compete', () => {
    const trials = run(1);
    const counts = [0, 1, 2].map((s) => trials.filter((trial) => bracket(trial) === s).length);
    // Five deviations of binomial counts around 40, 40 and 120.
    for (const [s, wanted] of [40, 40, 120].entries()) expect(Math.abs(counts[s]! - wanted)).toBeLessThan(35);
    expect(trials.filter((trial) => bracket(trial) === 0).every(({ state }) => state === 'complete')).toBe(true);
    const ends = (s: number): Set<number> =>
      new Set(trials.filter((trial) => bracket(trial) === s).map(({ intermediateValues }) => intermediateValues.size));
    expect(ends(1)).toEqual(new Set([3, 9]));
    expect(ends(2)).toEqual(new Set([1, 3, 9]));
    for (const trial of trials) {
      const decision = trial.systemAttrs['downhill:rung_0'] as { of: number } | undefined;
      const earlier = trials.filter((other) => other.number <= trial.number && bracket(other) === bracket(trial));
      if (decision !== undefined) expect(decision.of).toBe(earlier.length);
    }
  });
  it('gives a trial the same bracket for the same seed', () => {
    expect(run(1).map(bracket)).toEqual(run(1).map(bracket));
    expect(run(1).map(bracket)).not.toEqual(run(2).map(bracket));
  });
});
