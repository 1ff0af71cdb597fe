import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../resolve-config.ts';
import { learningRate } from './learning-rate.ts';
import type { RateRun } from './rate-run.ts';
import { rateVariantsOf } from './rate-variants.ts';

const config = resolveConfig(learningRate);

/** A run whose loss falls to `last` and whose updates go from one size to another, from one tenth to the next. */
function run(last: number, [from, to]: readonly [number, number] = [1, 1], testLoss = last): RateRun {
  const step = Array.from({ length: 200 }, (_, i) => 10 * (i + 1));
  return {
    loss: Array.from({ length: 1000 }, (_, i) => last + Math.max(0, 2 - i / 10)),
    testLoss,
    testAccuracy: 0.9,
    updates: { step, size: step.map((one) => (one <= 200 ? from : one > 1800 ? to : (from + to) / 2)) },
  };
}
const diverged: RateRun = { loss: [2, 90], updates: { step: [1], size: [1] }, divergedAt: 3, diverged: 'why' };
const good: Readonly<Record<string, RateRun>> = {
  ...Object.fromEntries(rateVariantsOf(config).map(({ variant }) => [variant, run(0.2)])),
  'rate-small': { ...run(2), loss: Array<number>(1000).fill(2) },
  'rate-large': diverged,
  'decay-cosine': run(0.15),
  'long-adagrad': run(0.3, [1, 0.1]),
  'long-rmsprop': run(0.1, [1, 0.7]),
};
const outputs = (given: Readonly<Record<string, RateRun>> = {}): Map<string, RateRun> =>
  new Map(Object.entries({ ...good, ...given }));
const failed = (given: Readonly<Record<string, RateRun>> = {}): string[] =>
  learningRate.claims(config).flatMap((claim) => (claim.check(outputs(given)).holds ? [] : [claim.id]));

describe('the claims of learning-rate', () => {
  it('hold for runs like those of the figures', () => {
    expect(failed()).toEqual(['adagrad-stops']);
    expect(learningRate.claims(config).find(({ id }) => id === 'adagrad-stops')!.expected).toBe(false);
  });

  it('fail when they should', () => {
    expect(failed({ 'rate-small': run(0.2) })).toEqual(['too-small', 'adagrad-stops']);
    expect(failed({ 'rate-large': run(2.3) })).toEqual(['too-large', 'adagrad-stops']);
    expect(failed({ 'decay-cosine': run(0.3) })).toEqual(['decay-effective', 'adagrad-stops']);
    expect(failed({ 'decay-cosine': diverged })).toEqual(['decay-effective', 'adagrad-stops']);
    expect(failed({ 'long-adagrad': run(0.3, [1, 0.5]) })).toEqual([
      'adagrad-weakens',
      'adagrad-stops',
      'rmsprop-remedies',
    ]);
    expect(failed({ 'long-adagrad': run(0.3, [1, 1e-4]) })).toEqual([]);
    expect(failed({ 'long-rmsprop': run(0.4, [1, 0.7]) })).toEqual(['adagrad-stops', 'rmsprop-remedies']);
    expect(failed({ 'rate-right': run(0.31) })).toEqual(['adagrad-stops', 'rate-decides']);
  });

  it('say what was measured', () => {
    const said = learningRate.claims(config).map((claim) => claim.check(outputs()).measured.en);
    expect(said).toEqual([
      'loss 2 after 1000 updates; the right rate is there after 10',
      'diverged at update 3, after a loss of 90',
      'test loss (accuracy): cosine 0.15 (90.0 %), constant 0.2 (90.0 %), steps 0.2 (90.0 %), exponential 0.2 (90.0 %), inverse time 0.2 (90.0 %), warm-up, cosine 0.2 (90.0 %), one cycle 0.2 (90.0 %)',
      'mean update of a parameter: 1 in the first tenth, 0.1 in the last',
      "after 1000 updates 10.0 % of the first tenth's size is left",
      'size of updates left in the last tenth: RMSProp 70 %, AdaGrad 10 %; loss 0.1 and 0.3',
      'loss with these rates: SGD 0.2, AdaGrad 0.3',
    ]);
    const [, large] = learningRate.claims(config);
    expect(large!.check(outputs({ 'rate-large': run(2.3) })).measured.en).toBe('it did not diverge; last loss 2.3');
  });

  it('are made only where they can be judged', () => {
    const ids = (given: Record<string, unknown>): string[] =>
      learningRate.claims(resolveConfig(learningRate, given)).map(({ id }) => id);
    expect(ids({ iterations: 50, longIterations: 50 })).toEqual([]);
    expect(ids({ largeLr: 0.5, decayTo: 1, longRun: ['adagrad'] })).toEqual(['adagrad-weakens', 'adagrad-stops']);
    expect(ids({ longIterations: 1000 })).not.toContain('rate-decides');
    expect(ids({ rates: ['large'], schedules: ['cosine'], longIterations: 50 })).toEqual(['too-large']);
    expect(ids(learningRate.quick)).toEqual(ids({}).filter((id) => id !== 'decay-effective'));
  });
});

describe('the figures of learning-rate', () => {
  const draw = (...seeds: Map<string, RateRun>[]) =>
    learningRate.figure(new Map(seeds.map((one, seed) => [seed, one])), config);
  const labels = (figure: ReturnType<typeof draw>[number] | undefined, panel = 0): string[] =>
    figure!.panels[panel]!.marks.flatMap((mark) => ('label' in mark ? [mark.label.en] : []));

  it('say in words that a run diverged, and when', () => {
    expect(labels(draw(outputs())[0])).toEqual(['rate 0.0001', 'rate 0.1', 'rate 2: diverges at update 3']);
    const later = { ...diverged, loss: [2, 9, 90], divergedAt: 5 };
    expect(labels(draw(outputs(), outputs({ 'rate-large': later }))[0])[2]).toBe('rate 2: diverges at update 3 to 5');
    expect(labels(draw(outputs(), outputs({ 'rate-large': run(2.3) }))[0])[2]).toBe(
      'rate 2: diverges at update 3 for 1 of 2 seeds',
    );
  });

  it('show rates and losses of all schedules, and the updates of both methods', () => {
    const [, decay, stall] = draw(outputs(), outputs());
    expect(labels(decay)).toEqual(labels(decay, 1));
    expect(labels(decay)).toHaveLength(7);
    expect(labels(stall)).toEqual(['AdaGrad', 'RMSProp']);
    expect(stall!.panels[0]).toMatchObject({ x: { scale: 'log' }, y: { scale: 'log' } });
  });

  it('draw what there is when every seed of a run ended at once', () =>
    expect(() => draw(outputs({ 'rate-large': { ...diverged, loss: [] } }))).not.toThrow());
});
