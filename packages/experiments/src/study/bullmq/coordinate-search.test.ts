import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStudy, loadStudy } from '../create-study.ts';
import { memoryStorage } from '../memory-storage.ts';
import { noPruner } from '../pruners/no-pruner.ts';
import { randomSampler } from '../samplers/random-sampler.ts';
import type { Storage } from '../storage.ts';
import { localRunner } from '../workers/local-runner.ts';
import type { SearchObjective } from '../workers/search-objective.ts';
import { tableOf } from '../workers/testing/table-of.ts';
import valley, { type ValleyOptions } from '../workers/testing/valley.ts';
import { sourceThread } from '../workers/testing/source-thread.ts';
import { threadRunner } from '../workers/thread-runner.ts';
import { workOn } from '../workers/work-on.ts';
import { coordinateSearch, type CoordinateOptions } from './coordinate-search.ts';
import { startStageWorkers, type StageWorkers } from './stage-worker.ts';
import { hasRedis, startRedis, type TestRedis } from './testing/redis-server.ts';

const methods = { sampler: randomSampler(), pruner: noPruner(), space: valley().space };
const objective = (options: ValleyOptions = {}) => valley(options) as unknown as SearchObjective;

function begun(trials: number, storage: Storage = memoryStorage()) {
  const study = createStudy({ storage, studyName: 'valley', seed: 4, ...methods });
  for (let i = 0; i < trials; i++) study.enqueueTrial();
  return study;
}

