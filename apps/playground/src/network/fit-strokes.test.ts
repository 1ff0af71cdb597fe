import { expect, it } from 'vitest';
import { fitStrokes } from './fit-strokes.ts';

it('fills the square with the longer side, the pen included, and centres the other', () => {
  const fitted = fitStrokes(
    [
      [
        [10, 20],
        [10, 60],
      ],
      [[30, 40]],
    ],
    100,
    20,
  );
  expect(fitted).toEqual([
    [
      [30, 10],
      [30, 90],
    ],
    [[70, 50]],
  ]);
});

it('is the same for a small and a large drawing', () => {
  const small = [
    [
      [1, 2],
      [5, 4],
    ] as [number, number][],
  ];
  const large = small.map((stroke) => stroke.map(([x, y]) => [10 * x + 7, 10 * y - 3] as [number, number]));
  expect(fitStrokes(large, 200, 24)).toEqual(fitStrokes(small, 200, 24));
});

it('a dot stands in the middle, and nothing is nothing', () => {
  expect(fitStrokes([[[3, 4]]], 100, 20)).toEqual([[[50, 50]]]);
  expect(fitStrokes([], 100, 20)).toEqual([]);
});
