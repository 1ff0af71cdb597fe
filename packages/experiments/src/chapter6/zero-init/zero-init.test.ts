import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import { zeroInit, type ZeroInitRace } from './zero-init.ts';

const config = resolveConfig(zeroInit);
const race = (testAccuracy: number, distinct: number, values: number): ZeroInitRace => ({
  loss: [2.3, 2.3],
  testAccuracy,
  differences: Array.from({ length: 4 }, () => ({ units: 100, distinct, spread: distinct === 1 ? 0 : 0.1 })),
  values: Array<number>(5).fill(values),
  middleRow: Array.from({ length: 6 }, () => Array<number>(28).fill(0)),
});
const [zeros, constant, he] = [race(0.1135, 1, 1), race(0.27, 1, 700), race(0.94, 100, 70000)];
const outputs = (given: Partial<Record<'zeros' | 'constant' | 'he', ZeroInitRace>> = {}): Map<string, ZeroInitRace> =>
  new Map(Object.entries({ zeros, constant, he, ...given }));
const failed = (given: Parameters<typeof outputs>[0] = {}): string[] =>
  zeroInit.claims(config).flatMap((claim) => (claim.check(outputs(given)).holds ? [] : [claim.id]));

describe('the claims of zero-init', () => {
  const known = ['weights-keep-one-value', 'constant-at-chance'];

  it('hold where they should', () => {
    expect(failed()).toEqual(known);
    const wrong = zeroInit.claims(config).filter(({ expected }) => expected === false);
    expect(wrong.map(({ id }) => id)).toEqual(known);
  });

  it('fail when they should', () => {
    expect(failed({ zeros: race(0.1135, 2, 3) })).toEqual(['units-identical', ...known]);
    const almost = { ...zeros, differences: zeros.differences.map((layer) => ({ ...layer, spread: 1e-9 })) };
    expect(failed({ zeros: almost })).toEqual(['units-identical', ...known]);
    expect(failed({ zeros: race(0.2, 1, 1) })).toEqual([known[0], 'zeros-at-chance', known[1]]);
    expect(failed({ he: race(0.94, 99, 70000) })).toEqual([known[0], 'random-breaks-symmetry', known[1]]);
    expect(failed({ he: race(0.5, 100, 70000) })).toEqual([known[0], 'learning-fails', known[1]]);
    expect(failed({ constant: race(0.1135, 1, 1) })).toEqual([]);
  });

  it('say what was measured', () => {
    const said = zeroInit.claims(config).map((claim) => claim.check(outputs()).measured.en);
    expect(said).toEqual([
      'different units by layer: zeros 1, 1, 1, 1; constant 1, 1, 1, 1',
      'different values by matrix: 700, 700, 700, 700, 700',
      'different units by layer: 100, 100, 100, 100',
      'test accuracy: zeros 11.3 %, constant 27.0 %, random 94.0 %',
      'test accuracy 11.35 %, last loss 2.3',
      'test accuracy: constant 27.0 %',
    ]);
  });

  it('are made only where they can be judged', () => {
    const ids = (given: Record<string, unknown>): string[] =>
      zeroInit.claims(resolveConfig(zeroInit, given)).map(({ id }) => id);
    expect(ids({ starts: ['zeros', 'he'] })).toEqual(['random-breaks-symmetry', 'zeros-at-chance']);
    expect(ids({ iterations: 10 })).toEqual(['units-identical', 'weights-keep-one-value', 'random-breaks-symmetry']);
    expect(ids({ constant: 0 })).toEqual(['learning-fails', 'zeros-at-chance']);
    expect(ids({ constant: 0.02 })).not.toContain('constant-at-chance');
    expect(ids(zeroInit.quick)).toEqual(ids({}));
  });
});

it('draws the losses, and the units by start', () => {
  const [losses, units] = zeroInit.figure(new Map([[3, outputs()]]), config);
  expect(losses!.panels[0]!.marks.map((mark) => 'series' in mark && mark.series)).toEqual(['zeros', 'constant', 'he']);
  expect(units!.panels.map(({ title }) => title!.en)).toEqual([
    'all 0: 1/100 distinct',
    'all 0.01: 1/100 distinct',
    'random (He): 100/100 distinct',
  ]);
  expect(units!.caption.en).toContain('Seed 3.');
});

it('keeps the units of a real network identical to the last bit, whatever the activation', async () => {
  for (const activation of ['relu', 'tanh', 'sigmoid']) {
    const given = { activation, iterations: 5, batchSize: 32, units: 7, hiddenLayers: 2, lr: 0.3 };
    const used = resolveConfig(zeroInit, given);
    for (const task of zeroInit.tasks(used, 0)) {
      const steps = zeroInit.run(task, { config: used }) as AsyncGenerator<unknown, ZeroInitRace>;
      let next = await steps.next();
      while (next.done !== true) next = await steps.next();
      const distinct = next.value.differences.map((layer) => layer.distinct);
      expect([activation, task.variant, distinct]).toEqual([
        activation,
        task.variant,
        task.variant === 'he' ? [7, 7] : [1, 1],
      ]);
    }
  }
});
