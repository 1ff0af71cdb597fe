import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStudy } from '../create-study.ts';
import { TrialPruned } from '../trial.ts';
import { noPruner } from '../pruners/no-pruner.ts';
import { randomSampler } from '../samplers/random-sampler.ts';
import { journalFile } from './journal-file.ts';
import { journalText } from './journal-text.ts';

it('is a journal that comes to the same study', async () => {
  const study = createStudy({
    studyName: 'whole',
    direction: 'maximize',
    seed: 7,
    sampler: randomSampler(),
    pruner: noPruner(),
  });
  study.setUserAttr('note', { of: ['mine'] });
  await study.optimize(
    (trial) => {
      const x = trial.suggestFloat('x', { low: 1e-3, high: 1, log: true });
      trial.suggestCategorical('kind', ['a', null, true]);
      trial.report(x, 1);
      trial.setUserAttr('number', trial.number);
      if (trial.number === 1) throw new TrialPruned();
      if (trial.number === 2) throw new Error('no');
      return trial.number === 3 ? Infinity : x;
    },
    { trials: 4 },
  );
  study.enqueueTrial({ x: 0.5 });
  const folder = mkdtempSync(join(tmpdir(), 'downhill-journal-text-'));
  try {
    const path = join(folder, 'study.jsonl');
    writeFileSync(path, journalText(study, { now: () => new Date('2026-01-02T03:04:05Z') }));
    const storage = journalFile(path);
    const { id, ...whole } = study.storage.study(study.id);
    expect(storage.studies()).toEqual([{ id, ...whole }]);
    const plain = (trials: readonly object[]) =>
      trials.map((trial) => ({ ...trial, datetimeStart: '', datetimeComplete: '', worker: '' }));
    expect(plain(storage.trials(id))).toEqual(plain(study.trials));
    expect(study.trials.map(({ state }) => state)).toEqual(['complete', 'pruned', 'fail', 'complete', 'waiting']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
