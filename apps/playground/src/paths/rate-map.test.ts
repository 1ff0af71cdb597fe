import { expect, it } from 'vitest';
import { bookLandscape } from './landscapes.ts';
import { methodOf } from './method.ts';
import { objectiveOf } from './objective.ts';
import { mapOption, mapRates, mapRow, mapRows, rowOrder, runOfCell, shares } from './rate-map.ts';
import { runOf } from './run.ts';
import { walk } from './walk.ts';

const bowl = objectiveOf(bookLandscape.source);

it('has a second axis where a method has a memory', () => {
  expect(mapOption(runOf(methodOf('momentum')!))?.name).toBe('momentum');
  expect(mapOption(runOf(methodOf('adam')!))?.name).toBe('beta1');
  expect(mapOption(runOf(methodOf('sgd')!))).toBeUndefined();
  expect(mapRows(runOf(methodOf('sgd')!))).toEqual([0]);
  expect(mapRates[0]).toBe(1e-4);
  expect(mapRates.at(-1)).toBe(10);
});

it('knows of SGD on the bowl what theory knows: best just below 1, divergence above it', () => {
  const run = runOf(methodOf('sgd')!);
  const row = mapRow(bowl, run, 0, bookLandscape.start, 30);
  const best = mapRates[row.indexOf(Math.min(...row))]!;
  expect(best).toBeGreaterThan(0.7);
  expect(best).toBeLessThan(1);
  expect(row.at(-1)).toBeGreaterThan(1e60);
});

it('is the walk of the run that a click chooses', () => {
  const run = runOf(methodOf('momentum')!);
  const chosen = runOfCell(run, 36, 10);
  expect(chosen).toEqual({ method: 'momentum', lr: 0.1, options: {} });
  expect(mapRow(bowl, run, 10, [-7, 2], 30)[36]).toBe(walk(bowl, chosen, [-7, 2], 30).f.at(-1));
  expect(runOfCell(run, 0, 20)).toEqual({ method: 'momentum', lr: 1e-4, options: { momentum: 0.99 } });
});

it('computes every row once, from coarse to fine', () => {
  const order = rowOrder(31);
  expect(order.slice(0, 4)).toEqual([0, 8, 16, 24]);
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 31 }, (_, i) => i));
});

it('ranks what is finite', () => {
  expect([...shares(Float64Array.of(5, NaN, 1, 9))]).toEqual([0.5, NaN, 0, 1]);
});
