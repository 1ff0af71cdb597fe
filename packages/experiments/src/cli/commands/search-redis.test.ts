import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasRedis, startRedis, type TestRedis } from '../../study/bullmq/testing/redis-server.ts';
import { journalFile } from '../../study/journal/journal-file.ts';
import { tableOf } from '../../study/workers/testing/table-of.ts';
import { openStudy } from '../search/open-search.ts';
import { downhillSearch, ended, killAll, soundTable, until, valleyModule } from '../testing/search-processes.ts';
import { testWorld } from '../testing/test-world.ts';
import { execute } from './search.ts';

describe.skipIf(!hasRedis)('search over Redis (skipped where redis-server is not installed)', () => {
  let folder: string;
  let storage: string;
  let redis: TestRedis;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'downhill-redis-'));
    storage = join(folder, 'journal.jsonl');
    redis = await startRedis(folder);
  });
  afterEach(async () => {
    killAll();
    await redis.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const study = () => openStudy(storage, 'valley');
  const finished = () => study().trials.filter(({ state }) => state === 'complete').length;
  const begin = (...more: string[]) => {
    const flags = ['--objective', valleyModule, '--seed', '3', '--option', 'delayMs=20', '--stale', '2', '--quiet'];
    return downhillSearch('start', ...flags, '--redis', redis.url, '--storage', storage, ...more);
  };
  const help = () =>
    downhillSearch('worker', '--redis', redis.url, '--study', 'valley', '--workers', '1', '--stale', '2', '--quiet');

  it('ends with the right table when workers and Redis are killed on the way', { timeout: 120_000 }, async () => {
    const workers = [help(), help(), help()];
    const coordinator = begin('--trials', '60', '--workers', '1');
    await until(() => (journalFile(storage).studies().length > 0 && finished() >= 6 ? true : undefined));
    workers[0]!.kill('SIGKILL');
    await until(() => (finished() >= 15 ? true : undefined));
    await redis.kill();
    await redis.restart();
    await until(() => (finished() >= 25 ? true : undefined));
    workers[1]!.kill('SIGKILL');
    expect(await ended(coordinator)).toBe(0);
    expect(await ended(workers[2]!)).toBe(0);
    expect(tableOf(study().trials)).toEqual(await soundTable(60, 4));
  });

  it('goes on after its coordinator was killed, while workers stay', { timeout: 120_000 }, async () => {
    const worker = help();
    const coordinator = begin('--trials', '12', '--workers', '0');
    await until(() => (journalFile(storage).studies().length > 0 && finished() >= 4 ? true : undefined));
    coordinator.kill('SIGKILL');
    await ended(coordinator);
    const before = study().trials.filter(({ state }) => state === 'complete');
    const resume = ['resume', '--redis', redis.url, '--workers', '0', '--quiet', '--storage', storage];
    expect(await ended(downhillSearch(...resume))).toBe(0);
    expect(await ended(worker)).toBe(0);
    const { trials } = study();
    expect(tableOf(trials)).toEqual(await soundTable(12, 4));
    for (const trial of before) expect(trials[trial.number]).toEqual(trial);
  });

  it('refuses what it cannot do', async () => {
    const { world } = testWorld();
    await expect(execute(['worker', '--redis', redis.url], world)).rejects.toThrow(
      'search worker: --redis needs --study <name>, the name the search was started with',
    );
    const flags = `start --objective ${valleyModule} --redis ${redis.url} --pruner median --storage ${storage}`;
    await expect(execute(flags.split(' '), world)).rejects.toThrow(
      '--redis: trials are pruned between rungs there, by --pruner asha or none, not by median',
    );
  });
});
