import { expect, it } from 'vitest';
import { History } from './history.ts';

it('keeps metrics column by column; what a report does not have is NaN', () => {
  const history = new History({ id: 'a', seed: 0, variant: 'a', label: { en: 'a', ko: '가' } });
  history.add({ task: 'a', done: 0.1, metrics: { step: 1 } });
  history.add({ task: 'a', done: 0.2, metrics: { step: 2, loss: 5 } });
  history.add({ task: 'a', done: 0.3, metrics: { loss: 4 } });
  expect(history.length).toBe(3);
  expect(Object.fromEntries(history.metrics)).toEqual({ step: [1, 2, Number.NaN], loss: [Number.NaN, 5, 4] });
});
