import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { ClaimResult, Result } from '../runner/result.ts';
import { formatReport, formatSummary } from './report.ts';

const say = (en: string) => ({ en, ko: `ko: ${en}` });
const claim: ClaimResult = {
  id: 'a',
  sentence: say('A sentence that is long enough to be broken in two.'),
  section: '6.1',
  expected: true,
  holds: true,
  passes: true,
  holdsFor: 1,
  verdicts: [{ seed: 0, holds: true, measured: say('0.2 > 0.1') }],
};
const result: Result = {
  experiment: 'race',
  config: {},
  seeds: [0],
  outputs: new Map(),
  claims: [],
  references: [],
  figures: [],
  failures: [],
  passes: true,
  elapsedMs: 1500,
};
const style = { colors: picocolors.createColors(false), language: 'en', width: 50 } as const;
const report = (part: Partial<Result>) => formatReport({ ...result, ...part }, 'A race', style);

describe('formatReport', () => {
  it('breaks long sentences below themselves', () => {
    expect(report({ claims: [claim] })).toBe(`race: A race
1 seed in 1.5 s: 1 of 1 claims hold

Claims, and for how many seeds they hold
  ✓ 1 of 1  A sentence that is long enough to be
            broken in two. [6.1]
            0.2 > 0.1
`);
  });

  it('says who broke off, and why', () => {
    const diverged =
      'diverged at step 3: loss is NaN; first non-finite parameter W1. A learning rate of 10 is the usual cause';
    const ends = (names: readonly string[]) => new Map(names.map((name) => [name, { diverged }]));
    expect(
      report({
        outputs: new Map([
          [0, ends(['sgd'])],
          [1, new Map([['sgd', {}]])],
        ]),
      }),
    ).toBe(`race: A race
1 seed in 1.5 s: no claims to judge

Training that broke off
  sgd, seed 0: diverged at step 3: loss is NaN;
    first non-finite parameter W1. A learning rate
    of 10 is the usual cause
`);
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const text = report({
      outputs: new Map([
        [0, ends(many)],
        [1, ends(many)],
        [2, ends(many)],
      ]),
    });
    expect(text).toContain('\n  a, seed 0 (and 2 more seeds): diverged at step\n    3: loss');
    expect(text).toContain('    A learning rate of 10 is the usual cause\n  and 2 more\n');
    expect(text).not.toContain('  f, seed');
  });

  it('a claim that is known not to hold is not a surprise, one that then holds is', () => {
    const known = {
      ...claim,
      sentence: say('It wins.'),
      expected: false,
      holds: false,
      holdsFor: 0,
      remark: say('Luck.'),
    };
    expect(report({ claims: [known] })).toBe(`race: A race
1 seed in 1.5 s: 0 of 1 claims hold (1 known not to)

Claims, and for how many seeds they hold
  ✗ 0 of 1  It wins. [6.1] (known not to hold)
            0.2 > 0.1
            Luck.
`);
    const surprise = { ...known, holds: true, holdsFor: 1, passes: false };
    expect(report({ claims: [surprise] })).toContain(`
  ✓ 1 of 1  It wins. [6.1] (was known not to hold)
`);
  });

  it('sums up more than five seeds', () => {
    const verdicts = Array.from({ length: 8 }, (_, seed) => ({
      seed,
      holds: seed !== 1,
      measured: say(`${seed} > 1`),
    }));
    const many = { ...claim, sentence: say('It wins.'), verdicts, holds: false, holdsFor: 7 };
    const wide = formatReport({ ...result, claims: [many] }, 'A race', { ...style, width: 120 });
    expect(wide).toContain(`
  ✗ 7 of 8  It wins. [6.1]
            seed 1 ✗: 1 > 1 · seed 0: 0 > 1 · seed 2: 2 > 1 · seed 3: 3 > 1 · seed 4: 4 > 1 · and 3 more
`);
  });

  it('gives each seed its own line when they do not fit into one', () => {
    const verdicts = [0, 1].map((seed) => ({ seed, holds: true, measured: say('SGD 0.754 > Momentum 0.241') }));
    verdicts[1] = { ...verdicts[1]!, measured: say('SGD 0.584 > Momentum 0.233') };
    expect(report({ claims: [{ ...claim, sentence: say('It wins.'), verdicts, holdsFor: 2 }] })).toContain(`
  ✓ 2 of 2  It wins. [6.1]
            seed 0: SGD 0.754 > Momentum 0.241
            seed 1: SGD 0.584 > Momentum 0.233
`);
  });

  it('a failing seed is named even when it is not among the first', () => {
    const verdicts = Array.from({ length: 8 }, (_, seed) => ({
      seed,
      holds: seed !== 7,
      measured: say(`${seed} < 7`),
    }));
    const wide = formatReport({ ...result, claims: [{ ...claim, verdicts, holds: false, holdsFor: 7 }] }, 'A race', {
      ...style,
      width: 120,
    });
    expect(wide).toContain('seed 7 ✗: 7 < 7 · seed 0: 0 < 7');
  });

  it('colours the marks', () => {
    const colored = formatReport({ ...result, claims: [claim] }, 'A race', {
      ...style,
      colors: picocolors.createColors(true),
    });
    expect(colored).toContain('\u001B[32m✓\u001B[39m');
    expect(stripVTControlCharacters(colored)).toBe(report({ claims: [claim] }));
  });

  it('sums up several runs', () => {
    const known = { ...claim, expected: false, holds: false, holdsFor: 0 };
    const other = { ...result, experiment: 'other-race', claims: [claim], passes: false, elapsedMs: 65_000 };
    expect(formatSummary([{ ...result, claims: [claim, known] }, other], style)).toBe(`All runs
  ✓ race        1 of 2 claims hold (1 known not to), 1.5 s
  ✗ other-race  1 of 1 claims hold, 1 min 05 s
`);
  });
});
