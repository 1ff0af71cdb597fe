import { Rng } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { AshaScheduler, type AshaJob } from './asha-scheduler.ts';

const said = (job: AshaJob | undefined): string => (job === undefined ? 'none' : `${job.trial}: ${job.from}→${job.to}`);

describe('ASHA with pauses', () => {
  // r = 1, R = 9, η = 3: rungs at 1, 3, 9. By hand with one worker: a trial is promoted as soon as a third of its rung,
  // rounded down, has room for it.
  const losses = [5, 3, 8, 1, 9, 7, 2, 6, 4];
  const byHand = [
    '0: 0→1', '1: 0→1', '2: 0→1', // {5, 3, 8}: one may go: trial 1
    '1: 1→3',
    '3: 0→1', // {5, 3, 8, 1}: one may go, the best is trial 3 now
    '3: 1→3',
    '4: 0→1', '5: 0→1', // six: two may go, 3 and 1 have gone
    '6: 0→1', // seven: two may go, 3 and 6
    '6: 1→3', // rung 1 is {3, 1, 2}: one may go: trial 3
    '3: 3→9',
    '7: 0→1', '8: 0→1', // nine: three may go, 3, 6 and 1 have gone
    'none',
  ]; // prettier-ignore

  it('promotes what a by-hand example promotes', () => {
    const asha = new AshaScheduler({ minResource: 1, maxResource: 9, reductionFactor: 3, trials: 9 });
    const order: string[] = [];
    for (;;) {
      const job = asha.next();
      order.push(said(job));
      if (job === undefined) break;
      asha.report(job, losses[job.trial]!);
    }
    expect(order).toEqual(byHand);
    expect(asha.resources).toEqual([1, 3, 9]);
    expect(asha.decisions.filter(({ rung }) => rung > 0)).toEqual([
      { trial: 1, rung: 1, from: 1, to: 3, rank: 1, of: 3 },
      { trial: 3, rung: 1, from: 1, to: 3, rank: 1, of: 4 },
      { trial: 6, rung: 1, from: 1, to: 3, rank: 2, of: 7 },
      { trial: 3, rung: 2, from: 3, to: 9, rank: 1, of: 3 },
    ]);
  });

  it('goes by large values to maximise', () => {
    const asha = new AshaScheduler({ minResource: 1, maxResource: 2, reductionFactor: 2, direction: 'maximize' });
    [asha.next()!, asha.next()!].forEach((job, i) => asha.report(job, [4, 6][i]!));
    expect(said(asha.next())).toBe('1: 1→2');
  });

  it('never lets a worker wait, whatever is under way', () => {
    const asha = new AshaScheduler({ minResource: 1, maxResource: 27, reductionFactor: 3 });
    const jobs = Array.from({ length: 50 }, () => asha.next());
    expect(jobs.every((job) => job !== undefined)).toBe(true);
    expect(new Set(jobs.map((job) => job!.trial)).size).toBe(50);
    expect(asha.running).toBe(50);
  });

  it('promotes at most a third of each rung, and the best of it in the end, with any number of workers', () => {
    for (const workers of [1, 3, 8]) {
      const rng = new Rng(workers);
      const asha = new AshaScheduler({ minResource: 2, maxResource: 54, reductionFactor: 3, trials: 81 });
      const loss = (trial: number): number => new Rng(trial).uniform();
      const running: AshaJob[] = [];
      const reached = new Map<number, Set<number>>();
      for (;;) {
        while (running.length < workers) {
          const job = asha.next();
          if (job === undefined) break;
          running.push(job);
        }
        if (running.length === 0) break;
        const [job] = running.splice(rng.int(running.length), 1);
        asha.report(job!, loss(job!.trial));
        const rung = reached.get(job!.rung) ?? new Set();
        reached.set(job!.rung, rung.add(job!.trial));
      }
      const best = (n: number): number[] =>
        Array.from({ length: 81 }, (_, trial) => trial).sort((a, b) => loss(a) - loss(b)).slice(0, n); // prettier-ignore
      expect(reached.get(0)!.size).toBe(81);
      // All of the best third are there; some others were promoted early, when they were the best so far.
      for (const trial of best(27)) expect(reached.get(1)!.has(trial)).toBe(true);
      for (const trial of best(1)) expect(reached.get(3)!.has(trial)).toBe(true);
      for (const k of [0, 1, 2]) {
        const promotions = asha.decisions.filter(({ rung }) => rung === k + 1);
        promotions.forEach(({ rank, of }) => expect(rank).toBeLessThanOrEqual(Math.floor(of! / 3)));
      }
    }
  });

  it('never promotes NaN, nor a trial that failed', () => {
    const asha = new AshaScheduler({ minResource: 1, maxResource: 2, reductionFactor: 2, trials: 4 });
    const jobs = Array.from({ length: 4 }, () => asha.next()!);
    asha.report(jobs[0]!, NaN);
    asha.report(jobs[1]!, NaN);
    asha.fail(jobs[2]!);
    expect(asha.next()).toBeUndefined();
    asha.report(jobs[3]!, 1);
    expect(said(asha.next())).toBe('3: 1→2');
  });

  it('goes on from what is known already', () => {
    const make = (results: readonly number[][] = []) =>
      new AshaScheduler({ minResource: 1, maxResource: 9, reductionFactor: 3, results });
    // What the by-hand example knows when trial 6 is on its way to 3: it is given out again.
    expect(said(make([[5], [3, 3], [8], [1, 1], [9], [7], [2]]).next())).toBe('6: 1→3');
    expect(said(make([[5], [3, 3], [8], [1, 1], [9], [7], [2, 2]]).next())).toBe('3: 3→9');
    expect(said(make([[5], [3, 3], [8]]).next())).toBe('3: 0→1');
  });

  it('takes each report once', () => {
    const asha = new AshaScheduler({ minResource: 1, maxResource: 2 });
    const job = asha.next()!;
    asha.report(job, 1);
    expect(() => asha.report(job, 1)).toThrow(
      new Error('asha: trial 0 is not on its way to rung 0; report each job once'),
    );
  });
});
