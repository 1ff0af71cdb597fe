import { describe, expect, it } from 'vitest';
import { stepsOf, type Plan } from './plan.ts';

const refused = (plan: Plan, size = 300): string => {
  try {
    stepsOf(plan, size);
  } catch (error) {
    return String(error);
  }
  return 'accepted';
};

describe('stepsOf', () => {
  it('counts whole updates', () => {
    expect(stepsOf({ batchSize: 128, epochs: 2 }, 60000)).toMatchObject({ perEpoch: 469, total: 938 });
    expect(stepsOf({ batchSize: 128, epochs: 2, dropLast: true }, 60000)).toMatchObject({ perEpoch: 468, total: 936 });
    expect(stepsOf({ batchSize: 100, epochs: 3 }, 300)).toMatchObject({ perEpoch: 3, total: 9 });
    expect(stepsOf({ batchSize: 128, iterations: 7 }, 60000)).toMatchObject({ perEpoch: 469, total: 7 });
    expect(stepsOf({ batchSize: 500, epochs: 4 }, 300)).toMatchObject({ perEpoch: 1, total: 4 });
    expect(stepsOf({ batchSize: 500, epochs: 4, sampling: 'replacement', dropLast: true }, 300)).toMatchObject({
      perEpoch: 1,
      total: 4,
    });
  });

  it('evaluates when it is asked to', () => {
    const evaluated = (plan: Plan): number[] => {
      const { total, isEvaluated } = stepsOf(plan, 300);
      return Array.from({ length: total }, (_, i) => i + 1).filter(isEvaluated);
    };
    expect(evaluated({ batchSize: 100, epochs: 3 })).toEqual([]);
    expect(evaluated({ batchSize: 100, epochs: 3, evaluate: { every: 'epoch' } })).toEqual([3, 6, 9]);
    expect(evaluated({ batchSize: 100, epochs: 3, evaluate: { every: 'epoch', first: 1 } })).toEqual([1, 4, 7]);
    expect(evaluated({ batchSize: 100, iterations: 10, evaluate: { every: 4 } })).toEqual([4, 8]);
    expect(evaluated({ batchSize: 100, iterations: 10, evaluate: { every: 4, first: 6 } })).toEqual([6, 10]);
  });

  it('refuses in a sentence', () => {
    expect(refused({ batchSize: 0, epochs: 1 })).toBe(
      'RangeError: train: batchSize must be a whole number of 1 or more, got 0',
    );
    expect(refused({ batchSize: 10 })).toBe('RangeError: train: give either iterations or epochs, got neither');
    expect(refused({ batchSize: 10, iterations: 1, epochs: 1 })).toBe(
      'RangeError: train: give either iterations or epochs, got both',
    );
    expect(refused({ batchSize: 10, iterations: 1.5 })).toBe(
      'RangeError: train: iterations must be a whole number of 1 or more, got 1.5',
    );
    expect(refused({ batchSize: 10, epochs: NaN })).toBe(
      'RangeError: train: epochs must be a whole number of 1 or more, got NaN',
    );
    const evaluate = (given: Partial<Plan['evaluate']>): string =>
      refused({ batchSize: 10, epochs: 1, evaluate: { every: 1, ...given } });
    expect(evaluate({ every: 0 })).toBe('RangeError: train: evaluate.every must be a whole number of 1 or more, got 0');
    expect(evaluate({ first: 0 })).toBe('RangeError: train: evaluate.first must be a whole number of 1 or more, got 0');
    expect(evaluate({ limit: 0 })).toBe('RangeError: train: evaluate.limit must be a whole number of 1 or more, got 0');
    expect(refused({ batchSize: 128, epochs: 1, dropLast: true }, 100)).toBe(
      'RangeError: train: dropLast leaves no batch of 128 in 100 samples',
    );
    expect(refused({ batchSize: 128, epochs: 1 }, 0)).toBe('RangeError: train: the training set is empty');
  });
});
