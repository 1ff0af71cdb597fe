import { describe, expect, it, vi } from 'vitest';
import { checkpoint, type Checkpoint } from './checkpoint.ts';
import { csv } from './csv.ts';
import { earlyStopping } from './early-stopping.ts';
import type { TrainEvent } from './event.ts';
import { pipe } from './pipe.ts';
import { progress, type TrainingProgress } from './progress.ts';

/** Steps, each followed by an evaluation with the given test accuracy. */
function* history(accuracies: readonly number[], onClose?: () => void): Generator<TrainEvent, void> {
  try {
    for (const [i, accuracy] of accuracies.entries()) {
      const step = i + 1;
      yield { type: 'step', step, epoch: 1, loss: 1 / step };
      const test = { loss: 1 - accuracy, accuracy };
      yield { type: 'evaluation', step, epoch: 1, train: { loss: 0.1, accuracy: 1 }, test };
    }
    yield { type: 'done', step: accuracies.length, epoch: 1 };
  } finally {
    onClose?.();
  }
}
const types = (events: Iterable<TrainEvent>): string[] => [...events].map(({ type, step }) => `${type} ${step}`);

describe('pipe', () => {
  it('hands each event through every callback before the next is made', () => {
    const seen: string[] = [];
    const watch = (name: string) =>
      function* (events: Iterable<TrainEvent>) {
        for (const event of events) {
          seen.push(`${name} ${event.type}`);
          yield event;
        }
      };
    const events = pipe(history([0.5]), watch('a'), watch('b'))[Symbol.iterator]();
    events.next();
    expect(seen).toEqual(['a step', 'b step']);
  });

  it('without callbacks is the training itself', () =>
    expect(types(pipe(history([0.5])))).toEqual(['step 1', 'evaluation 1', 'done 1']));
});

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
});

describe('checkpoint', () => {
  const saves = (every: number | 'best', accuracies: readonly number[]): number[] => {
    const saved: Checkpoint[] = [];
    let count = 0;
    const thing = { toJSON: () => ({ count: ++count }) };
    const save = (one: Checkpoint): void => {
      saved.push(one);
    };
    types(pipe(history(accuracies), checkpoint({ network: thing, optimizer: thing, every, save })));
    for (const [i, one] of saved.entries())
      expect(one).toMatchObject({ network: { count: 2 * i + 1 }, optimizer: { count: 2 * i + 2 } });
    return saved.map(({ step }) => step);
  };

  it('saves every so many steps', () => expect(saves(2, [0.5, 0.4, 0.3, 0.2, 0.1])).toEqual([2, 4]));
  it('saves each new best', () => expect(saves('best', [0.5, 0.4, 0.6, 0.6])).toEqual([1, 3]));

  it('refuses in a sentence', () => {
    const thing = { toJSON: () => undefined };
    expect(() => checkpoint({ network: thing, optimizer: thing, every: 0, save: () => undefined })).toThrow(
      new RangeError("checkpoint: every must be 'best' or a whole number of 1 or more, got 0"),
    );
  });
});

describe('csv', () => {
  it('writes a header and a row for each step and evaluation', () => {
    let text = '';
    types(pipe(history([0.5]), csv({ write: (line) => (text += line) })));
    expect(text).toBe(
      'step,epoch,loss,train_loss,train_accuracy,test_loss,test_accuracy\n1,1,1,,,,\n1,1,,0.1,1,0.5,0.5\n',
    );
  });
});

describe('progress', () => {
  it('reports not more often than asked to, and at the end', () => {
    let time = 0;
    const reports: TrainingProgress[] = [];
    const now = (): number => (time += 60);
    types(pipe(history([0, 0, 0, 0]), progress({ steps: 4, now, report: (one) => reports.push(one) })));
    expect(reports).toEqual([
      { step: 2, steps: 4, loss: 1 / 2, elapsedMs: 120, remainingMs: 120 },
      { step: 4, steps: 4, loss: 1 / 4, elapsedMs: 240, remainingMs: 0 },
      { step: 4, steps: 4, loss: 1 / 4, elapsedMs: 300, remainingMs: 0 },
    ]);
  });
});