describe.skipIf(!hasRedis)('coordinateSearch (skipped where redis-server is not installed)', () => {
  let folder: string;
  let redis: TestRedis;
  const workers: StageWorkers[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'downhill-redis-'));
    redis = await startRedis(folder);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((each) => each.close()));
    await redis.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const help = async (count: number, options: ValleyOptions = {}) => {
    const started = await startStageWorkers({
      study: 'valley',
      connection: { url: redis.url },
      name: 'test',
      // A machine that is busy with other tests may not let us renew them for seconds.
      lockMs: 5000,
      runners: Array.from({ length: count }, () => () => localRunner(objective(options))),
    });
    workers.push(started);
    return started;
  };
  const common = (): CoordinateOptions => ({ connection: { url: redis.url }, source: {}, maxResource: 4, pollMs: 200 });

  it('gives the table of the same search in one process', { timeout: 30_000 }, async () => {
    const study = begun(12);
    const { finished } = await help(3);
    await coordinateSearch(study, common());
    const sound = begun(12);
    await workOn(sound, { runner: localRunner(objective()), maxResource: 4 });
    expect(tableOf(study.trials)).toEqual(tableOf(sound.trials));
    await finished;
  });

  it('promotes from rung to rung, and prunes the rest', { timeout: 30_000 }, async () => {
    const study = begun(9);
    await help(2, { steps: 9 });
    await coordinateSearch(study, { ...common(), maxResource: 9, asha: { minResource: 1, reductionFactor: 3 } });
    const { trials } = study;
    expect(trials.every(({ state }) => state === 'complete' || state === 'pruned')).toBe(true);
    const complete = trials.filter(({ state }) => state === 'complete');
    expect(complete.length).toBeGreaterThan(0);
    for (const { systemAttrs, values, number } of complete) {
      expect(systemAttrs['completed_rung_2']).toBe(values![0]);
      expect(systemAttrs['downhill:job_1']).toMatchObject({ trial: number, rung: 1, from: 1, to: 3 });
    }
    for (const { intermediateValues, systemAttrs } of trials)
      expect(intermediateValues.get(1)).toBe(systemAttrs['completed_rung_0']);
    // The same numbers as without rungs.
    const sound = begun(9);
    await workOn(sound, { runner: localRunner(objective({ steps: 9 })), maxResource: 9 });
    for (const { number, values } of complete) expect(values).toEqual(sound.trials[number]!.values);
  });

  it('marks trials that throw or give NaN', { timeout: 30_000 }, async () => {
    const study = begun(4);
    await help(2, { trouble: { 1: 'throw', 2: 'nan' } });
    await coordinateSearch(study, common());
    expect(study.trials.map(({ state }) => state)).toEqual(['complete', 'fail', 'fail', 'complete']);
    expect(study.trials.map(({ systemAttrs }) => systemAttrs['fail_reason'])).toEqual([
      undefined,
      'Error: the valley is closed',
      'the value is NaN',
      undefined,
    ]);
  });

  it('refuses to share a study with somebody who takes its trials', { timeout: 30_000 }, async () => {
    const study = begun(2);
    let looks = 0;
    const work = coordinateSearch(study, {
      ...common(),
      now: () => {
        // After the coordinator has looked at the trials.
        if (looks++ === 1) study.askWaiting();
        return 0;
      },
    });
    await expect(work).rejects.toThrow('coordinateSearch: trial 0 is not waiting; another process works on the study');
  });

  it('keeps its locks while a stage computes for longer than they last', { timeout: 120_000 }, async () => {
    const study = begun(2);
    const begins: number[] = [];
    const source = { module: new URL('../workers/testing/valley.ts', import.meta.url).href, options: { busyMs: 1500 } };
    workers.push(
      await startStageWorkers({
        study: 'valley',
        connection: { url: redis.url },
        name: 'test',
        lockMs: 3000,
        runners: [1, 2].map(() => () => threadRunner(source, { startThread: sourceThread })),
        onEvent: (_worker, event) => {
          if (event.type === 'begin') begins.push(event.trial);
        },
      }),
    );
    // Each trial computes for 6 s.
    await coordinateSearch(study, common());
    expect(begins.sort()).toEqual([0, 1]);
    expect(study.trials.map(({ state }) => state)).toEqual(['complete', 'complete']);
  });

  it('goes on when Redis is killed and comes up again', { timeout: 60_000 }, async () => {
    const study = begun(10);
    await help(2, { delayMs: 20 });
    let ended = 0;
    let again: Promise<void> | undefined;
    await coordinateSearch(study, {
      ...common(),
      onEvent({ type }) {
        if (type !== 'end' || ++ended !== 3) return;
        again = redis
          .kill()
          .then(() => new Promise((resolve) => setTimeout(resolve, 500)))
          .then(() => redis.restart());
      },
    });
    await again;
    const sound = begun(10);
    await workOn(sound, { runner: localRunner(objective()), maxResource: 4 });
    expect(tableOf(study.trials)).toEqual(tableOf(sound.trials));
  });

  it('is gone on with by another coordinator, which finds what was done meanwhile', { timeout: 60_000 }, async () => {
    const storage = memoryStorage();
    const study = begun(9, storage);
    await help(2, { steps: 9, delayMs: 5 });
    const death = new AbortController();
    let looks = 0;
    const first = coordinateSearch(study, {
      ...common(),
      maxResource: 9,
      asha: { minResource: 1, reductionFactor: 3 },
      signal: death.signal,
      now: () => {
        // At the third look: some jobs are done, others are on their way.
        if (++looks === 4) death.abort(new Error('killed'));
        return 0;
      },
    });
    await expect(first).rejects.toThrow('killed');
    const before = study.trials;
    const again = loadStudy({ storage, studyName: 'valley', ...methods });
    await coordinateSearch(again, { ...common(), maxResource: 9, asha: { minResource: 1, reductionFactor: 3 } });
    expect(before.some(({ state }) => state === 'running')).toBe(true);
    expect(again.trials.every(({ state }) => state === 'complete' || state === 'pruned')).toBe(true);
    const sound = begun(9);
    await workOn(sound, { runner: localRunner(objective({ steps: 9 })), maxResource: 9 });
    const complete = again.trials.filter(({ state }) => state === 'complete');
    expect(complete.length).toBeGreaterThan(0);
    for (const { number, values } of complete) expect(values).toEqual(sound.trials[number]!.values);
  });
});
