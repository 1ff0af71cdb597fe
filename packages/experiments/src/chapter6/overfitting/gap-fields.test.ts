import { expect, it } from 'vitest';
import { defaultsOf } from '../../experiment.ts';
import { gapFields, horizon, learnsEnough } from './gap-fields.ts';

const book = defaultsOf(gapFields);

it('asks for as long a way as the book’s, on as few images', () => {
  expect(learnsEnough(book, 201)).toBe(true);
  expect(learnsEnough({ ...book, epochs: 200 }, 201)).toBe(false);
  expect(learnsEnough({ ...book, epochs: 21, lr: 0.1 }, 201)).toBe(true);
  expect(learnsEnough({ ...book, batchSize: 150 }, 201)).toBe(false);
  expect(learnsEnough({ ...book, images: 60000 }, 201)).toBe(false);
  expect(learnsEnough(book, 301)).toBe(false);
});

it('measures how far a training goes', () => {
  expect(horizon(book, 201)).toBe(1);
  expect(horizon({ ...book, lr: 0.02, epochs: 301 }, 301)).toBe(2);
  expect(horizon({ ...book, images: 50, batchSize: 100 }, 201)).toBeCloseTo(1 / 3, 15);
});
