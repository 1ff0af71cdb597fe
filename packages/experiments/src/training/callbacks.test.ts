import { describe, expect, it } from 'vitest';
import { checkpoint, type Checkpoint } from './checkpoint.ts';
import { csv } from './csv.ts';
import type { TrainEvent } from './event.ts';
import { pipe } from './pipe.ts';
import { progress, type TrainingProgress } from './progress.ts';
import { history, types } from './testing/history.ts';
import type { Watched } from './watched.ts';

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

describe('checkpoint', () => {
  const saves = (every: number | 'best', accuracies: readonly number[], watched: Watched = {}): number[] => {
    const saved: Checkpoint[] = [];
    let count = 0;
    const thing = { toJSON: () => ({ count: ++count }) };
    const save = (one: Checkpoint): void => {
      saved.push(one);
    };
    types(pipe(history(accuracies), checkpoint({ network: thing, optimizer: thing, every, save, ...watched })));
    for (const [i, one] of saved.entries())
      expect(one).toMatchObject({ network: { count: 2 * i + 1 }, optimizer: { count: 2 * i + 2 } });
    return saved.map(({ step }) => step);
  };

  it('saves every so many steps', () => expect(saves(2, [0.5, 0.4, 0.3, 0.2, 0.1])).toEqual([2, 4]));
  it('saves each new best', () => expect(saves('best', [0.5, 0.4, 0.6, 0.6])).toEqual([1, 3]));
  it('goes by the loss, or the training set, when told to', () => {
    expect(saves('best', [0.5, 0.4, 0.6, 0.7], { metric: 'loss' })).toEqual([1, 3, 4]);
    expect(saves('best', [0.5, 0.4, 0.6], { set: 'train' })).toEqual([1]);
  });

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
      'step,epoch,loss,train_loss,train_accuracy,test_loss,test_accuracy,rate\n1,1,1,,,,,0.5\n1,1,,0.1,1,0.5,0.5,\n',
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
