import { experiments } from '@downhill/experiments';
import { describe, expect, it } from 'vitest';
import { demonstrations } from './demonstrations.ts';
import { traps } from './traps.ts';

const ids = traps.map(({ id }) => id);

describe('traps', () => {
  it('each has a demonstration, and there is no other', () => {
    expect(Object.keys(demonstrations).sort()).toEqual([...ids].sort());
    expect(ids.length).toBe(17);
  });

  it('every experiment has one', () => {
    const without = experiments.filter(({ id }) => !traps.some((trap) => trap.experiments.includes(id)));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('code stands between two backticks', () => {
    for (const { id, trouble, answer } of traps)
      for (const text of [trouble.en, trouble.ko, answer.en, answer.ko])
        expect(text.split('`').length % 2, `${id}: ${text}`).toBe(1);
  });

  // Those that need MNIST's files over the network are looked at in the browser.
  it.each(ids.filter((id) => id !== 'mnist-gone' && id !== 'slow-scripts'))('%s: has facts', async (id) => {
    const { facts } = await demonstrations[id]!('');
    expect(facts.length).toBeGreaterThan(0);
    for (const { label, value } of facts) expect([label.en, label.ko, value]).not.toContain('');
  });

  it('the numbers that the texts promise', async () => {
    const values = async (id: string): Promise<string[]> =>
      (await demonstrations[id]!('')).facts.map(({ value }) => value);
    expect(await values('fractional-epoch')).toEqual(['5', '20']);
    expect(await values('replacement')).toEqual(['63.4 %', '63.2 %', '100.0 %']);
    expect(await values('nesterov-velocity')).toEqual(['0.37']);
    expect(await values('adam-epsilon')).toContain('0.500 η / 0.031 η');
    expect(await values('batch-norm-decay')).toEqual(['σ² = 1.093', 'σ² = 1.000', 'σ² = 0.651']);
    expect(await values('dropout-scaling')).toEqual(['0.500 → 0.500', '0.425 → 0.425', '0.425 → 0.075']);
    const [first, , , again] = await values('no-seed');
    expect(again).toBe(first);
    expect((await values('silent-nan'))[0]).toMatch(/^diverged at step \d+: loss is NaN; /);
    expect((await values('vacuous-check'))[0]).toMatch(/^RangeError: checkGradients: vacuous: /);
  });
});
