import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hyperparameterSearch } from '../src/chapter6/search/hyperparameter-search.ts';
import { givenTo } from '../src/chapter6/search/search-rounds.ts';
import { firstRound, searchStudy } from '../src/chapter6/search/search-study.ts';
import type { Trial as Outcome } from '../src/chapter6/search/trial.ts';
import { resolveConfig } from '../src/resolve-config.ts';
import {
  ashaPruner,
  createStudy,
  journalFile,
  journalText,
  loadStudy,
  randomSampler,
  TrialPruned,
  type Trial,
} from '../src/study/node.ts';

const script = fileURLToPath(new URL('./study-optuna.py', import.meta.url));

/** A Python that has Optuna: the one that is named, Debian's, or the one that comes first. */
const python = [process.env['DOWNHILL_PYTHON'] ?? 'python3', '/usr/bin/python3', 'python3'].find((command) => {
  try {
    execFileSync(command, ['-c', 'import optuna'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

interface Dump {
  readonly directions: readonly string[];
  readonly user_attrs: Record<string, unknown>;
  readonly system_attrs: Record<string, unknown>;
  readonly trials: readonly {
    readonly number: number;
    readonly state: string;
    readonly values: readonly number[] | null;
    readonly params: Record<string, unknown>;
    readonly distributions: Record<string, string>;
    readonly intermediate_values: Record<string, string>;
    readonly user_attrs: Record<string, unknown>;
    readonly system_attrs: Record<string, unknown>;
    readonly duration: number | null;
  }[];
}

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'study-optuna-'));
  path = join(folder, 'journal.log');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]): Promise<unknown> =>
  JSON.parse((await promisify(execFile)(python!, [script, ...args])).stdout);
const dump = async (name: string) => (await run('dump', path, name)) as Dump;

/** The same as `objective` of the script. */
function objective(trial: Trial): number {
  const lr = trial.suggestFloat('lr', { low: 1e-6, high: 1e-2, log: true });
  const share = trial.suggestFloat('share', { low: 0, high: 1, step: 0.25 });
  const units = trial.suggestInt('units', { low: 50, high: 200, step: 50 });
  const layers = trial.suggestInt('layers', { low: 1, high: 64, log: true });
  const activation = trial.suggestCategorical('activation', ['relu', 'tanh', null, true, 3]);
  for (let step = 1; step < 4; step++) {
    trial.report(lr * step, step);
    if (trial.shouldPrune()) throw new TrialPruned();
  }
  trial.setUserAttr('text', 'Δ 한글 "quoted"');
  return trial.number % 5 === 4 ? NaN : lr + share + units + layers + (activation === 'relu' ? 1 : 0);
}

const options = { sampler: randomSampler(), pruner: ashaPruner({ reductionFactor: 2 }), seed: 7 };

it.runIf(process.env['DOWNHILL_OPTUNA'] === 'required')('Optuna is there', () => expect(python).toBeDefined());

describe.runIf(python !== undefined)('the real Optuna', { timeout: 60_000 }, () => {
  it('reads a study of ours: parameters, distributions, reports, states and attributes', async () => {
    const study = createStudy({ ...options, studyName: 'ours', storage: journalFile(path) });
    study.setUserAttr('note', 'Δ 한글');
    await study.optimize(objective, { trials: 12 });
    study.enqueueTrial({ units: 100 });
    study.ask().report(-Infinity, 3);
    study.enqueueTrial({ units: 200 });
    const read = await dump('ours');
    expect(read.directions).toEqual(['MINIMIZE']);
    expect(read.user_attrs).toEqual({ note: 'Δ 한글' });
    expect(read.system_attrs).toEqual({ 'downhill:seed': 7 });
    expect(read.trials.map(({ duration: _duration, ...trial }) => trial)).toEqual(
      study.trials.map((trial) => ({
        number: trial.number,
        state: trial.state,
        values: trial.values,
        params: trial.params,
        distributions: trial.number > 11 ? {} : distributions,
        intermediate_values: Object.fromEntries(
          [...trial.intermediateValues].map(([step, value]) => [
            step,
            value === -Infinity ? '-inf' : expect.any(String),
          ]),
        ),
        user_attrs: trial.userAttrs,
        system_attrs: trial.systemAttrs,
      })),
    );
    const reports = read.trials.map(({ intermediate_values: values }) => Object.values(values).map(Number));
    expect(reports.slice(0, 12)).toEqual(
      study.trials.slice(0, 12).map(({ intermediateValues }) => [...intermediateValues.values()]),
    );
    expect(new Set(read.trials.map(({ state }) => state))).toEqual(
      new Set(['complete', 'pruned', 'fail', 'running', 'waiting']),
    );
    expect(read.trials.slice(0, 12).every(({ duration }) => duration !== null && duration >= 0)).toBe(true);
  });

  it('reads the exported trials of the experiment of section 6.5', async () => {
    const config = resolveConfig(hyperparameterSearch, { trials: 3 });
    const tasks = firstRound(config, 7);
    const trial = { ...givenTo(tasks[0]!).params, train: [0.2, 0.4], validation: [0.1, 0.3] };
    const diverged = { ...givenTo(tasks[1]!).params, train: [], validation: [], diverged: 'diverged at step 3' };
    const outputs = new Map<string, Outcome>([
      ['trial-0', trial],
      ['trial-1', diverged],
    ]);
    writeFileSync(path, journalText(searchStudy(config, 7, outputs, tasks)));
    const { trials, directions: goal } = await dump('hyperparameter-search');
    expect(goal).toEqual(['MAXIMIZE']);
    expect(trials.map(({ state }) => state)).toEqual(['complete', 'fail', 'waiting']);
    expect(trials[0]).toMatchObject({
      values: [0.3],
      params: { lr: trial.lr, weightDecay: trial.weightDecay },
      intermediate_values: { 1: '0.1', 2: '0.3' },
    });
    expect(trials[1]!.system_attrs['fail_reason']).toBe('diverged at step 3');
    expect(trials[2]!.system_attrs['fixed_params']).toEqual(givenTo(tasks[2]!).params);
  });

  it('goes on with a study of ours, and we with what it has done', async () => {
    const storage = journalFile(path);
    const study = createStudy({ ...options, studyName: 'shared', storage });
    await study.optimize(objective, { trials: 6 });
    const theirs = (await run('optimize', path, 'shared', '8')) as Dump;
    expect(theirs.trials).toHaveLength(14);
    await study.optimize(objective, { trials: 4 });

    expect(study.trials).toHaveLength(18);
    expect(loadStudy({ storage: journalFile(path), studyName: 'shared' }).trials).toEqual(study.trials);
    theirs.trials.forEach((trial, i) => {
      const ours = study.trials[i]!;
      expect({ ...ours.params }).toEqual(trial.params);
      expect(ours.state).toBe(trial.state);
      expect(ours.values).toEqual(trial.values);
      expect(ours.userAttrs).toEqual(trial.user_attrs);
      expect(ours.systemAttrs).toEqual(trial.system_attrs);
      expect([...ours.intermediateValues.values()]).toEqual(Object.values(trial.intermediate_values).map(Number));
    });
    expect(study.trials[6]!.params['units']).toBe(150);
    expect((await dump('shared')).trials).toHaveLength(18);
  });

  it('and we take our parameters from its numbers: a study that it has begun', async () => {
    await run('optimize', path, 'theirs', '6');
    const study = loadStudy({ ...options, storage: journalFile(path), studyName: 'theirs' });
    expect(study.trials[0]!.params['units']).toBe(150);
    expect(study.userAttrs).toEqual({ by: 'optuna' });
    study.enqueueTrial({ layers: 5 });
    await study.optimize(objective, { trials: 2 });
    const { trials } = await dump('theirs');
    expect(trials).toHaveLength(8);
    expect(trials[6]!.params['layers']).toBe(5);
  });

  it('writes at the same time as we do, and nothing is lost', async () => {
    const study = createStudy({ ...options, studyName: 'both', storage: journalFile(path) });
    const theirs = { over: false };
    const ended = run('append', path, 'both', '15').finally(() => (theirs.over = true));
    let ours = 0;
    for (; !theirs.over; ours += 5) {
      await study.optimize((trial) => trial.suggestFloat('x', { low: 0, high: 1 }), { trials: 5 });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await ended;
    expect(study.trials).toHaveLength(15 + ours);
    expect(study.trials.every(({ state, params, values }) => state === 'complete' && params['x'] === values![0])).toBe(
      true,
    );
    expect((await dump('both')).trials).toHaveLength(15 + ours);
  });

  it('reads a journal whose half-written last line we have repaired', async () => {
    const study = createStudy({ ...options, studyName: 'repaired', storage: journalFile(path) });
    await study.optimize(objective, { trials: 2 });
    appendFileSync(path, '{"op_code":4,"worker_id":"dead","stu');
    const other = loadStudy({ ...options, storage: journalFile(path), studyName: 'repaired' });
    await other.optimize(objective, { trials: 1 });
    expect((await dump('repaired')).trials).toHaveLength(3);
    expect(readFileSync(path, 'utf8')).not.toContain('dead');
  });
});

const distributions = {
  lr: 'FloatDistribution(high=0.01, log=True, low=1e-06, step=None)',
  share: 'FloatDistribution(high=1.0, log=False, low=0.0, step=0.25)',
  units: 'IntDistribution(high=200, log=False, low=50, step=50)',
  layers: 'IntDistribution(high=64, log=True, low=1, step=1)',
  activation: "CategoricalDistribution(choices=('relu', 'tanh', None, True, 3))",
};
