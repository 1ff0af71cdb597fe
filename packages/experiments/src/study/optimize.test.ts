import { describe, expect, it, vi } from 'vitest';
import { createStudy } from './create-study.ts';
import { medianPruner } from './pruners/median-pruner.ts';
import { noPruner } from './pruners/no-pruner.ts';
import { randomSampler } from './samplers/random-sampler.ts';
import { TrialPruned } from './trial.ts';

const unit = { low: 0, high: 1 };
const begin = (seed: number | string = 1) => createStudy({ sampler: randomSampler(), pruner: noPruner(), seed });

describe('optimize', () => {
  it('marks what fails with the reason, and goes on', async () => {
    const study = begin();
    const seen: string[] = [];
    await study.optimize(
      (trial) => {
        trial.report(trial.number, 1);
        if (trial.number === 0) throw new Error('no memory');
        if (trial.number === 1) return NaN;
        if (trial.number === 2) throw new TrialPruned();
        if (trial.number === 3) return Promise.reject(new TypeError('no'));
        return trial.number;
      },
      { trials: 5, onTrial: ({ state }) => seen.push(state) },
    );
    expect(seen).toEqual(['fail', 'fail', 'pruned', 'fail', 'complete']);
    expect(study.trials.map(({ systemAttrs }) => systemAttrs['fail_reason'])).toEqual([
      'Error: no memory',
      'the value is NaN',
      undefined,
      'TypeError: no',
      undefined,
    ]);
    expect(study.trials.map(({ values }) => values)).toEqual([null, null, [2], null, [4]]);
  });
  it('says why when nothing has worked', async () => {
    const study = begin();
    await study.optimize(
      () => {
        throw new Error('always');
      },
      { trials: 2 },
    );
    expect(() => study.bestTrial).toThrow(
      new Error('bestTrial: no trial of the study "no-name-0" is complete; 2 failed, the last one: Error: always'),
    );
  });
  it('ends a trial that takes too long', async () => {
    const study = begin();
    await study.optimize(
      (trial) =>
        trial.number === 0 ? new Promise((resolve) => trial.signal.addEventListener('abort', () => resolve(1))) : 2,
      { trials: 2, trialTimeoutMs: 20 },
    );
    expect(study.trials.map(({ state }) => state)).toEqual(['fail', 'complete']);
    expect(study.trials[0]!.systemAttrs['fail_reason']).toBe('Error: took longer than 20 ms');
  });
  it('begins no trial after its time', async () => {
    const study = begin();
    let time = 0;
    await study.optimize(() => (time += 10), { timeoutMs: 35, now: () => time });
    expect(study.trials).toHaveLength(4);
  });
  it('is aborted by a signal; the trial it was at goes on running for who takes it over', async () => {
    const study = begin();
    const stop = new AbortController();
    const run = study.optimize(
      (trial) => (trial.number < 2 ? 1 : new Promise<number>(() => setTimeout(() => stop.abort(new Error('enough'))))),
      { signal: stop.signal },
    );
    await expect(run).rejects.toThrow(new Error('enough'));
    expect(study.trials.map(({ state }) => state)).toEqual(['complete', 'complete', 'running']);
  });
  it('stops when told, after the trial it is at', async () => {
    const study = begin();
    await study.optimize(
      (trial) => {
        if (trial.number === 2) study.stop();
        return 1;
      },
      { trials: 10 },
    );
    expect(study.trials).toHaveLength(3);
  });
  it('gives way to others', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++);
    let time = 0;
    await begin().optimize(() => (time += 25), { trials: 20, now: () => time });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
  it('runs several at a time when asked', async () => {
    let running = 0;
    let most = 0;
    await begin().optimize(
      async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        return running--;
      },
      { trials: 12, concurrency: 4 },
    );
    expect(most).toBe(4);
  });
  it('prunes', async () => {
    const study = createStudy({ sampler: randomSampler(), pruner: medianPruner({ startupTrials: 2 }), seed: 1 });
    const reported = vi.fn();
    await study.optimize(
      (trial) => {
        const x = trial.suggestFloat('x', unit);
        for (let step = 0; step < 5; step++) {
          trial.report(x, step);
          reported();
          if (trial.shouldPrune()) throw new TrialPruned();
        }
        return x;
      },
      { trials: 20 },
    );
    const pruned = study.trials.filter(({ state }) => state === 'pruned');
    expect(pruned.length).toBeGreaterThan(5);
    expect(reported).toHaveBeenCalledTimes(5 * (20 - pruned.length) + pruned.length);
    for (const { values, params } of pruned) expect(values).toEqual([params['x']]);
  });
  it('needs an end', async () => {
    await expect(begin().optimize(() => 1)).rejects.toThrow(
      new RangeError('optimize: would never end; give trials, timeoutMs or a signal'),
    );
    await expect(begin().optimize(() => 1, { timeoutMs: 0 })).rejects.toThrow(
      new RangeError('optimize: timeoutMs must be positive, got 0'),
    );
  });
});
