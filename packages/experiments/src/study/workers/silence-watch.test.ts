import { describe, expect, it } from 'vitest';
import { createStudy } from '../create-study.ts';
import { SilenceWatch } from './silence-watch.ts';

describe('SilenceWatch', () => {
  it('counts the time without heartbeat or report', () => {
    const study = createStudy();
    const trial = study.ask();
    const watch = new SilenceWatch({ mostMs: 10 });
    const silentAt = (ms: number) => {
      watch.look(study.trials, ms);
      return watch.silentMs(trial.id);
    };
    expect(silentAt(0)).toBe(0);
    expect(silentAt(5)).toBe(5);
    expect(silentAt(12)).toBe(12);
    trial.report(1, 0);
    expect(silentAt(20)).toBe(0);
    expect(silentAt(25)).toBe(5);
    study.storage.heartbeat(trial.id);
    expect(silentAt(30)).toBe(0);
    study.tell(trial, 1);
    expect(silentAt(40)).toBe(0);
  });

  it('does not count time in which this process itself stood still', () => {
    const study = createStudy();
    const trial = study.ask();
    const watch = new SilenceWatch({ mostMs: 10 });
    watch.look(study.trials, 0);
    watch.look(study.trials, 30_000);
    expect(watch.silentMs(trial.id)).toBe(10);
  });
});
