import { MultiLayerNet } from '@downhill/layers';
import { Adam, stepDecay } from '@downhill/optimizers';
import { Rng } from '@downhill/tensor';
import { describe, expect, it, vi } from 'vitest';
import { earlyStopping } from './early-stopping.ts';
import { pipe } from './pipe.ts';
import { countingSamples } from './testing/fake-network.ts';
import { history, types } from './testing/history.ts';
import { train } from './train.ts';

describe('earlyStopping', () => {
  it('stops after `patience` evaluations without a better one, and closes the training', () => {
    const closed = vi.fn();
    const events = [...pipe(history([0.5, 0.7, 0.7, 0.6, 0.9], closed), earlyStopping({ patience: 2 }))];
    expect(events.at(-1)).toEqual({
      type: 'stopped',
      step: 4,
      epoch: 1,
      message: 'stopped at step 4: test accuracy has not improved for 2 evaluations (best 0.7 at step 2)',
    });
    expect(closed).toHaveBeenCalledOnce();
  });

  it('goes on while it gets better', () =>
    expect(types(pipe(history([0.1, 0.2, 0.3]), earlyStopping({ patience: 1 }))).at(-1)).toBe('done 3'));

  it('asks for more than minDelta, and watches the loss when told to', () => {
    const stopped = (options: Parameters<typeof earlyStopping>[0]): string | undefined =>
      types(pipe(history([0.5, 0.55, 0.6]), earlyStopping(options))).at(-1);
    expect(stopped({ patience: 1, minDelta: 0.1 })).toBe('stopped 2');
    expect(stopped({ patience: 1, metric: 'loss', minDelta: 0.01 })).toBe('done 3');
    expect(stopped({ patience: 1, metric: 'loss', set: 'train' })).toBe('stopped 2');
  });

  it('refuses in a sentence', () => {
    expect(() => earlyStopping({ patience: 0 })).toThrow(
      new RangeError('earlyStopping: patience must be a whole number of 1 or more, got 0'),
    );
    expect(() => earlyStopping({ patience: 1, minDelta: -1 })).toThrow(
      new RangeError('earlyStopping: minDelta must be 0 or more, got -1'),
    );
    expect(() => types(pipe(history([]), earlyStopping({ patience: 1 })))).toThrow(
      new Error('earlyStopping: the test set was never evaluated; give the plan an evaluate schedule'),
    );
  });

  describe('with restore', () => {
    /** Counts what it is told to remember; remembers the last that it is given back. */
    const remembering = () => {
      const thing = { saved: 0, loaded: [] as unknown[], toJSON: () => ({ at: ++thing.saved }) };
      return Object.assign(thing, { load: (state: unknown) => void thing.loaded.push(state) });
    };

    it('puts everything back to the best evaluation before the last event', () => {
      const [network, optimizer] = [remembering(), remembering()];
      const callback = earlyStopping({ patience: 2, restore: [network, optimizer] });
      for (const event of pipe(history([0.5, 0.7, 0.6, 0.65, 0.9]), callback))
        if (event.type === 'stopped') {
          expect(event.message).toBe(
            'stopped at step 4: test accuracy has not improved for 2 evaluations (best 0.7 at step 2, restored)',
          );
          expect([network.loaded, optimizer.loaded]).toEqual([[{ at: 2 }], [{ at: 2 }]]);
        } else expect(network.loaded).toEqual([]);
      expect([network.loaded.length, optimizer.loaded.length]).toEqual([1, 1]);
    });

    it('does so when training ends by itself, and when it is left', () => {
      const [done, left] = [remembering(), remembering()];
      types(pipe(history([0.5, 0.7, 0.6]), earlyStopping({ patience: 9, restore: [done] })));
      expect(done.loaded).toEqual([{ at: 2 }]);
      for (const { type, step } of pipe(history([0.5, 0.4, 0.6]), earlyStopping({ patience: 9, restore: [left] })))
        if (type === 'step' && step === 3) break;
      expect(left.loaded).toEqual([{ at: 1 }]);
    });

    it('gives back a network and an optimizer bit by bit, also after a divergence', () => {
      const network = new MultiLayerNet({ inputSize: 1, hiddenSizes: [4], outputSize: 10, dropoutRatio: 0.5, seed: 1 });
      const optimizer = new Adam({ lr: stepDecay({ lr: 0.01, every: 4, factor: 1e30 }) });
      const session = { network, optimizer, data: { train: countingSamples(10) }, rng: new Rng(1) };
      const plan = { batchSize: 5, epochs: 9, evaluate: { every: 1 } };
      const states: { readonly loss: number; readonly state: string }[] = [];
      const state = (): string => JSON.stringify([network, optimizer]);
      const restore = [network, optimizer];
      const callback = earlyStopping({ set: 'train', metric: 'loss', patience: 99, restore });
      const events = [];
      for (const event of pipe(train(session, plan), callback)) {
        events.push(event.type);
        if (event.type === 'evaluation') states.push({ loss: event.train!.loss, state: state() });
      }
      expect(events.at(-1)).toBe('diverged');
      const best = states.reduce((a, b) => (b.loss < a.loss ? b : a));
      expect(states.at(-1)).not.toEqual(best);
      expect(state()).toBe(best.state);
    });
  });
});
