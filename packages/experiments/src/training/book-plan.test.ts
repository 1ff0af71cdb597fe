import { describe, expect, it } from 'vitest';
import { bookPlan } from './book-plan.ts';
import { FakeNetwork, fakeSession } from './testing/fake-network.ts';
import { train } from './train.ts';

const counted = (options: Parameters<typeof bookPlan>[0]) => {
  const events = [...train(fakeSession(new FakeNetwork(), { train: options.size }), bookPlan(options))];
  const evaluated = events.filter(({ type }) => type === 'evaluation').map(({ step }) => step);
  return {
    updates: events.filter(({ type }) => type === 'step').length,
    evaluations: evaluated.length,
    first: evaluated.slice(0, 3),
    last: evaluated.at(-1),
  };
};

describe('bookPlan', () => {
  it('is the loop of figures 6-20 and 6-21: 601 updates, 201 evaluations', () => {
    expect(counted({ size: 300, batchSize: 100, epochs: 201 })).toEqual({
      updates: 601,
      evaluations: 201,
      first: [1, 4, 7],
      last: 601,
    });
  });

  it('is the loop of figure 6-18: 20 evaluations, after updates 1, 11, …, 191', () => {
    expect(counted({ size: 1000, batchSize: 100, epochs: 20 })).toEqual({
      updates: 191,
      evaluations: 20,
      first: [1, 11, 21],
      last: 191,
    });
  });

  it('is the Trainer of figure 6-23: 903 updates, 301 evaluations', () => {
    expect(counted({ size: 300, batchSize: 100, epochs: 301, script: 'trainer' })).toEqual({
      updates: 903,
      evaluations: 301,
      first: [1, 4, 7],
      last: 901,
    });
  });

  it('samples with replacement', () => {
    expect(bookPlan({ size: 300, batchSize: 100, epochs: 1 }).sampling).toBe('replacement');
  });
});
