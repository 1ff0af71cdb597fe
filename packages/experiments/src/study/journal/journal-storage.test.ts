import { describe, expect, it } from 'vitest';
import { categorical, float } from '../distribution.ts';
import { localTime } from '../local-time.ts';
import { memoryStorage } from '../memory-storage.ts';
import { staleTrials } from '../stale-trials.ts';
import type { Storage } from '../storage.ts';
import { JournalStorage } from './journal-storage.ts';
import type { Operation } from './operation.ts';

/** Several workers on one list of operations. */
function workers(...names: readonly string[]): { readonly operations: Operation[]; readonly storages: Storage[] } {
  const operations: Operation[] = [];
  let time = 0;
  const storages = names.map((worker) => {
    let seen = 0;
    const read = () => operations.slice(seen, (seen = operations.length));
    const journal = {
      read,
      transact(decide: (unread: readonly Operation[]) => readonly Operation[]) {
        const decided = decide(read());
        operations.push(...decided);
      },
    };
    return new JournalStorage(journal, { worker, now: () => new Date((time += 1000)) });
  });
  return { operations, storages };
}
const x = float({ low: 0, high: 1 });

describe('a storage of operations', () => {
  it('writes the lines of Optuna', () => {
    const { operations, storages } = workers('w');
    const [storage] = storages as [Storage];
    const study = storage.createStudy('s', ['maximize']);
    const trial = storage.createTrial(study);
    storage.setTrialParam(trial, 'x', 0.5, x);
    storage.setTrialIntermediateValue(trial, 1, 0.25);
    storage.setTrialUserAttr(trial, 'mine', [1]);
    storage.finishTrial(trial, 'complete', [0.75]);
    const time = expect.stringMatching(/^19[67]\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/) as string;
    expect(operations).toEqual([
      { op_code: 0, study_name: 's', directions: [2], worker_id: 'w' },
      { op_code: 4, study_id: 0, datetime_start: time, worker_id: 'w' },
      {
        op_code: 5,
        trial_id: 0,
        param_name: 'x',
        param_value_internal: 0.5,
        distribution: '{"name":"FloatDistribution","attributes":{"step":null,"low":0,"high":1,"log":false}}',
        worker_id: 'w',
      },
      { op_code: 7, trial_id: 0, step: 1, intermediate_value: 0.25, worker_id: 'w' },
      { op_code: 8, trial_id: 0, user_attr: { mine: [1] }, worker_id: 'w' },
      { op_code: 6, trial_id: 0, state: 1, values: [0.75], datetime_complete: time, worker_id: 'w' },
    ]);
  });

  it('shows everybody the same', () => {
    const { storages } = workers('a', 'b');
    const [a, b] = storages as [Storage, Storage];
    const study = a.createStudy('s', ['minimize']);
    b.setStudyUserAttr(study, 'who', 'b');
    const first = a.createTrial(study);
    const second = b.createTrial(study, { state: 'waiting', systemAttrs: { fixed_params: { x: 1 } } });
    b.createTrial(study, {
      state: 'complete',
      values: [3],
      params: { c: null },
      distributions: { c: categorical(['a', null]) },
      intermediateValues: new Map([[2, NaN]]),
    });
    a.setTrialParam(first, 'x', 0.5, x);
    expect(a.studies()).toEqual(b.studies());
    expect(a.study(study).userAttrs).toEqual({ who: 'b' });
    expect(a.trials(study)).toEqual(b.trials(study));
    expect(a.trials(study).map(({ number, state, worker, params }) => ({ number, state, worker, params }))).toEqual([
      { number: 0, state: 'running', worker: 'a', params: { x: 0.5 } },
      { number: 1, state: 'waiting', worker: null, params: {} },
      { number: 2, state: 'complete', worker: 'b', params: { c: null } },
    ]);
    expect(b.trial(second).datetimeStart).toBeNull();
    expect(a.trial(2).intermediateValues).toEqual(new Map([[2, NaN]]));
  });

  it('what was asked for does not change', () => {
    const storage = memoryStorage();
    const trial = storage.createTrial(storage.createStudy('s', ['minimize']));
    const before = storage.trial(trial);
    const copy = structuredClone(before);
    storage.setTrialIntermediateValue(trial, 1, 2);
    storage.finishTrial(trial, 'complete', [1]);
    expect(before).toEqual(copy);
  });

  it('gives a waiting trial to the first who asks', () => {
    const { storages } = workers('a', 'b');
    const [a, b] = storages as [Storage, Storage];
    const trial = a.createTrial(a.createStudy('s', ['minimize']), { state: 'waiting' });
    expect(a.waitingTrials(0)).toEqual([trial]);
    expect(b.claimTrial(trial)).toBe(true);
    expect(a.waitingTrials(0)).toEqual([]);
    expect(a.claimTrial(trial)).toBe(false);
    expect(a.trial(trial)).toMatchObject({ state: 'running', worker: 'b' });
  });

  it('lets one take over the trial of a dead worker, who then cannot write any more', () => {
    const { storages } = workers('dead', 'b', 'c');
    const [dead, b, c] = storages as [Storage, Storage, Storage];
    const trial = dead.createTrial(dead.createStudy('s', ['minimize']));
    dead.setTrialIntermediateValue(trial, 1, 0.5);
    expect(b.takeOverTrial(trial, 'dead')).toBe(true);
    expect(c.takeOverTrial(trial, 'dead')).toBe(false);
    expect(b.trial(trial)).toMatchObject({ state: 'running', worker: 'b', takeovers: 1, number: 0 });
    expect(b.trial(trial).intermediateValues).toEqual(new Map([[1, 0.5]]));
    for (const act of [
      () => dead.setTrialIntermediateValue(trial, 2, 9),
      () => dead.finishTrial(trial, 'complete', [9]),
    ])
      expect(act).toThrow(new Error('trial 0 was taken over by worker b'));
    expect(c.takeOverTrial(trial, 'b')).toBe(true);
    expect(c.trial(trial).systemAttrs['downhill:worker']).toEqual(['dead', 'b', 'c']);
    c.finishTrial(trial, 'complete', [1]);
    expect(b.takeOverTrial(trial, 'c')).toBe(false);
    expect(() => b.setTrialUserAttr(trial, 'a', 1)).toThrow(
      new Error('trial 0 is finished (complete) and cannot be changed'),
    );
  });

  it('finds trials whose worker gives no sign of life', () => {
    let now = new Date('2026-11-23T10:00:00Z');
    const storage = memoryStorage({ now: () => now });
    const study = storage.createStudy('s', ['minimize']);
    const [first, second] = [storage.createTrial(study), storage.createTrial(study)];
    now = new Date('2026-11-23T10:01:00Z');
    storage.heartbeat(second);
    const stale = (time: string): number[] =>
      staleTrials(storage, study, { olderThanMs: 30_000, now: new Date(time) }).map(({ id }) => id);
    expect(stale('2026-11-23T10:00:29Z')).toEqual([]);
    expect(stale('2026-11-23T10:01:10Z')).toEqual([first]);
    expect(stale('2026-11-23T10:01:31Z')).toEqual([first, second]);
    storage.finishTrial(first, 'fail');
    expect(stale('2026-11-23T10:01:31Z')).toEqual([second]);
  });

  it('passes over what comes too late, as Optuna does', () => {
    const { operations, storages } = workers('a');
    const [a] = storages as [Storage];
    const study = a.createStudy('s', ['minimize']);
    const trial = a.createTrial(study);
    a.setTrialParam(trial, 'x', 0.5, x);
    a.finishTrial(trial, 'complete', [1]);
    const late = { worker_id: 'optuna', trial_id: trial } as const;
    operations.push(
      { ...late, op_code: 7, step: 1, intermediate_value: 1 },
      { ...late, op_code: 6, state: 3, values: null },
      { worker_id: 'optuna', op_code: 0, study_name: 's', directions: [1] },
      { worker_id: 'optuna', op_code: 4, study_id: 7, datetime_start: null },
      { worker_id: 'optuna', op_code: 8, trial_id: 99, user_attr: { a: 1 } },
    );
    expect(a.studies()).toHaveLength(1);
    expect(a.trial(trial)).toMatchObject({ state: 'complete', intermediateValues: new Map() });
    // The next id counts what was there, not what was passed over.
    expect(a.createTrial(study)).toBe(1);
    const other = a.createTrial(study);
    operations.push({
      op_code: 5,
      worker_id: 'optuna',
      trial_id: other,
      param_name: 'x',
      param_value_internal: 0,
      distribution: '{"name":"CategoricalDistribution","attributes":{"choices":["a"]}}',
    });
    expect(a.trial(other).params).toEqual({});
  });

  it('deletes studies and keeps counting', () => {
    const storage = memoryStorage();
    const first = storage.createStudy('a', ['minimize']);
    storage.createTrial(first);
    storage.deleteStudy(first);
    expect(storage.studies()).toEqual([]);
    const second = storage.createStudy('a', ['minimize']);
    expect(second).toBe(1);
    expect(storage.createTrial(second)).toBe(1);
    expect(storage.trial(1).number).toBe(0);
    expect(() => storage.study(first)).toThrow(new RangeError('storage: there is no study with id 0'));
  });

  it('says what is wrong', () => {
    const storage = memoryStorage();
    const study = storage.createStudy('s', ['minimize']);
    const trial = storage.createTrial(study);
    storage.setTrialParam(trial, 'x', 1, x);
    expect(() => storage.createStudy('s', ['minimize'])).toThrow(
      new RangeError('createStudy: there is a study "s" already; take another name, or go on with it by loadIfExists'),
    );
    expect(() => storage.trial(5)).toThrow(new RangeError('storage: there is no trial with id 5'));
    expect(() => storage.setTrialParam(storage.createTrial(study), 'x', 'a', categorical(['a']))).toThrow(
      new RangeError('suggest "x": was float in an earlier trial, now categorical; use another name or another study'),
    );
  });
});

it('times are local, without a zone, as Python writes them', () =>
  expect(localTime(new Date(2026, 0, 2, 3, 4, 5, 6))).toBe('2026-01-02T03:04:05.006000'));
