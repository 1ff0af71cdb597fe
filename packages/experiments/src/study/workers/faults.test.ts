import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStudy, loadStudy } from '../create-study.ts';
import { journalFile } from '../journal/journal-file.ts';
import { memoryStorage } from '../memory-storage.ts';
import { noPruner } from '../pruners/no-pruner.ts';
import { randomSampler } from '../samplers/random-sampler.ts';
import type { Storage } from '../storage.ts';
import { localRunner } from './local-runner.ts';
import { tableOf } from './testing/table-of.ts';
import valley, { type ValleyOptions } from './testing/valley.ts';
import { workOn, type WorkEvent, type WorkOptions } from './work-on.ts';

const methods = { sampler: randomSampler(), pruner: noPruner(), space: valley().space };
const local = (options: ValleyOptions = {}) => localRunner(valley(options));

function begun(storage: Storage, trials: number) {
  const study = createStudy({ storage, studyName: 'valley', seed: 4, ...methods });
  for (let i = 0; i < trials; i++) study.enqueueTrial();
  return study;
}

async function soundTable(trials: number) {
  const study = begun(memoryStorage(), trials);
  await workOn(study, { runner: local(), maxResource: 4 });
  return tableOf(study.trials);
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'downhill-faults-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a worker that dies', () => {
  const journal = () => join(folder, 'journal.jsonl');
  const workAs = async (storage: Storage, options: Partial<WorkOptions> = {}) => {
    const study = loadStudy({ storage, studyName: 'valley', ...methods });
    const events: WorkEvent[] = [];
    await workOn(study, {
      runner: local(),
      maxResource: 4,
      pollMs: 5,
      onEvent: (event) => events.push(event),
      ...options,
    });
    return { study, events };
  };

  it('loses its trial to another one when it is silent for too long', async () => {
    const dead = journalFile(journal());
    const lost = begun(dead, 3).ask();
    lost.report(99, 0);
    const later = () => new Date(Date.parse('2999-01-01'));
    const { study, events } = await workAs(journalFile(journal()), { date: later, staleMs: 60, heartbeatMs: 10 });
    const begun0 = events.filter((event) => event.type === 'begin' && event.trial === 0);
    expect(begun0).toMatchObject([{ takenOver: true }]);
    expect(study.trials.map(({ state, takeovers }) => [state, takeovers])).toEqual([
      ['complete', 1],
      ['complete', 0],
      ['complete', 0],
    ]);
    const [first, ...others] = await soundTable(3);
    const table = tableOf(study.trials);
    expect(table[0]).toEqual({ ...first, reports: [[0, 99], ...first!.reports] });
    expect(table.slice(1)).toEqual(others);
  });

  it('loses it at once when it is known to be dead', async () => {
    const dead = journalFile(journal(), { worker: 'dead' });
    begun(dead, 3).ask();
    const { study } = await workAs(journalFile(journal()), { isDead: (worker) => worker === 'dead' });
    expect(tableOf(study.trials)).toEqual(await soundTable(3));
  });

  it('was not dead: finds its trial finished by somebody else, and leaves it as it is', async () => {
    begun(journalFile(journal()), 2);
    const slow = workAs(journalFile(journal(), { worker: 'slow' }), { runner: local({ delayMs: 60 }) });
    await new Promise((resolve) => setTimeout(resolve, 90));
    const hasty = await workAs(journalFile(journal()), { isDead: (worker) => worker === 'slow' });
    const { events } = await slow;
    expect(events).toContainEqual({ type: 'trouble', message: 'trial 0 was taken over by another worker' });
    expect(tableOf(hasty.study.trials)).toEqual(await soundTable(2));
  });

  it('with its trial, again and again: the trial is at fault', async () => {
    begun(journalFile(journal(), { worker: 'w0' }), 2).ask();
    for (let i = 1; i <= 3; i++) {
      const study = loadStudy({
        storage: journalFile(journal(), { worker: `w${i}` }),
        studyName: 'valley',
        ...methods,
      });
      study.takeOver(study.trials[0]!);
    }
    const { study } = await workAs(journalFile(journal()), { isDead: (worker) => worker === 'w3' });
    expect(study.trials.map(({ state }) => state)).toEqual(['fail', 'complete']);
    expect(study.trials[0]!.systemAttrs['fail_reason']).toBe('4 workers died under it');
  });
});

describe('a full disk', () => {
  const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

  /** A storage that finds no room at its n-th write to a trial. */
  function filling(storage: Storage, failing: (write: number) => boolean): Storage {
    let writes = 0;
    const guarded = new Set<PropertyKey>(['setTrialIntermediateValue', 'finishTrial', 'claimTrial', 'setTrialParam']);
    return new Proxy(storage, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          if (guarded.has(name) && failing(writes++)) throw full();
          return Reflect.apply(value, target, args);
        };
      },
    });
  }

  it('is waited for, at every kind of write, and nothing is lost', async () => {
    const sound = await soundTable(3);
    for (let at = 0; at < 18; at++) {
      const study = begun(
        filling(memoryStorage(), (write) => write === at),
        3,
      );
      await workOn(study, { runner: local(), maxResource: 4, pollMs: 1, retryMs: 1 });
      expect(tableOf(study.trials)).toEqual(sound);
    }
  });

  it('ends the work when it stays full, with a sentence', async () => {
    const study = begun(
      filling(memoryStorage(), (write) => write > 4),
      3,
    );
    const events: WorkEvent[] = [];
    const work = workOn(study, {
      runner: local(),
      maxResource: 4,
      patienceMs: 20,
      retryMs: 5,
      onEvent: (event) => events.push(event),
    });
    await expect(work).rejects.toThrow('ENOSPC: no space left on device, write');
    expect(events).toContainEqual({
      type: 'trouble',
      message: 'ENOSPC: no space left on device, write; trying again for 0.02 s',
    });
  });

  const canMount = process.getuid?.() === 0 && tryMount();
  it.skipIf(!canMount)('of a real file system (skipped where none can be mounted)', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder]);
    try {
      const filler = join(folder, 'filler');
      const study = begun(journalFile(join(folder, 'journal.jsonl')), 6);
      let ended = 0;
      const events: WorkEvent[] = [];
      await workOn(study, {
        runner: local(),
        maxResource: 4,
        retryMs: 20,
        onEvent(event) {
          events.push(event);
          if (event.type === 'end' && ++ended === 2) fill(filler);
          if (event.type === 'trouble') setTimeout(() => rmSync(filler, { force: true }), 50);
        },
      });
      expect(events.filter(({ type }) => type === 'trouble').length).toBeGreaterThan(0);
      expect(tableOf(study.trials)).toEqual(await soundTable(6));
      const again = loadStudy({ storage: journalFile(join(folder, 'journal.jsonl')), studyName: 'valley' });
      expect(tableOf(again.trials)).toEqual(tableOf(study.trials));
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

/** Leaves no block free. */
function fill(path: string): void {
  const { bavail, bsize } = statfsSync(join(path, '..'));
  writeFileSync(path, Buffer.alloc(bavail * bsize));
}

function tryMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'downhill-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
