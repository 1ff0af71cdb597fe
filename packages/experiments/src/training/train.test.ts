import { MultiLayerNet } from '@downhill/layers';
import { Momentum, SGD, stepDecay } from '@downhill/optimizers';
import { randn, Rng, Tensor, tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import type { TrainEvent } from './event.ts';
import type { Plan } from './plan.ts';
import { FakeNetwork, fakeSession } from './testing/fake-network.ts';
import { train } from './train.ts';

const summary = (event: TrainEvent): string => `${event.type} ${event.step}/${event.epoch}`;
const run = (network: FakeNetwork, plan: Plan, sizes?: { train?: number; test?: number }): TrainEvent[] => [
  ...train(fakeSession(network, sizes), plan),
];

describe('train', () => {
  it('does nothing before it is pulled, and one step at a time', () => {
    const network = new FakeNetwork();
    const events = train(fakeSession(network), { batchSize: 4, iterations: 2 });
    expect(network.calls).toEqual([]);
    expect(events.next().value).toEqual({ type: 'step', step: 1, epoch: 1, loss: 1, rate: 0.25 });
    expect(network.calls).toEqual(['gradient', 'update']);
    events.next();
    expect(network.calls).toEqual(['gradient', 'update', 'gradient', 'update']);
  });

  it('tells of steps, epochs and evaluations in order', () => {
    const events = run(new FakeNetwork(), { batchSize: 4, epochs: 2, evaluate: { every: 'epoch' } }, { test: 3 });
    expect(events.map(summary)).toEqual([
      'step 1/1',
      'step 2/1',
      'step 3/1',
      'epoch 3/1',
      'evaluation 3/1',
      'step 4/2',
      'step 5/2',
      'step 6/2',
      'epoch 6/2',
      'evaluation 6/2',
      'done 6/2',
    ]);
    expect(events[3]).toMatchObject({ loss: (1 + 1 / 2 + 1 / 3) / 3 });
    expect(events[4]).toEqual({
      type: 'evaluation',
      step: 3,
      epoch: 1,
      train: { loss: 0.5, accuracy: 0.03 },
      test: { loss: 0.5, accuracy: 0.03 },
    });
  });

  it('uses every sample once an epoch when it shuffles, in another order each time', () => {
    const network = new FakeNetwork();
    run(network, { batchSize: 4, epochs: 2 });
    expect(network.batches.map((batch) => batch.length)).toEqual([4, 4, 2, 4, 4, 2]);
    const [first, second] = [network.batches.slice(0, 3).flat(), network.batches.slice(3).flat()];
    const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(first.toSorted((a, b) => a - b)).toEqual(all);
    expect(second.toSorted((a, b) => a - b)).toEqual(all);
    expect(second).not.toEqual(first);
  });

  it('leaves the last, smaller batch out when asked to', () => {
    const network = new FakeNetwork();
    run(network, { batchSize: 4, epochs: 2, dropLast: true });
    expect(network.batches.map((batch) => batch.length)).toEqual([4, 4, 4, 4]);
  });

  it('draws full batches with replacement', () => {
    const network = new FakeNetwork();
    run(network, { batchSize: 40, iterations: 3, sampling: 'replacement' });
    expect(network.batches.map((batch) => batch.length)).toEqual([40, 40, 40]);
    expect(new Set(network.batches[0]).size).toBeGreaterThan(5);
  });

  it('gives racers of one seed the same batches, whatever they do with their own randomness', () => {
    const [one, two] = [new FakeNetwork(), new FakeNetwork()];
    run(one, { batchSize: 4, epochs: 2 });
    const session = fakeSession(two);
    session.rng.normal();
    session.rng.fork('dropout').uniform();
    for (const event of train(session, { batchSize: 4, epochs: 2, evaluate: { every: 1 } }))
      expect(event).toBeDefined();
    expect(two.batches).toEqual(one.batches);
  });

  it('reports the loss after the update when asked to, and not otherwise', () => {
    const network = new FakeNetwork();
    const [first] = run(network, { batchSize: 4, iterations: 1, lossAfterUpdate: true });
    expect(first).toMatchObject({ type: 'step', loss: -4 });
    expect(network.calls).toEqual(['gradient', 'update', 'loss']);
  });

  it('evaluates the sets and the number of samples it is asked for', () => {
    const calls = (plan: Plan['evaluate'], test?: number): string[] => {
      const network = new FakeNetwork();
      run(network, { batchSize: 10, iterations: 1, evaluate: plan! }, test === undefined ? {} : { test });
      return network.calls.filter((call) => call.startsWith('evaluate'));
    };
    expect(calls({ every: 1 })).toEqual(['evaluate 10']);
    expect(calls({ every: 1 }, 7)).toEqual(['evaluate 10', 'evaluate 7']);
    expect(calls({ every: 1, sets: ['test'] }, 7)).toEqual(['evaluate 7']);
    expect(calls({ every: 1, limit: 8 }, 7)).toEqual(['evaluate 8', 'evaluate 7']);
  });

  it('ends with `diverged` before the parameters are touched again', () => {
    const network = new FakeNetwork((pass) => (pass < 3 ? 1 : NaN));
    network.nonFinite = 'W3';
    const events = run(network, { batchSize: 4, iterations: 9 });
    expect(events.map(summary)).toEqual(['step 1/1', 'step 2/1', 'diverged 3/1']);
    expect(events.at(-1)).toMatchObject({
      loss: NaN,
      parameter: 'W3',
      message:
        'diverged at step 3: loss is NaN; first non-finite parameter W3. A learning rate of 0.25 is the usual cause',
    });
    expect(network.calls.at(-1)).toBe('gradient');
  });

  it('names a real divergence', () => {
    const network = new MultiLayerNet({ inputSize: 2, hiddenSizes: [8, 8], outputSize: 2, seed: 1 });
    const data = { train: { x: randn([32, 2], { rng: new Rng(3), dtype: 'float32' }), t: labels(32) } };
    const session = { network, optimizer: new SGD({ lr: 1e20 }), data, rng: new Rng(1) };
    const last = [...train(session, { batchSize: 16, iterations: 50 })].at(-1)!;
    expect(last.type).toBe('diverged');
    expect('message' in last && last.message).toMatch(
      /^diverged at step 2: loss is NaN; every parameter is finite \(the largest is \d\.\de\+19, in [Wb]\d\), so a layer overflows/,
    );
    expect(last).toMatchObject({ layer: 'output' });
  });

  it('names the layer of a divergence, wherever it is', () => {
    const diverge = (parameter: string): string | undefined => {
      const network = new MultiLayerNet({ inputSize: 2, hiddenSizes: [8, 8], outputSize: 2, seed: 1 });
      const data = { train: { x: randn([2000, 2], { rng: new Rng(3), dtype: 'float32' }), t: labels(2000) } };
      const session = { network, optimizer: new SGD({ lr: 0.01 }), data, rng: new Rng(1) };
      for (const event of train(session, { batchSize: 2000, iterations: 2 })) {
        if (event.type === 'diverged') return event.layer;
        network.params.set(parameter, network.params.get(parameter).data.slice().fill(NaN));
      }
      return 'no divergence';
    };
    const parameters = ['W1', 'b2', 'W3', 'b3'];
    expect(parameters.map(diverge)).toEqual(['relu1', 'relu2', 'output', 'output']);
  });

  it('reports the rate of each step, as the schedule has it', () => {
    const lr = stepDecay({ lr: 1, every: 2, factor: 0.5 });
    const session = { ...fakeSession(new FakeNetwork()), optimizer: new SGD({ lr }) };
    const rates = [...train(session, { batchSize: 4, iterations: 5 })].flatMap((event) =>
      event.type === 'step' ? [event.rate] : [],
    );
    expect(rates).toEqual([1, 1, 0.5, 0.5, 0.25]);
  });

  it('blames the rate of the step that diverged, not of the next', () => {
    const lr = stepDecay({ lr: 1, every: 1, factor: 0.5 });
    const network = Object.assign(new FakeNetwork(), { loss: () => NaN, nonFinite: 'w' });
    const session = { ...fakeSession(network), optimizer: new SGD({ lr }) };
    const events = [...train(session, { batchSize: 4, iterations: 5, lossAfterUpdate: true })];
    expect(events).toMatchObject([
      {
        message:
          'diverged at step 1: loss is NaN; first non-finite parameter w. A learning rate of 1 is the usual cause',
      },
    ]);
  });

  it('learns, and gives the same numbers for the same seed', () => {
    const losses = (): number[] => {
      const network = new MultiLayerNet({ inputSize: 2, hiddenSizes: [16], outputSize: 2, seed: 1 });
      const data = { train: { x: randn([64, 2], { rng: new Rng(3), dtype: 'float32' }), t: labels(64) } };
      const session = { network, optimizer: new Momentum({ lr: 0.1 }), data, rng: new Rng(1) };
      return [...train(session, { batchSize: 16, epochs: 40 })].flatMap((e) => (e.type === 'epoch' ? [e.loss] : []));
    };
    const first = losses();
    expect(first.at(-1)).toBeLessThan(first[0]! / 2);
    expect(losses()).toEqual(first);
  });

  it('refuses a plan before the first step', () => {
    const events = train(fakeSession(new FakeNetwork()), { batchSize: 0, epochs: 1 });
    expect(() => events.next()).toThrow(new RangeError('train: batchSize must be a whole number of 1 or more, got 0'));
  });
});

/** Labels that the two random inputs do decide, by the generator's own numbers: the sign of the first. */
function labels(n: number) {
  const { data } = randn([n, 2], { rng: new Rng(3), dtype: 'float32' });
  return tensor(Uint8Array.from({ length: n }, (_, i) => (data[2 * i]! > 0 ? 1 : 0)));
}

describe('warnings', () => {
  const unscaled = (plan: Partial<Plan> = {}) => {
    const x = new Tensor(
      Float32Array.from({ length: 64 * 4 }, (_, i) => 100 + (i % 7)),
      [64, 4],
    );
    const t = new Tensor(
      Uint8Array.from({ length: 64 }, (_, i) => i % 2),
      [64],
    );
    const network = new MultiLayerNet({ inputSize: 4, hiddenSizes: [8], outputSize: 2, seed: 1 });
    const session = { network, optimizer: new SGD({ lr: 1e-6 }), data: { train: { x, t } }, rng: new Rng(1) };
    return [...train(session, { batchSize: 32, iterations: 3, ...plan })].filter(({ type }) => type === 'warning');
  };

  it('come once, behind their step', () => {
    expect(unscaled()).toEqual([
      {
        type: 'warning',
        step: 1,
        epoch: 1,
        code: 'unscaled-data',
        message: 'the data reach 106; bring them to a size of about 1 (pixels: divide by 255, as loadMnist does)',
      },
    ]);
  });

  it('can be silenced', () => {
    expect(unscaled({ silence: ['unscaled-data'] })).toEqual([]);
    expect(unscaled({ silence: true })).toEqual([]);
  });
});
