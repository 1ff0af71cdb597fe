import { MultiLayerNet } from '@downhill/layers';
import { Adam, AdaGrad, cosineDecay, Momentum, NAdam, RMSProp, SGD, type Optimizer } from '@downhill/optimizers';
import { encodeSafetensors, Rng, tensor } from '@downhill/tensor';
import { describe, expect, it } from 'vitest';
import { encodeCheckpoint, restoreCheckpoint } from './checkpoint-bytes.ts';
import { pipe } from './pipe.ts';
import type { Plan } from './plan.ts';
import { trackPosition } from './position.ts';
import { train } from './train.ts';

const rng = new Rng('data');
const samples = (n: number) => ({
  x: tensor(Array.from({ length: n }, () => Array.from({ length: 6 }, () => rng.normal()))),
  t: tensor(Uint8Array.from({ length: n }, () => rng.int(3))),
});
const data = { train: samples(23), test: samples(7) };

const begin = (optimizer: Optimizer) => ({
  network: new MultiLayerNet({
    inputSize: 6,
    hiddenSizes: [5, 4],
    outputSize: 3,
    batchNorm: true,
    dropoutRatio: 0.3,
    weightDecay: 0.01,
    seed: 3,
  }),
  optimizer,
  data,
  rng: new Rng(5),
});

const runOut = (events: Iterable<unknown>): void => {
  for (const event of events) expect(event).toBeDefined();
};

const makers: Record<string, () => Optimizer> = {
  SGD: () => new SGD({ lr: 0.1 }),
  Momentum: () => new Momentum({ lr: 0.05 }),
  AdaGrad: () => new AdaGrad({ lr: 0.05 }),
  RMSProp: () => new RMSProp({ lr: 0.01 }),
  NAdam: () => new NAdam({ lr: 0.01 }),
  'Adam with a schedule': () => new Adam({ lr: cosineDecay({ lr: 0.05, steps: 30 }) }),
};
const plans: Record<string, Plan> = {
  shuffled: { batchSize: 5, epochs: 6, evaluate: { every: 'epoch' } },
  'drawn with replacement': { batchSize: 8, iterations: 30, sampling: 'replacement', evaluate: { every: 4, first: 1 } },
};

describe('a training that was stopped and goes on from its bytes', () => {
  for (const [optimizer, make] of Object.entries(makers))
    for (const [sampling, plan] of Object.entries(plans))
      it(`ends with the same bytes as one that was not: ${optimizer}, ${sampling}`, () => {
        const straight = begin(make());
        const tracked = trackPosition();
        const all = [...pipe(train(straight, plan), tracked.track)];
        const total = all.at(-1)!.step;
        const wanted = encodeCheckpoint({ ...straight, position: tracked.position });
        // A few random steps, the first and the last.
        const where = new Rng(`${optimizer} ${sampling}`);
        for (const stop of [0, 1, total, 1 + where.int(total), 1 + where.int(total)]) {
          const first = begin(make());
          const before = trackPosition();
          if (stop > 0) for (const event of pipe(train(first, plan), before.track)) if (event.step === stop) break;
          const bytes = encodeCheckpoint({ ...first, position: before.position, extra: { stop } });

          const second = begin(make());
          // Whatever was drawn meanwhile is put back.
          second.rng.uniform();
          second.network.rng.uniform();
          const { position, extra } = restoreCheckpoint(bytes, second);
          expect(extra).toEqual({ stop });
          const after = trackPosition(position);
          const rest = [...pipe(train(second, plan, position), after.track)];
          const at = all.findIndex((event) => event.type === 'step' && event.step === stop);
          expect(rest).toEqual(all.slice(at + 1));
          expect(encodeCheckpoint({ ...second, position: after.position })).toEqual(wanted);
        }
      });

  it('differs when anything of it is left out', () => {
    const plan = plans['shuffled']!;
    const wanted = begin(new Momentum({ lr: 0.05 }));
    runOut(train(wanted, plan));
    const first = begin(new Momentum({ lr: 0.05 }));
    const tracker = trackPosition();
    for (const event of pipe(train(first, plan), tracker.track)) if (event.step === 7) break;
    const bytes = encodeCheckpoint({ ...first, position: tracker.position });
    const end = (change: (session: ReturnType<typeof begin>) => void): string => {
      const session = begin(new Momentum({ lr: 0.05 }));
      const { position } = restoreCheckpoint(bytes, session);
      change(session);
      runOut(train(session, plan, position));
      return JSON.stringify(session.network);
    };
    const right = JSON.stringify(wanted.network);
    expect(end(() => undefined)).toBe(right);
    expect(
      end(({ optimizer }) => {
        const { slots, ...state } = optimizer.state;
        const zeros = Object.entries(slots['v']!).map(
          ([name, { length }]) => [name, new Float32Array(length)] as const,
        );
        optimizer.load({ ...state, slots: { v: Object.fromEntries(zeros) } });
      }),
    ).not.toBe(right);
    expect(end(({ network }) => network.rng.restore(new Rng(9).state))).not.toBe(right);
    expect(end(({ rng: own }) => own.restore(new Rng(9).state))).not.toBe(right);
    expect(end(({ network }) => network.state.flat.data.fill(0.5))).not.toBe(right);
  });
});

describe('refused', () => {
  it('a file of tensors', () =>
    expect(() => restoreCheckpoint(encodeSafetensors({ x: tensor([1]) }), begin(new SGD()))).toThrow(
      new RangeError('restoreCheckpoint: this safetensors file is no checkpoint; it has only tensors'),
    ));
  it('another version', () => {
    const bytes = encodeSafetensors({}, { downhill_checkpoint: '{"version":2}' });
    expect(() => restoreCheckpoint(bytes, begin(new SGD()))).toThrow(
      new RangeError('restoreCheckpoint: version 2 is not known; known: 1'),
    );
  });
  it('the checkpoint of another network', () => {
    const bytes = encodeCheckpoint({ ...begin(new SGD()), position: { step: 0, lossSum: 0 } });
    const network = new MultiLayerNet({ inputSize: 6, hiddenSizes: [5], outputSize: 3, seed: 1 });
    expect(() => restoreCheckpoint(bytes, { ...begin(new SGD()), network })).toThrow(
      new RangeError('load: the saved network has W3, this one has not'),
    );
  });
  it('a position behind the end', () =>
    expect(() => [...train(begin(new SGD()), plans['shuffled']!, { step: 31, lossSum: 0 })]).toThrow(
      new RangeError('train: cannot go on from step 31; the plan has 30 steps'),
    ));
});
